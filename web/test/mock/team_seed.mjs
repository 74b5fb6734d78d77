// A leader's world to look at: a round in each state, and each kind of report.

import { fingerprint_of } from './participants.mjs';
import { seed_campaigns } from './campaign_seed.mjs';
import { footprint, reader } from './known.mjs';
import { seed_reviews, shown_comments, waiting_comments } from './reviews.mjs';
import { seed_sessions } from './sessions.mjs';
import { seed_settings } from './settings.mjs';

const pulse = { name: 'psychological-safety-pulse', version: 1 };

/** Of a round that has had no ballots yet. */
export const no_ballots = {
  mode: 'slips', collect_until: '2026-12-06', answer_from: '2026-11-22', fingerprint: null, replacements_left: 2, stopped: false, restored: false, tally_holds: null,
};

function round(id, changes) {
  return {
    id,
    short: '7KQ2X',
    state: 'prepared',
    team: 'Ward 7 day team',
    people: 12,
    instrument: footprint,
    blocks: [],
    open_questions: [],
    facilitator: null,
    launched_on: '2026-11-22',
    closes_on: '2026-12-06',
    closed_on: null,
    minimum_group: 5,
    detail_minimum: 10,
    leader_label: 'our ward manager',
    contact: 'Sam Hill, staff voice lead, ext. 4471',
    slips: 0,
    progress: null,
    report: 'none',
    campaign: `only-${id}`,
    unit: `unit-${id}`,
    closes_latest: changes.closes_on ?? '2026-12-20',
    session_on: null,
    handed_over: true,
    strict_rounds: false,
    ...no_ballots,
    ...changes,
  };
}

const reads_first = { facilitator: reader, session_on: '2026-12-18', handed_over: false };
const open = { state: 'open', slips: 12 };
const two_step = { mode: 'two_step', collect_until: '2026-11-27', answer_from: '2026-11-28' };
const closed = { state: 'closed', slips: 12, closed_on: '2026-11-20', closes_on: '2026-11-20', tally_holds: true };

const follow_up = { name: 'follow-up-check', version: 1 };
const pair = { campaign: 'pair', instrument: { name: 'leading-across-boundaries', version: 1 } };

const rounds = [
  round('prepared', { team: 'Community rehab', people: 11 }),
  round('slips', { team: 'Theatre recovery', people: 18, slips: 18 }),
  round('open', { ...open, open_questions: ['OPN1', 'OPN2'], ...reads_first, progress: { reached: 5, as_of: '2026-11-22' } }),
  round('early', { ...open, team: 'Night porters', instrument: pulse, progress: { reached: 0, as_of: '2026-11-22' } }),
  round('links', { team: 'Discharge team', people: 16, ...two_step }),
  round('sent', { ...open, ...two_step, team: 'Day surgery', people: 16, progress: { reached: 0, as_of: '2026-11-22' } }),
  round('shared', { team: 'Volunteers', people: 40, mode: 'open_link', minimum_group: 10 }),
  round('restored', { ...open, team: 'Catering', stopped: true, restored: true, progress: { reached: 0, as_of: '2026-11-22' } }),
  round('detail', { ...closed, team: 'Outpatients front desk', people: 14, report: 'released' }),
  round('scores', { ...closed, team: 'Stroke unit therapists', people: 9, report: 'released' }),
  round('pulse', { ...closed, team: 'Pharmacy stores', people: 22, instrument: pulse, report: 'released' }),
  round('reading', { ...closed, ...reads_first, team: 'Day clinic', report: 'with_facilitator' }),
  round('check', { ...closed, team: 'Mortuary', people: 12, instrument: follow_up, report: 'released' }),
  round('ours', { ...closed, ...pair, unit: 'ours', team: 'Ward 7 day team', people: 9, report: 'released' }),
  round('theirs', { ...closed, ...pair, unit: 'theirs', team: 'Discharge team', people: 8, report: 'released' }),
  round('apart', { ...closed, ...pair, campaign: 'pair-apart', unit: 'apart', team: 'Pharmacy', people: 6, report: 'withheld' }),
  round('withheld', { ...closed, team: 'Clinic 4 evenings', people: 6, report: 'withheld' }),
];

/** A score with a soft band of `half` on each side, cut off at the ends of the line. */
function score(figure, half, coded = 'none') {
  const value = Number(figure);
  const band = value < 5 ? 'low' : value < 7.5 ? 'middle' : 'high';
  return { figure, coded, low: Math.max(0, value - half), high: Math.min(10, value + half), band, change: null };
}

/** A score with what changed since the last report. */
function changed(shown, figure, verdict, coded = 'none') {
  return { ...shown, change: { figure, coded, since: '2026-09-30', verdict } };
}

function element(id, shown, more = {}) {
  const items_from = more.items ? 'team' : null;
  return { id, in_overall: id !== 'safety' && id !== 'courage', score: shown, spread: null, items: null, items_from, ...more };
}

/** Items with favourable and unfavourable counts out of ten for each statement in turn; null where too few answered. */
function items(prefix, ...counts) {
  const held = { favourable: null, neutral: null, unfavourable: null, of: null };
  const shown = ([favourable, unfavourable]) => ({ favourable, neutral: 10 - favourable - unfavourable, unfavourable, of: 10 });
  return counts.map((ends, index) => ({ id: `${prefix}${index + 1}`, ...(ends ? shown(ends) : held) }));
}

const head = ({ campaign, unit, team, people, instrument, closed_on, minimum_group, detail_minimum, facilitator, session_on, handed_over, mode, restored, tally_holds }) =>
  ({ campaign, unit, team, people, instrument, closed_on, minimum_group, detail_minimum, facilitator, session_on, handed_over, ballots: { mode, restored, tally_holds } });

function released(id, changes) {
  const base = rounds.find((candidate) => candidate.id === id);
  return { state: 'released', ...head(base), strict_rounds: false, codes_printed: base.people, overall: null, detail: false, comments: null, ...changes };
}

const scores = released('scores', {
  answered: { low: 5, high: 9, rate_low: null },
  comments: waiting_comments,
  overall: null,
  elements: [
    element('safety', changed(score('6.0', 2.5), '-0.5', 'too_close')),
    element('attending', changed(score('9.0', 2.5, 'or_higher'), null, 'open_end')),
    element('understanding', changed(score('7.5', 2.5), '+3.0', 'higher')),
    element('empathising', null),
    element('helping', changed(score('4.5', 2.5), '-4.5', 'lower', 'or_lower')),
  ],
});

const detail = released('detail', {
  answered: { low: 10, high: 14, rate_low: null },
  comments: shown_comments,
  detail: true,
  overall: score('6.6', 1.4),
  elements: [
    element('safety', score('5.4', 1.4), {
      spread: 'two_experiences',
      items: items('PSF', [4, 4], [5, 2], [4, 3], null, [6, 2]),
    }),
    element('attending', score('7.8', 1.4), { spread: 'alike', items: items('ATT', [8, 2], [7, 2], [6, 2], [6, 3]) }),
    element('understanding', score('6.3', 1.4), { spread: 'mixed', items: items('UND', [6, 3], [5, 3], [5, 2], [7, 2]) }),
    element('empathising', score('7.1', 1.4), { spread: 'alike', items: items('EMP', [7, 2], [8, 2], [6, 3], [7, 2]) }),
    element('helping', score('5.2', 1.4), { spread: 'mixed', items: items('HLP', [4, 3], [3, 4], [5, 3], [4, 4]) }),
    element('courage', score('4.1', 1.4), { spread: 'mixed', items: items('FRC', [3, 3], [4, 3], [2, 5]) }),
  ],
});

const pulse_report = released('pulse', {
  answered: { low: null, high: null, rate_low: 95 },
  elements: [element('safety', score('6.9', 1.0))],
});

const reading = released('reading', {
  answered: { low: 5, high: 9, rate_low: null },
  elements: ['safety', 'attending', 'understanding', 'empathising', 'helping'].map((id, index) => element(id, score(`${index + 4}.5`, 2.5))),
});

const check = released('check', {
  answered: { low: 10, high: 14, rate_low: null },
  detail: true,
  elements: [{ ...element('follow-up', score('6.5', 1.4), { spread: 'mixed', items: items('FUP', [6, 2], [3, 4], [7, 2]) }), in_overall: false }],
});

const across = (id, ...figures) => released(id, {
  answered: { low: 5, high: 9, rate_low: null },
  elements: ['shared-purpose', 'regular-contact', 'working-through-disagreement', 'mutual-help'].map((part, index) =>
    ({ ...element(part, score(figures[index], 2.5)), in_overall: false })),
});
const [ours, theirs] = [across('ours', '7.5', '5.0', '4.5', '6.0'), across('theirs', '6.0', '6.5', '5.0', '8.0')];

const withheld = (id) => ({ state: 'withheld', strict_rounds: false, codes_printed: 6, comments: null, ...head(rounds.find((round) => round.id === id)) });

const instruments = [
  { ...footprint, title: 'Compassionate leadership footprint', minutes: 5, items: 21, evidence: 'draft', optional_blocks: ['courage'], open_questions: ['OPN1', 'OPN2'], languages: ['en'], use: 'team' },
  { ...pulse, title: 'Psychological safety pulse', minutes: 1, items: 8, evidence: 'draft', optional_blocks: [], open_questions: [], languages: ['en'], use: 'team' },
  { ...follow_up, title: 'Follow-up check', minutes: 1, items: 3, evidence: 'draft', optional_blocks: [], open_questions: [], languages: ['en'], use: 'team' },
];

export const leader = { name: 'Ada Mensah', sign_in_name: 'ada', role: 'leader' };
export const administrator = { name: 'Jo Brandt', sign_in_name: 'jo', role: 'administrator' };
export const facilitator = { ...reader, role: 'facilitator' };
export const password = 'three words together';

export function seed_team(state) {
  state.team = {
    session: leader,
    set_up: true,
    code: 'W3LC-0ME0-T0HE-ED00',
    accounts: { ada: { password, session: leader }, jo: { password, session: administrator }, 'jo.park': { password, session: facilitator } },
    people: [administrator, leader],
    invitations: [{ id: 'kim', name: 'Kim Osei', role: 'leader', expires_on: '2026-11-28' }],
    instruments,
    facilitators: [reader],
    rounds: new Map(rounds.map((each) => [each.id, { ...each }])),
    reports: structuredClone({ scores, detail, pulse: pulse_report, reading, check, ours, theirs, apart: withheld('apart'), withheld: withheld('withheld') }),
    /** How many launches there were since. */
    launched: 0,
    fail_with: null,
    surveys: state.surveys,
    /** How often slips are answered with "the key is being made". */
    keys_waiting: 0,
  };
  for (const each of state.team.rounds.values()) {
    if (each.slips > 0) each.fingerprint = fingerprint_of(state.surveys.get(each.short), each.short);
  }
  seed_reviews(state.team);
  seed_campaigns(state.team);
  seed_sessions(state.team);
  seed_settings(state);
}
