// Talks to the server as docs/api.md describes. An answer other than 2xx becomes an `ApiError` with the server's code;
// no answer at all, or none in time, becomes the code `offline`.

export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly field?: string,
    readonly limit?: number,
    /** Where a fault lies in a sheet that was sent, from 1. */
    readonly line?: number,
  ) {
    super(code);
  }
}

const wait_max_ms = 30_000;

export interface Wish {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  body?: unknown;
  /** A body that is written already, such as one whose length matters; in place of `body`. */
  text?: string;
  /** `omit` on pages of participants: no cookie goes out, none is taken in. */
  credentials?: 'same-origin' | 'omit';
}

async function refusal_of(response: Response): Promise<ApiError> {
  const body = await response.json().catch(() => ({}));
  return new ApiError(response.status, body.error ?? 'unknown', body.field, body.limit, body.line);
}

/** Like `fetch`, but gives up in the end: a connection may hang for ever without a word. */
async function fetch_in_time(address: string, request: RequestInit): Promise<Response> {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), wait_max_ms);
  try {
    return await fetch(address, { ...request, signal: patience.signal });
  } catch {
    throw new ApiError(0, 'offline');
  } finally {
    clearTimeout(timer);
  }
}

async function response_to(address: string, wish: Wish): Promise<Response> {
  const { method = 'GET', body, text = body === undefined ? undefined : JSON.stringify(body), credentials = 'same-origin' } = wish;
  const headers: Record<string, string> = { Accept: 'application/json' };
  if (method !== 'GET') headers['X-Heed'] = '1';
  if (text !== undefined) headers['Content-Type'] = 'application/json';
  const request = { method, headers, credentials, cache: 'no-store', referrerPolicy: 'no-referrer', body: text } as const;
  const response = await fetch_in_time(address, request);
  if (!response.ok) throw await refusal_of(response);
  return response;
}

export async function ask<Answer>(address: string, wish: Wish = {}): Promise<Answer> {
  const response = await response_to(address, wish);
  return response.status === 204 ? (undefined as Answer) : response.json();
}

/** The very bytes of an answer, where it is they that count. A connection may still break off half way through them. */
export async function ask_bytes(address: string, wish: Wish = {}): Promise<Uint8Array<ArrayBuffer>> {
  const response = await response_to(address, wish);
  return response.arrayBuffer().then((buffer) => new Uint8Array(buffer), () => Promise.reject(new ApiError(0, 'offline')));
}
