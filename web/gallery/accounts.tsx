// The administrator's pages, the self-reflection, and the ways in.

import { Gaps } from '../src/team/reflection/compare';
import { Form } from '../src/team/reflection/form';
import { Keeping } from '../src/team/reflection/keeping_choice';
import { own_view } from '../src/team/reflection/own_view';
import { Result } from '../src/team/reflection/result';
import type { Answers } from '../src/team/reflection/scores';
import { Lists } from '../src/team/people';
import { Invite } from '../src/team/people/invite';
import { Ready, type News } from '../src/team/people/ready';
import { Known as KnownSettings } from '../src/team/settings';
import { Raise } from '../src/team/settings/raise';
import SignIn from '../src/team/sign-in';
import Welcome from '../src/team/welcome';
import { released, world } from '../test/fixtures/world';
import { nothing, type Exhibit, type Read } from './exhibit';

const made_up = world();

/** All of the first three elements, half of the fourth, one of the last. */
const answers: Answers = Object.fromEntries(
  [...Array.from({ length: 14 }, (_, index): [string, number] => [`SLF${index + 1}`, 2 + (index % 4)]), ['SLC1', 3]],
);

const questions = (read: Read) => read('self-reflection');

const news: Record<string, News> = {
  invited: { kind: 'invited', name: 'Kim Osei', code: 'W3LC-0ME0-T0HE-ED00', expires_on: '2026-11-29' },
  linked: { kind: 'linked', name: 'Ada Mensah', code: 'N3WP-0ASS-0W0R-D000', expires_on: '2026-11-29' },
  ended: { kind: 'ended', name: 'Ada Mensah' },
  withdrawn: { kind: 'withdrawn', name: 'Kim Osei' },
};

const settings_states: Record<string, Partial<typeof made_up.settings>> = {
  settings: {},
  'settings-of-an-organisation': { organisation: 'St Elsewhere and District Community Hospitals', languages: ['en', 'ar'], minimum_group: 8 },
  'settings-of-reports-that-end': { report_years: 3, reports_deleted_from: '2026-11-29' },
};

export const accounts: Exhibit[] = [
  ...Object.entries(settings_states).map(([name, changes]): Exhibit => ({
    name,
    kind: 'team',
    draw: () => <KnownSettings settings={{ ...made_up.settings, ...changes }} replace={nothing} />,
  })),
  { name: 'settings-raise', kind: 'team', draw: () => <Raise to={8} busy={false} act={nothing} stop={nothing} /> },
  { name: 'people', kind: 'team', draw: () => <><Lists people={made_up} own="jo" replace={nothing} tell={nothing} /><Invite take={async () => {}} /></> },
  ...Object.entries(news).map(([name, each]): Exhibit => ({ name: `people-${name}`, kind: 'team', draw: () => <Ready news={each} /> })),
  {
    name: 'reflection',
    kind: 'team',
    draw: (read) => (
      <>
        <Form questions={questions(read)} answers={answers} is_again={false} change={nothing} done={nothing} />
        <Keeping place="browser" choose={nothing} forget={nothing} />
      </>
    ),
  },
  { name: 'reflection-result', kind: 'team', draw: (read) => <Result questions={questions(read)} elements={own_view(questions(read), answers)} back={nothing} /> },
  { name: 'reflection-gap', kind: 'team', draw: (read) => <Gaps report={released(made_up, 'scores')} elements={own_view(questions(read), answers)} /> },
  { name: 'sign-in', kind: 'team', form: 'page', draw: () => <SignIn /> },
  { name: 'welcome', kind: 'team', form: 'page', draw: () => <Welcome /> },
];
