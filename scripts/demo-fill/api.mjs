// One signed-in person speaking to the server by docs/api.md, as the pages do.

export class ApiError extends Error {
  constructor(method, path, status, body) {
    super(`${method} ${path} answered ${status} ${JSON.stringify(body)}`);
    this.status = status;
    this.code = body?.error;
  }
}

export class Person {
  constructor(origin) {
    this.origin = origin;
    this.cookie = undefined;
  }

  get(path) {
    return this.#call('GET', path);
  }

  post(path, body = {}) {
    return this.#call('POST', path, body);
  }

  // Redeems a setup code or an invitation; afterwards this person is signed in.
  enter(code, { name, sign_in_name, password }) {
    return this.post('/api/welcome', { code, name, sign_in_name: sign_in_name, password });
  }

  async #call(method, path, body) {
    const headers = { 'X-Heed': '1' };
    if (body !== undefined) headers['Content-Type'] = 'application/json';
    if (this.cookie !== undefined) headers.Cookie = this.cookie;
    const text = body === undefined ? undefined : JSON.stringify(body);
    const response = await fetch(this.origin + path, { method, headers, body: text });
    const answer = await response.json().catch(() => undefined);
    if (!response.ok) throw new ApiError(method, path, response.status, answer);
    for (const cookie of response.headers.getSetCookie()) this.cookie = cookie.split(';')[0];
    return answer;
  }
}
