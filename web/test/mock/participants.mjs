// The participants' half of docs/api.md. `state.surveys` maps five characters to a survey: its facts, the codes that
// may be used, and, for tests, `fail_with` to answer every ballot with a chosen status.

const refusal = (status, error) => ({ status, body: { error } });

function facts(state, { ids: [short] }) {
  const survey = state.surveys.get(short);
  if (!survey) return refusal(404, 'not_found');
  const { codes, used, fail_with, ...shown } = survey;
  return { body: shown };
}

function take_ballot(state, { ids: [short], body }) {
  const survey = state.surveys.get(short);
  if (!survey) return refusal(404, 'not_found');
  if (survey.fail_with) return refusal(...survey.fail_with);
  if (survey.state === 'closed') return refusal(410, 'closed');
  if (survey.state === 'prepared') return refusal(409, 'not_open');
  const code = body.code.replace(/-/g, '');
  if (!survey.codes.includes(code)) return refusal(422, 'unknown_code');
  const earlier = survey.used.get(code);
  if (earlier && earlier !== body.attempt) return refusal(409, 'code_used');
  if (Object.keys(body.answers).length === 0) return refusal(422, 'empty_sheet');
  if (!earlier) state.ballots.push(body);
  survey.used.set(code, body.attempt);
  return { body: {} };
}

export const participant_routes = [
  { method: 'GET', pattern: /^\/api\/r\/([^/]+)$/, answer: facts },
  { method: 'POST', pattern: /^\/api\/r\/([^/]+)\/ballots$/, answer: take_ballot },
];
