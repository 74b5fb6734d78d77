import { render } from 'preact-render-to-string';
import { beforeAll, expect, test } from 'vitest';
import en from '../../../i18n/en/all';
import { speak } from '../../../src/lib/i18n';
import type { CommentList, QuestionComments, ReleasedReport, Review, ReviewEntry, ReviewState, Sharing } from '../../../src/team/contract';
import type { Wording } from '../../../src/team/parts/wording';
import { Comments } from '../../../src/team/report/comments';
import { counts_of, questions_of, with_comment } from '../../../src/team/review/lists';
import { day_sentences, step_key, waiting_in } from '../../../src/team/reviews/entry';
import { Quote } from '../../../src/ui/quote';

beforeAll(() => speak('en', en));

let made = 0;
const comment = (held_back = false) => ({ id: `c${(made += 1)}`, text: 'words', held_back });

function list(question: string, unit: string, share: Sharing, more: Partial<CommentList> = {}): CommentList {
  return { question, unit, share, pooled: false, comments: [comment()], ...more };
}

const review = (lists: CommentList[]) => ({ state: 'to_review', lists }) as unknown as Review;

test('sorts lists by question, then by unit, and keeps the order of the server in both', () => {
  const sorted = questions_of([
    list('OPN2', 'Ward 8', 'word_for_word'),
    list('OPN1', 'Ward 7', 'word_for_word'),
    list('OPN2', 'Clinic', 'word_for_word'),
  ]);
  expect(sorted.map(({ id, units }) => [id, units.map(({ name }) => name)])).toEqual([
    ['OPN2', ['Ward 8', 'Clinic']],
    ['OPN1', ['Ward 7']],
  ]);
});

test('puts what is shared word for word before what is shared as a theme only', () => {
  const [question] = questions_of([list('OPN1', 'Ward 7', 'theme_only'), list('OPN1', 'Ward 7', 'word_for_word')]);
  expect(question!.units).toHaveLength(1);
  expect(question!.units[0]!.lists.map(({ share }) => share)).toEqual(['word_for_word', 'theme_only']);
});

test('keeps the small teams joined below a unit apart from the unit’s own people', () => {
  const [question] = questions_of([
    list('OPN1', 'Medicine', 'word_for_word'),
    list('OPN1', 'Medicine', 'word_for_word', { pooled: true }),
  ]);
  expect(question!.units.map(({ pooled, lists }) => [pooled, lists.length])).toEqual([[false, 1], [true, 1]]);
});

test('loses no list and doubles none', () => {
  const lists = ['Ward 7', 'Ward 8'].flatMap((unit) =>
    ['OPN1', 'OPN2'].flatMap((question) => [list(question, unit, 'theme_only'), list(question, unit, 'word_for_word')]));
  const sorted = questions_of(lists).flatMap(({ units }) => units.flatMap((unit) => unit.lists));
  expect(sorted).toHaveLength(lists.length);
  expect(new Set(sorted)).toEqual(new Set(lists));
});

test('changes the one comment that was answered for, and no other', () => {
  const before = review([list('OPN1', 'Ward 7', 'word_for_word', { comments: [comment(), comment(), comment()] })]);
  const [first, second, third] = before.lists[0]!.comments;
  const after = with_comment(before, { ...second!, held_back: true });
  expect(after.lists[0]!.comments).toEqual([first, { ...second, held_back: true }, third]);
  expect(second!.held_back).toBe(false);
});

test('counts as handed over only what is shared word for word and not held back', () => {
  const counts = counts_of(review([
    list('OPN1', 'Ward 7', 'word_for_word', { comments: [comment(), comment(true), comment()] }),
    list('OPN2', 'Ward 7', 'word_for_word', { comments: [comment(true)] }),
    list('OPN1', 'Ward 7', 'theme_only', { comments: [comment(), comment()] }),
  ]));
  expect(counts).toEqual({ handed_over: 2, held_back: 2, theme_only: 2 });
});

const entry = (state: ReviewState, delete_on: string | null, erased = false) =>
  ({ campaign: 'a', name: 'Ward 7', state, closes_on: '2026-12-06', session_on: '2026-12-18', asks_comments: delete_on !== null, delete_on, erased }) satisfies ReviewEntry;

test('says how long a survey is open, then when its session is, and until when comments are kept', () => {
  expect(day_sentences(entry('open', null))).toEqual(['Open until 6 December 2026']);
  expect(day_sentences(entry('to_review', null))).toEqual(['Session on 18 December 2026']);
  expect(day_sentences(entry('to_review', '2027-03-06'))).toEqual(['Session on 18 December 2026', 'Comments kept until 6 March 2027']);
});

test('counts as waiting only what is ready and not handed over', () => {
  expect(waiting_in([entry('open', null), entry('to_review', '2027-03-06'), entry('handed_over', '2027-03-06')])).toBe(1);
});

test('leads nowhere while there is nothing to read', () => {
  const step_of = (state: ReviewState, erased = false) => step_key({ state, erased });
  expect(step_of('open')).toBeNull();
  expect(step_of('handed_over', true)).toBeNull();
  expect(step_of('to_review')).toBe('reviews.next-to_review');
});

test('shows a comment as text only, whatever is in it', () => {
  const html = render(<Quote text={'<img src=x onerror=alert(1)>'} />);
  expect(html).not.toContain('<img');
  expect(html).toContain('&lt;img');
});

const wording = { open_questions: { OPN1: 'What helps?', OPN2: 'What would help more?' } } as unknown as Wording;

function section(comments: QuestionComments[] | null) {
  return render(<Comments report={{ detail_minimum: 10, comments } as unknown as ReleasedReport} wording={wording} />);
}

test('has no section on comments where none were asked for', () => {
  expect(section(null)).toBe('');
});

test('shows the comments of a question below it, in the order that they came in', () => {
  const html = section([{ question: 'OPN1', state: 'shown', texts: ['zebra', 'apple'] }]);
  expect(html.indexOf('What helps?')).toBeLessThan(html.indexOf('zebra'));
  expect(html.indexOf('zebra')).toBeLessThan(html.indexOf('apple'));
});

test('says what comments wait for, or that there are none, without a number', () => {
  const waiting = section([{ question: 'OPN1', state: 'waiting', texts: [] }]);
  const none = section([{ question: 'OPN1', state: 'none', texts: [] }]);
  expect(waiting).toContain('once a facilitator has read them');
  expect(none).toContain('There are no comments to show');
  for (const html of [waiting, none]) expect(html.replace(/<[^>]*>/g, '')).not.toMatch(/\d/);
});
