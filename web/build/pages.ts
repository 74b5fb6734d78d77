// Every page there is, in one table. A page's markup is the default export of `src/<kind>/<name>.tsx`.
//
// A `respond` page is plain HTML that an optional script brings to life. A `team` page is drawn once at build time, so
// that its first paint needs no script, and then again in the browser by Preact. To add a page, add a line and a file.

import type { Key } from '../src/lib/i18n';
import { all_languages, areas_of, is_for_staff_alone } from './texts';

export interface Page {
  /** File name in dist, before `.<language>.html`; the server maps addresses to these names. */
  name: string;
  kind: 'respond' | 'team';
  /** The key of the page's title; the name of the product is added behind it. */
  title: Key;
  /** A stylesheet that it needs beside the one of its kind; pages may share one. */
  style?: string;
  /** Keys with these beginnings travel inside the page, for its script to use. A team page may learn more of them later, together
   *  with the script that needs them (`src/team/parts/use_later.ts`). */
  messages: string[];
  /** The script of a respond page. A team page needs none named: its component is its script. */
  script?: string;
  /** Parts of its script that it loads later, by the names that `src/respond/live/program.ts` knows them by. */
  later?: Record<string, string>;
  /** One page for each version of each instrument, named `<name>-<instrument>-<version>`. */
  per_instrument?: boolean;
}

/** What a report shows of the texts that the pages of people who sign in share. It lists no units and copies nothing, and its
 *  requests start and end no survey: refusals of such steps cannot come here. */
const team_of_report = [
  'team.nav', 'team.sign-out', 'team.confirm-no', 'team.foreign-', 'team.to-', 'team.failed-title', 'team.minutes',
  ...['unknown', 'offline', 'busy', 'not-', 'https', 'part-of-campaign', 'wrong-state', 'report-gone', 'cross-site', 'bad-text', 'too-long'].map((name) => `team.error.${name}`),
];

export const pages: Page[] = [
  { name: 'index', kind: 'respond', title: 'index.title', messages: ['common.error-title'], script: 'src/respond/live/find.ts' },
  { name: 'accessibility', kind: 'respond', title: 'accessibility.title', messages: [], script: 'src/respond/live/still.ts' },
  {
    name: 'answer',
    kind: 'respond',
    title: 'respond.title',
    messages: ['respond.live.', 'common.error-title', 'common.day', 'common.months'],
    script: 'src/respond/live/answer.ts',
    later: {
      post: 'src/respond/live/post.ts',
      words: 'src/respond/ballot/round_check.ts',
      qr: 'src/respond/ballot/qr.ts',
      preview: 'src/respond/live/preview.ts',
      kiosk: 'src/respond/live/kiosk.ts',
    },
    per_instrument: true,
  },
  { name: 'not-found', kind: 'respond', title: 'not-found.title', messages: [], script: 'src/respond/live/still.ts' },
  { name: 'sign-in', kind: 'team', title: 'signin.title', messages: ['common.', 'team.error.', 'signin.'] },
  { name: 'welcome', kind: 'team', title: 'welcome.title', messages: ['common.', 'team.error.', 'signin.show-password', 'welcome.'] },
  { name: 'rounds', kind: 'team', title: 'rounds.title', messages: ['common.', 'team.', 'rounds.', 'launch.unit-teams'] },
  { name: 'launch', kind: 'team', title: 'launch.title', style: 'styles/pages/launch.scss', messages: ['common.', 'team.', 'launch.', 'respond.live.label-'] },
  {
    name: 'campaign',
    kind: 'team',
    title: 'campaign.title',
    style: 'styles/pages/tree.scss',
    messages: ['common.', 'team.', 'rounds.state-', 'rounds.next-', 'campaign.', 'round.fact', 'round.strict', 'round.extend-', 'launch.mode-'],
  },
  { name: 'organisation', kind: 'team', title: 'organisation.title', style: 'styles/pages/tree.scss', messages: ['common.', 'team.', 'organisation.'] },
  {
    name: 'round',
    kind: 'team',
    title: 'round.title',
    style: 'styles/pages/round.scss',
    messages: ['common.', 'team.', 'rounds.state-', 'round.', 'launch.mode-'],
  },
  { name: 'report', kind: 'team', title: 'report.title', messages: ['common.', ...team_of_report, 'report.', 'commitments.'] },
  { name: 'guide', kind: 'team', title: 'guide.title', style: 'styles/pages/guide.scss', messages: ['common.', 'guide.', 'report.prompts-title'] },
  { name: 'reviews', kind: 'team', title: 'reviews.title', messages: ['common.', 'team.', 'reviews.'] },
  { name: 'review', kind: 'team', title: 'review.title', style: 'styles/pages/review.scss', messages: ['common.', 'team.', 'review.'] },
  { name: 'reflection', kind: 'team', title: 'reflection.title', style: 'styles/pages/settings.scss', messages: ['common.', 'team.', 'reflection.', 'report.or-', 'report.held-short'] },
  { name: 'settings', kind: 'team', title: 'settings.title', style: 'styles/pages/settings.scss', messages: ['common.', 'team.', 'settings.'] },
  { name: 'people', kind: 'team', title: 'people.title', style: 'styles/pages/settings.scss', messages: ['common.', 'team.', 'people.'] },
];

/** The languages that pages are built in. */
export const languages = all_languages();

/** Whether a page is drawn in a language. Where it is not, the server sends the English one. */
export const comes_in = ({ kind }: Page, language: string): boolean => kind === 'respond' || !is_for_staff_alone(areas_of(language));
