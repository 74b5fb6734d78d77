// Sorts the lists of a review for reading, and counts what is to become of the comments. The comments of a list keep the
// order that they came in: it says nothing, and neither would any other.

import type { Comment, CommentList, Review, Sharing } from '../contract';

export interface UnitLists {
  name: string;
  pooled: boolean;
  /** Word for word before theme only. */
  lists: CommentList[];
}

export interface QuestionLists {
  id: string;
  units: UnitLists[];
}

const reading_order: Sharing[] = ['word_for_word', 'theme_only'];

/** Values that differ, in the order in which each comes first. */
const distinct = <Value>(values: Value[]): Value[] => [...new Set(values)];

/** Question by question and, within each, unit by unit, in the order of the server. */
export function questions_of(lists: CommentList[]): QuestionLists[] {
  return distinct(lists.map(({ question }) => question)).map((id) => ({
    id,
    units: units_of(lists.filter(({ question }) => question === id)),
  }));
}

/** A unit's own people and the small teams joined below it stand apart, though they bear one name. */
function units_of(lists: CommentList[]): UnitLists[] {
  const name_of = ({ unit, pooled }: CommentList) => `${pooled} ${unit}`;
  return distinct(lists.map(name_of)).map((name) => {
    const own = lists.filter((list) => name_of(list) === name);
    const sorted = reading_order.flatMap((share) => own.filter((list) => list.share === share));
    return { name: sorted[0]!.unit, pooled: sorted[0]!.pooled, lists: sorted };
  });
}

/** The review with this comment as it now is. */
export function with_comment(review: Review, changed: Comment): Review {
  const replace = (comment: Comment) => (comment.id === changed.id ? changed : comment);
  return { ...review, lists: review.lists.map((list) => ({ ...list, comments: list.comments.map(replace) })) };
}

export interface Counts {
  /** Word for word, and not held back. */
  handed_over: number;
  held_back: number;
  theme_only: number;
}

export function counts_of({ lists }: Review): Counts {
  const all_of = (share: Sharing) => lists.filter((list) => list.share === share).flatMap(({ comments }) => comments);
  const word_for_word = all_of('word_for_word');
  const held_back = word_for_word.filter((comment) => comment.held_back).length;
  return { handed_over: word_for_word.length - held_back, held_back, theme_only: all_of('theme_only').length };
}
