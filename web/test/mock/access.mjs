// What the routes for people who sign in have in common: who is let in, and a test's wish to see a change refused.

export const refusal = (status, error, more = {}) => ({ status, body: { error, ...more } });

export const route = (method, pattern, answer) => ({ method, pattern, answer });

/** Wraps a route that is for some roles only. */
const for_roles = (...roles) => (answer) => (state, call) => {
  const { session } = state.team;
  if (!session) return refusal(401, 'not_signed_in');
  return roles.includes(session.role) ? answer(state.team, call) : refusal(403, 'not_permitted');
};

export const signed_in = for_roles('administrator', 'leader', 'facilitator');
export const leading = for_roles('administrator', 'leader');
export const administering = for_roles('administrator');
export const reviewing = for_roles('facilitator');

/** Wraps what a route changes: a test may have it refused once, by `fail_with`. */
export const change = (answer) => (team, call) => {
  const { fail_with } = team;
  team.fail_with = null;
  return fail_with ? refusal(...fail_with) : answer(team, call);
};
