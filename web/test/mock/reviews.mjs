// The facilitator's part of docs/api.md. `state.team.reviews` is open to tests: reviews by campaign, as the API shows
// them, with `closes_on` for the list.

import { change, refusal, reviewing, route } from './access.mjs';
import { hand_over_reports } from './facilitation.mjs';

const entry_of = ({ campaign, name, state, closes_on, session_on, asks_comments, delete_on, erased = false }) =>
  ({ campaign, name, state, closes_on, session_on, asks_comments, delete_on, erased });

const of_review = (answer) => (team, call) => {
  const review = team.reviews.get(call.ids[0]);
  if (!review) return refusal(404, 'not_found');
  return review.state === 'open' ? refusal(409, 'wrong_state') : answer(review, call, team);
};

function hold_back(review, { ids: [, id], body }) {
  const comment = review.lists.flatMap(({ comments }) => comments).find((each) => each.id === id);
  if (!comment) return refusal(404, 'not_found');
  if (review.state === 'handed_over' && !body.held_back) return refusal(409, 'wrong_state');
  comment.held_back = body.held_back;
  return { body: comment };
}

function hand_over(review, call, team) {
  hand_over_reports(team, review.campaign);
  review.state = 'handed_over';
  return { body: review };
}

export const review_routes = [
  route('GET', /^\/api\/reviews$/, reviewing(({ reviews }) => ({ body: { reviews: [...reviews.values()].map(entry_of) } }))),
  route('GET', /^\/api\/reviews\/([^/]+)$/, reviewing(of_review((review) => ({ body: review })))),
  route('PUT', /^\/api\/reviews\/([^/]+)\/comments\/([^/]+)$/, reviewing(change(of_review(hold_back)))),
  route('POST', /^\/api\/reviews\/([^/]+)\/hand-over$/, reviewing(change(of_review(hand_over)))),
];

const helping = [
  'Our team huddle at the start of the shift. Everyone gets a turn, and nobody laughs.',
  'Knowing that I will not be told off for asking.',
  'When a mistake happens we talk about what to do now.\nNot about whose fault it was.',
  'The night team',
  'People say thank you. That makes it easier to say when something is wrong.',
  'Jo from pharmacy always asks me how I am, and then she waits for the answer. <b>Truly</b>.',
  'Nothing, to be honest. I have stopped trying. Twice I raised the same thing and twice I heard that we all have to ' +
    'pull together, and after that I kept it to myself, which is what most of us do now.',
  'A manager who says “I do not know”.',
  'أن يسألني أحد عن رأيي',
  'The quiet room. You can ask for five minutes.',
  'Being new, I was told on day one: there are no stupid questions.',
];

const better = [
  'Fewer changes of the rota at the last minute',
  'More time to hand over. Ten minutes is not enough for fourteen patients.',
  'Somebody to talk to after a hard night',
  'That our manager hears the end of a sentence',
  'A staff room with a window',
  'Answers to our letters',
  'That the same people do not always stay late',
  'Training in work time',
  'That we are told why',
  'Tea',
];

const comments = (prefix, texts) => texts.map((text, index) => ({ id: `${prefix}${index}`, text, held_back: false }));
const list = (question, share, texts, unit = 'Ward 7 day team', pooled = false) =>
  ({ question, unit, pooled, share, comments: comments(`${question}-${share}-${unit.replaceAll(' ', '-')}-`, texts) });

const unit = (id, name, parent, people, report = 'released') => ({ id, name, parent, people, report });

function review(campaign, changes) {
  return {
    campaign,
    name: 'Ward 7 day team',
    instrument: { name: 'compassionate-leadership-footprint', version: 1 },
    state: 'to_review',
    closes_on: '2026-11-20',
    session_on: '2026-12-18',
    asks_comments: true,
    units: [unit('team', 'Ward 7 day team', null, 12)],
    delete_on: '2027-02-18',
    detail_minimum: 10,
    lists: [],
    ...changes,
  };
}

/** A facilitator's world to look at: a survey in each state, one over several units, one to which too few wrote. */
export function seed_reviews(team) {
  const desk = 'Outpatients front desk';
  const small = [
    list('OPN1', 'word_for_word', helping),
    list('OPN1', 'theme_only', better.slice().reverse()),
    list('OPN2', 'word_for_word', better),
  ];
  const wide = [
    list('OPN1', 'theme_only', helping, 'Ward 8'),
    list('OPN1', 'word_for_word', better, 'Medicine', true),
    list('OPN1', 'word_for_word', helping, 'Ward 8'),
  ];
  const tree = [unit('medicine', 'Medicine', null, 0), unit('ward8', 'Ward 8', 'medicine', 21), unit('ward9', 'Ward 9', 'medicine', 4, 'withheld')];
  const done = [list('OPN1', 'word_for_word', helping, desk), list('OPN2', 'theme_only', better, desk)];
  done[0].comments[5].held_back = true;
  const reviews = [
    review('wide', { name: 'Medicine', lists: wide, units: tree }),
    review('small', { lists: small }),
    review('still-open', { name: 'Night porters', state: 'open', closes_on: '2026-12-06', delete_on: null }),
    review('few', { name: 'Community rehab' }),
    review('only-reading', { name: 'Day clinic', asks_comments: false, delete_on: null, units: [unit('unit-reading', 'Day clinic', null, 12)] }),
    review('done', { name: desk, state: 'handed_over', lists: done }),
  ];
  team.reviews = new Map(reviews.map((each) => [each.campaign, each]));
}

export const shown_comments = [
  { question: 'OPN1', state: 'shown', texts: helping.filter((text) => !text.includes('Jo from')) },
  { question: 'OPN2', state: 'none', texts: [] },
];
export const waiting_comments = ['OPN1', 'OPN2'].map((question) => ({ question, state: 'waiting', texts: [] }));
