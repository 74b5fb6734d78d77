// What every call to the server does with a refusal: a session that has ended leads to the sign-in page and back again.

import { ApiError } from '../../lib/api';
import { sign_in_path } from './paths';

/** Returns the refusal, after starting the way to the sign-in page if that is what it asks for. */
export function refusal_in(thrown: unknown): ApiError {
  if (!(thrown instanceof ApiError)) throw thrown;
  if (thrown.code === 'not_signed_in') location.assign(sign_in_path(location.pathname));
  return thrown;
}
