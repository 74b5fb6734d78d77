// The participants' half of docs/api.md, and the protocol of docs/ballots.md with real signatures. `state.surveys` maps
// five characters to a survey (seed.mjs). For tests, `fail_with` answers every ballot and `fail_ticket_with` every wish
// for a ticket with a chosen status; `state.ballots` are the bodies of the ballots that are in the boxes.

import { is_signed, modulus, sha256, sign_blinded } from './key.mjs';

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

const refusal = (status, error, more = {}) => ({ status, body: { error, ...more } });

const of_survey = (answer) => (state, call) => {
  const survey = state.surveys.get(call.ids[0]);
  return survey ? answer(survey, call, state) : refusal(404, 'not_found');
};

/** The very bytes that everybody gets. */
export function manifest_of(survey, short) {
  const { state, tickets, ballots, codes, spent, box, receipts, fail_with, fail_ticket_with, put_off_to, ...told } = survey;
  return Buffer.from(JSON.stringify({ psb: 1, short, suite: 'RSABSSA-SHA384-PSS-Randomized', n: modulus(), ...told }));
}

export const fingerprint_of = (survey, short) => sha256(manifest_of(survey, short)).toString('base64url');

const is_open = ({ state }) => state === 'open';

const today = of_survey((survey) => {
  const { state, tickets = is_open(survey), ballots = is_open(survey), codes, closes_on, put_off_to } = survey;
  return { body: { state, tickets, ballots, codes: codes.length, closes_on: put_off_to ?? closes_on } };
});

function give_ticket(survey, { body }) {
  const { fail_ticket_with, tickets = true, codes, spent, mode } = survey;
  if (fail_ticket_with) return refusal(...fail_ticket_with);
  if (survey.state === 'prepared') return refusal(409, 'not_open');
  if (survey.state === 'closed') return refusal(410, 'closed');
  if (!tickets) return refusal(410, 'collecting_over');
  const code = body.code.replace(/-/g, '');
  if (!codes.includes(code)) return refusal(422, 'unknown_code');
  const before = spent.get(code);
  if (before !== undefined && before !== body.blinded && mode !== 'open_link') return refusal(409, 'code_used');
  spent.set(code, body.blinded);
  return { body: { blind_sig: sign_blinded(body.blinded) }, close: true };
}

function receipt_of(digest) {
  const bits = [...digest].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return Array.from({ length: 10 }, (_, index) => alphabet[parseInt(bits.slice(index * 5, index * 5 + 5), 2)]).join('');
}

/** The ballot's key in the box and its receipt, or nothing where the ticket is not one of this round. */
function ballot_of({ round }, t) {
  const ticket = Buffer.from(t, 'base64url');
  const [prefix, signature] = [ticket.subarray(0, 32), ticket.subarray(32)];
  const id = Buffer.from(round, 'base64url');
  if (ticket.length !== 416 || !is_signed(Buffer.concat([prefix, Buffer.from('psb/1 ballot\0'), id]), signature)) return undefined;
  return { key: sha256('psb/1 bid', id, prefix).toString('hex'), receipt: receipt_of(sha256('psb/1 receipt', id, prefix)) };
}

/** The same revision with the same content is the same ballot once more. */
function put_into(survey, { key, receipt }, body) {
  const stored = survey.box.get(key);
  const is_same = stored && JSON.stringify(stored) === JSON.stringify(body);
  if (stored && !is_same && stored.rev >= body.rev) return refusal(409, 'already_changed', { limit: stored.rev });
  survey.box.set(key, body);
  survey.receipts.add(receipt);
  return { body: { receipt } };
}

function take_ballot(survey, { body, length }, state) {
  const { fail_with, ballots = true } = survey;
  if (fail_with) return refusal(...fail_with);
  if (survey.state === 'closed') return refusal(410, 'closed');
  if (!ballots) return refusal(409, 'not_open');
  if (length !== survey.ballot_bytes) return refusal(422, 'bad_length');
  const ballot = ballot_of(survey, body.t);
  if (!ballot) return refusal(422, 'bad_ticket');
  if (!body.withdrawn && Object.keys(body.answers).length === 0) return refusal(422, 'empty_sheet');
  const taken = put_into(survey, ballot, body);
  state.ballots = [...state.surveys.values()].flatMap(({ box }) => [...box.values()]);
  return taken;
}

const look_up = (survey, { body }) => ({ body: { in_the_box: survey.receipts.has(body.receipt) } });

export const participant_routes = [
  { method: 'GET', pattern: /^\/api\/r\/([^/]+)$/, answer: today },
  { method: 'GET', pattern: /^\/api\/r\/([^/]+)\/manifest$/, answer: of_survey((survey, { ids: [short] }) => ({ bytes: manifest_of(survey, short) })) },
  { method: 'POST', pattern: /^\/api\/r\/([^/]+)\/ticket$/, answer: of_survey(give_ticket) },
  { method: 'PUT', pattern: /^\/api\/r\/([^/]+)\/ballot$/, answer: of_survey(take_ballot) },
  { method: 'POST', pattern: /^\/api\/r\/([^/]+)\/receipt$/, answer: of_survey(look_up) },
];
