// The administrator's part of docs/api.md: settings, and what happens to accounts. `state.team.settings` is open to tests;
// `state.team.password_codes` maps the code of each password link to a sign-in name.

import { no_name } from './about.mjs';
import { administering, change, refusal, route } from './access.mjs';

/** The first day on which reports may be deleted, far enough ahead to be still to come. */
export const reports_deleted_from = '2126-11-29';

function save(team, { body }) {
  const { settings } = team;
  if (body.minimum_group < settings.minimum_group) return refusal(422, 'too_small', { field: '/minimum_group', limit: settings.minimum_group });
  const is_kept = body.report_years === 0;
  Object.assign(settings, body, { reports_deleted_from: is_kept ? null : reports_deleted_from });
  return { body: settings };
}

function end_account(team, { ids: [name] }) {
  if (name === team.session.sign_in_name) return refusal(422, 'not_allowed');
  const before = team.people.length;
  team.people = team.people.filter(({ sign_in_name }) => sign_in_name !== name);
  return team.people.length < before ? { status: 204 } : refusal(404, 'not_found');
}

function withdraw(team, { ids: [id] }) {
  team.invitations = team.invitations.filter((invitation) => invitation.id !== id);
  return { status: 204 };
}

function make_link(team, { ids: [name] }) {
  const code = 'N3WP-0ASS-0W0R-D000';
  team.password_codes.set(code, name);
  return { status: 201, body: { code, expires_on: '2026-11-29' } };
}

/** Signs its owner in; the code works once. */
export function set_password(state, { code, password }) {
  const { team } = state;
  const account = team.accounts[team.password_codes.get(code)];
  team.password_codes.delete(code);
  account.password = password;
  team.session = account.session;
  return { body: account.session };
}

export const settings_routes = [
  route('GET', /^\/api\/settings$/, administering(({ settings }) => ({ body: settings }))),
  route('PUT', /^\/api\/settings$/, administering(change(save))),
  route('DELETE', /^\/api\/people\/invitations\/([^/]+)$/, administering(change(withdraw))),
  route('POST', /^\/api\/people\/([^/]+)\/password-link$/, administering(change(make_link))),
  route('DELETE', /^\/api\/people\/([^/]+)$/, administering(change(end_account))),
];

const definition = (name) => ({ name, version: 1, evidence: 'draft' });

/** What everybody is told about the installation is part of its settings. */
export function seed_settings(state) {
  const { team } = state;
  team.password_codes = new Map();
  team.settings = {
    ...no_name(),
    languages_available: [{ tag: 'en', draft: false }, ...['cy', 'pl', 'ar'].map((tag) => ({ tag, draft: true }))],
    minimum_group: 5,
    minimum_group_floor: 5,
    detail_minimum: 10,
    comments_kept_days: 90,
    report_years: 0,
    reports_deleted_from: null,
    build: {
      version: '0.1.0',
      client: 'q7VbZk0mXr2nUe5sTtJ8cWd1fGh3iKl4oPa6yBxNvMw',
      definitions: ['compassionate-leadership-footprint', 'psychological-safety-pulse', 'self-reflection'].map(definition),
    },
  };
  state.about = team.settings;
}
