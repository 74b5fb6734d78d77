// Reading and writing the addresses of the pages for people who sign in.

import type { InstrumentId, Report, Role, Round } from '../contract';

export const sign_in = '/sign-in';

const starts: Record<Role, string> = { administrator: '/rounds', leader: '/rounds', facilitator: '/reviews' };

/** The page that somebody of this role begins at. */
export const start_of = (role: Role): string => starts[role];

/** The campaign whose comments an address such as /reviews/abc is about; empty if none. */
export const campaign_id_in = (pathname: string): string => /^\/reviews\/([^/]+)/.exec(pathname)?.[1] ?? '';

export const review_path = (campaign: string) => `/reviews/${encodeURIComponent(campaign)}`;

/** The round that an address such as /rounds/abc or /rounds/abc/report is about; empty if none. */
export function round_id_in(pathname: string): string {
  return /^\/rounds\/([^/]+)/.exec(pathname)?.[1] ?? '';
}

export const round_path = (id: string) => `/rounds/${encodeURIComponent(id)}`;
export const report_path = (id: string) => `${round_path(id)}/report`;

export const campaign_path = (id: string) => `/campaigns/${encodeURIComponent(id)}`;
export const unit_path = (campaign: string, unit: string) => `${campaign_path(campaign)}/units/${encodeURIComponent(unit)}`;
export const unit_report_path = (campaign: string, unit: string) => `${unit_path(campaign, unit)}/report`;

/** The address of the report that a page shows, of a round or of a unit of a campaign; empty if it is none. */
export const report_path_in = (pathname: string): string =>
  /^\/(?:rounds\/[^/]+|campaigns\/[^/]+\/units\/[^/]+)\/report/.exec(pathname)?.[0] ?? '';

/** Where to sign in and come back from; a plain address where everybody has a page of their own to begin at. */
export function sign_in_path(from: string): string {
  const is_start = from === '/' || Object.values(starts).includes(from);
  return is_start ? sign_in : `${sign_in}?next=${encodeURIComponent(from)}`;
}

/**
 * The page to open after signing in. Only addresses of our own site pass: anything that a browser could read as another
 * host ("//evil", "/\evil", "https:…") falls back to where this role begins. The answer is a whole address, because the
 * path of "/.//evil" alone would be read as a host again.
 */
export function next_after_sign_in(search: string, origin: string, role: Role): string {
  const wanted = new URLSearchParams(search).get('next') ?? '';
  if (!wanted.startsWith('/')) return start_of(role);
  const target = read_url(wanted, origin);
  const is_ours = target !== null && target.origin === origin;
  return is_ours ? target.href : start_of(role);
}

function read_url(text: string, origin: string): URL | null {
  try {
    return new URL(text, origin);
  } catch {
    return null;
  }
}

/** The address that people type or scan. What is behind its # no server sees: a code, and the manifest it goes with. */
export function answer_address(origin: string, short: string, secret?: { code: string; f: string }): string {
  const address = `${origin}/r/${short}`;
  return secret === undefined ? address : `${address}#c=${secret.code}&f=${secret.f}`;
}

/** The invitation's address for a new leader. */
export const welcome_address = (origin: string, code: string) => `${origin}/welcome#c=${code}`;

/** Where somebody who has an account sets a new password. */
export const new_password_address = (origin: string, code: string) => `${origin}/welcome#p=${code}`;

const in_fragment = (hash: string, name: string) => new URLSearchParams(hash.replace(/^#/, '')).get(name) ?? '';

/** The code that came in a fragment such as #c=ABCD; empty if there is none. */
export const code_in_fragment = (hash: string) => in_fragment(hash, 'c');

/** The same of a link for a new password, #p=ABCD. */
export const password_code_in_fragment = (hash: string) => in_fragment(hash, 'p');

/** An address as people read it aloud: without https:// in front. */
export const spoken_address = (address: string) => address.replace(/^https?:\/\//, '').replace(/#.*$/, '');

/** The conversation without numbers. */
export const guide_path = '/guide';

/** A survey as staff see it, where nothing is sent. */
export const preview_path = ({ name, version }: InstrumentId) => `/preview/${encodeURIComponent(name)}/${version}`;

/** The campaign that an address such as /campaigns/abc is about; empty if none. */
export const campaign_in = (pathname: string): string => /^\/campaigns\/([^/]+)/.exec(pathname)?.[1] ?? '';

/** The launch of the same survey for the same team; behind the `#`, so that no server's log holds a team's name. */
export function launch_again_path({ team, people, instrument }: Pick<Round, 'team' | 'people' | 'instrument'>): string {
  const carried = { team, people: String(people), instrument: `${instrument.name}/${instrument.version}` };
  return `/launch#${new URLSearchParams(carried)}`;
}

/** The launch over one unit and everything below it. */
export const launch_unit_path = (unit: string) => `/launch#${new URLSearchParams({ unit })}`;

/** What asks a team whether its promises were kept. */
export const follow_up_check: InstrumentId = { name: 'follow-up-check', version: 1 };

/** The launch of the follow-up check for those whom a report, at its own address such as /rounds/abc/report, is about. */
export function follow_up_path(path: string, { team, people, unit }: Pick<Report, 'team' | 'people' | 'unit'>): string {
  const instrument = `${follow_up_check.name}/${follow_up_check.version}`;
  if (path.startsWith('/rounds/')) return launch_again_path({ team, people, instrument: follow_up_check });
  return `/launch#${new URLSearchParams({ unit, instrument })}`;
}
