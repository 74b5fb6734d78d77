// The words that scripts/demo shows when Heed is running. "@ORIGIN@" stands for the address, which
// may differ at the next start.
import { administrator, facilitator, password } from './organisation.mjs';

// How many unused slips are offered: the newcomer may want to answer more than once.
const slips_offered = 3;

const line = (label, text) => `  ${label.padEnd(10)} ${text}`;
const list = (label, texts) => texts.map((text, index) => line(index === 0 ? label : '', text));

function sign_ins(leaders) {
  const everyone = [
    ...leaders,
    { ...facilitator, about: 'a facilitator, who reads the report of Oak Ward before its leader does' },
    { ...administrator, about: 'the administrator, who invites people and sees no reports' },
  ];
  return [
    '@ORIGIN@/sign-in',
    ...everyone.map(({ sign_in_name, name, about }) => `  ${sign_in_name.padEnd(8)} ${name}, ${about}`),
    `  the password of all, for this demo only: ${password}`,
  ];
}

function reports(leader) {
  const closed = leader.rounds.filter(({ expect }) => expect !== 'open' && expect !== 'reading');
  return closed.flatMap(({ id, team, note }) => [
    `@ORIGIN@/rounds/${id}/report`,
    `  ${leader.sign_in_name}: ${team}. ${note[0].toUpperCase()}${note.slice(1)}`,
  ]);
}

function slips(leaders) {
  const open = leaders.flatMap(({ rounds }) => rounds).find(({ expect }) => expect === 'open');
  return [
    `${open.team}. Each slip works once; try a window as narrow as a phone:`,
    ...open.unused.slice(0, slips_offered).map((code) => `  @ORIGIN@/r/${open.short}#c=${code}&f=${open.fingerprint}`),
  ];
}

// `leaders` as in organisation.mjs, their rounds as play() returned them.
export function tour(leaders) {
  return [
    '  The hospital, its people and all answers here are made up.',
    '',
    ...list('Answer', slips(leaders)),
    '',
    ...list('Sign in', sign_ins(leaders)),
    '',
    ...list('Reports', [...leaders.flatMap(reports), '@ORIGIN@/reviews', `  ${facilitator.sign_in_name}: what waits to be read first`]),
    '',
  ].join('\n');
}
