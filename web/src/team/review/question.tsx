// What people wrote to one question, unit by unit. Comments shared word for word, and those shared as a theme only, stand
// in boxes of their own: only the first kind is ever handed over, so only there is something to hold back.

import { number, say } from '../../lib/i18n';
import { Quote } from '../../ui/quote';
import type { Comment, CommentList, Review } from '../contract';
import { CommentToShare } from './comment_to_share';
import type { QuestionLists, UnitLists } from './lists';

interface Shared {
  review: Review;
  take: (comment: Comment) => void;
}

export function Question({ question, words, ...shared }: Shared & { question: QuestionLists; words: string }) {
  return (
    <section class="app-question">
      <h3 class="app-question__title">{words}</h3>
      {question.units.map((unit) => <Unit key={`${unit.pooled} ${unit.name}`} unit={unit} {...shared} />)}
    </section>
  );
}

function Unit({ unit, ...shared }: Shared & { unit: UnitLists }) {
  return (
    <div class="app-question__unit">
      <h4><bdi>{unit.pooled ? say('review.pooled', { unit: unit.name }) : unit.name}</bdi></h4>
      {unit.lists.map((list) => <List key={list.share} list={list} {...shared} />)}
    </div>
  );
}

function List({ list, review, take }: Shared & { list: CommentList }) {
  const is_shared = list.share === 'word_for_word';
  return (
    <section class={`app-panel app-comments app-comments--${list.share}`}>
      <h5 class="app-comments__title">
        {say(`review.list-${list.share}`)}
        <span class="app-comments__count">{number(list.comments.length)}</span>
      </h5>
      <p class="app-muted">{say(`review.list-${list.share}-text`)}</p>
      <ul class="app-comments__list">
        {list.comments.map((comment, index) => (
          <li class="app-comments__entry" key={comment.id}>
            {is_shared
              ? <CommentToShare comment={comment} place={index + 1} review={review} take={take} />
              : <Quote text={comment.text} />}
          </li>
        ))}
      </ul>
    </section>
  );
}
