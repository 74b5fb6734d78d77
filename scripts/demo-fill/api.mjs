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

  put(path, body) {
    return this.#call('PUT', path, body);
  }

  // Redeems a setup code or an invitation; afterwards this person is signed in.
  enter(code, { name, sign_in_name, password }) {
    return this.post('/api/welcome', { code, name, sign_in_name: sign_in_name, password });
  }

  // One request; a body that is text goes as it is.
  async request(method, path, { body } = {}) {
    const headers = { 'X-Heed': '1' };
    if (body !== undefined) headers['Content-Type'] = 'application/json';
    if (this.cookie !== undefined) headers.Cookie = this.cookie;
    const text = body === undefined || typeof body === 'string' ? body : JSON.stringify(body);
    const response = await fetch(this.origin + path, { method, headers, body: text });
    for (const cookie of response.headers.getSetCookie()) this.cookie = cookie.split(';')[0];
    return read(response);
  }

  async #call(method, path, body) {
    const { status, json } = await this.request(method, path, { body });
    if (status >= 400) throw new ApiError(method, path, status, json);
    return json;
  }
}

async function read(response) {
  const text = await response.text();
  const is_json = response.headers.get('content-type')?.startsWith('application/json');
  return { status: response.status, text, json: is_json ? JSON.parse(text) : undefined };
}
