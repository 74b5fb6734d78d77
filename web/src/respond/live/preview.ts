// In place of post.ts for somebody who only looks at what staff will see: a round that there is not, about which nobody is
// asked, and a box that takes nothing.

import { say, speak_as_page } from '../../lib/i18n';
import type { Manifest } from '../ballot/manifest';
import { comments, fields, form, type Desk } from './desk';
import type { Post } from './post';
import { show_round, show_words } from './promises';
import { each_part, part, show } from './view';

/** The words of a round check are English ones in every language. */
const sample_words = ['cotton', 'idea', 'air', 'oak', 'useful', 'paper'];
const sample_receipt = '7KQ2X-3ABCD';

const weeks_open = 2;
const day_ms = 86_400_000;

const closing_day = (): string => new Date(Date.now() + weeks_open * 7 * day_ms).toISOString().slice(0, 10);

/** All names of the values of a data attribute in the page, such as those of its questions. */
function names_of(attribute: string): string[] {
  const names: string[] = [];
  each_part(`[${attribute}]`, (place) => void names.push(place.getAttribute(attribute)!));
  return names;
}

/** Every part and question of the questionnaire is in it: a survey may leave some out. */
function sample(closes_on: string): Manifest {
  const [name = '', version] = form.dataset.instrument!.split('/');
  return {
    psb: 1,
    round: '',
    short: '',
    suite: '',
    n: '',
    instrument: { name, version: Number(version), sha256: '' },
    elements: names_of('data-block'),
    open_questions: names_of('data-question'),
    team: say('respond.live.sample-team'),
    people: 12,
    leader_label: say('respond.live.sample-leader'),
    contact: say('respond.live.sample-contact'),
    facilitator: say('respond.live.sample-facilitator'),
    campaign: null,
    mode: 'slips',
    minimum_group: 5,
    detail_minimum: 10,
    launched_on: closes_on,
    collect_until: closes_on,
    answer_from: closes_on,
    closes_on,
    closes_latest: closes_on,
    comments_kept_days: 90,
    ballot_bytes: 0,
    client: '',
  };
}

export function begin(desk: Desk, remember: () => void): Post {
  speak_as_page();
  const manifest = sample(closing_day());
  show_round({ manifest, f: say('respond.live.sample-print') }, { state: 'open', tickets: true, ballots: true, codes: manifest.people, closes_on: manifest.closes_on });
  show_words([...sample_words]);
  fields.show_blocks(manifest.elements);
  comments.ask(manifest.open_questions);
  part('size').textContent = say('respond.live.size', { count: fields.total() });
  part('receipt').textContent = sample_receipt;
  desk.sheet.ticket = '';
  remember();
  return { send: () => show('thanks'), take_code: () => {} };
}
