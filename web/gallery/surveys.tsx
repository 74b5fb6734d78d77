// Launching a survey, and a survey from its slips to its closing.

import type { Round } from '../src/team/contract';
import { Check } from '../src/team/launch/check';
import { Fill } from '../src/team/launch/fill';
import { launch_problems, starting_values, type LaunchValues } from '../src/team/launch/form';
import { Together } from '../src/team/campaign/together';
import { Units } from '../src/team/campaign/units';
import { Browse } from '../src/team/organisation/browse';
import { use_form, type Form } from '../src/team/parts/use_form';
import { Closed } from '../src/team/round/closed';
import { Open } from '../src/team/round/open';
import { Poster } from '../src/team/round/poster';
import { Prepared } from '../src/team/round/prepared';
import { SlipSheets } from '../src/team/round/slips';
import { say } from '../src/lib/i18n';
import { world } from '../test/fixtures/world';
import { nothing, type Exhibit, type Read } from './exhibit';

const made_up = world();
const day = '2026-11-22';
const words = ['anchor', 'bridge', 'candle', 'daisy', 'ember', 'falcon'];

const filled: LaunchValues = {
  ...starting_values(day),
  team: 'Ward 7 day team', people: '12', leader_label: 'our ward manager', contact: 'Sam Hill, ext. 4471',
  instrument: `${made_up.instruments[0]!.name}/${made_up.instruments[0]!.version}`,
};

function LaunchForm({ values, is_sent }: { values: LaunchValues; is_sent: boolean }) {
  const form = use_form('launch.title');
  const problems = is_sent ? launch_problems(values, day).map(({ field, key, values: words_in }) => ({ field, text: say(key, words_in) })) : [];
  const shown: Form = { ...form, problems, error_of: (field) => problems.find((problem) => problem.field === field)?.text };
  return <Fill values={values} instruments={made_up.instruments} facilitators={made_up.facilitators} units={[]} form={shown} change={nothing} check={nothing} />;
}

function drawn_round(round: Round, read: Read) {
  const { definition } = read(round.instrument.name);
  const properties = { round, replace: nothing, definition, words };
  return (
    <>
      {round.state === 'prepared' && <Prepared {...properties} />}
      {round.state === 'open' && <Open {...properties} />}
      {round.state === 'closed' && <Closed round={round} />}
    </>
  );
}

const slips = { codes: Array.from({ length: 4 }, (_, index) => `7KQ2-XM4T-9PWC-3HZ8-RBN5-DV0${index}`), fingerprint: 'f'.repeat(43) };
const printed = [...made_up.rounds.values()].find(({ slips: count }) => count > 0)!;
const one_unit = made_up.units.slice(0, 1);

const round_states = [...made_up.rounds.values()].map((round): Exhibit => ({ name: `round-${round.id}`, kind: 'team', draw: (read) => drawn_round(round, read) }));

const campaign_states = [...made_up.campaigns.values()].map((campaign): Exhibit => ({
  name: `campaign-${campaign.id}`,
  kind: 'team',
  draw: () => <><Together campaign={campaign} replace={nothing} /><Units campaign={campaign} mine={new Set()} /></>,
}));

export const surveys: Exhibit[] = [
  { name: 'launch', kind: 'team', form: 'article', draw: () => <LaunchForm values={starting_values(day)} is_sent={false} /> },
  { name: 'launch-problems', kind: 'team', form: 'article', draw: () => <LaunchForm values={starting_values(day)} is_sent /> },
  { name: 'launch-small-team', kind: 'team', form: 'article', draw: () => <LaunchForm values={{ ...filled, people: '4' }} is_sent={false} /> },
  {
    name: 'launch-check',
    kind: 'team',
    form: 'article',
    draw: () => <Check values={filled} instruments={made_up.instruments} facilitators={made_up.facilitators} busy={false} make={nothing} change={nothing} />,
  },
  ...round_states,
  { name: 'slips', kind: 'team', draw: () => <SlipSheets round={printed} slips={slips} words={words} is_led /> },
  { name: 'poster', kind: 'team', draw: () => <Poster round={printed} is_led /> },
  ...campaign_states,
  { name: 'organisation', kind: 'team', draw: () => <Browse units={made_up.units} edit={nothing} /> },
  { name: 'organisation-one-unit', kind: 'team', draw: () => <Browse units={one_unit} edit={nothing} /> },
];
