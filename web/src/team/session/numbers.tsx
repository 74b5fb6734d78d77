// What people said, in the figures and words of the report.

import { useState } from 'preact/hooks';
import { say } from '../../lib/i18n';
import { Button } from '../../ui/button';
import { Quote } from '../../ui/quote';
import type { ReleasedReport } from '../contract';
import { answered_sentence } from '../report/answered';
import { ElementTable } from '../report/element_table';
import { figure_words, strength_of } from '../report/figures';
import { Picture as Footprint } from '../report/picture';
import { Title } from './title';
import type { Shown } from './view';

/** These views stand only where a report was released. */
const released = ({ report }: Shown) => report as ReleasedReport;

export function Picture(shown: Shown) {
  const report = released(shown);
  const answered = answered_sentence(report.answered, report.people);
  return (
    <>
      <Title>{say('session.picture-title')}</Title>
      <p class="app-session__over">{say(answered.key, answered.values)} {say('session.look')}</p>
      <Footprint report={report} wording={shown.wording} />
    </>
  );
}

export function Table(shown: Shown) {
  return (
    <>
      <Title>{say('session.table-title')}</Title>
      <ElementTable report={released(shown)} wording={shown.wording} title_hidden />
    </>
  );
}

export function Strength(shown: Shown) {
  const element = strength_of(released(shown).elements);
  if (!element?.score) return null;
  const words = shown.wording.elements[element.id];
  return (
    <>
      <p class="app-session__over">{say('session.strength-over')}</p>
      <Title>{words?.name ?? element.id}: {figure_words(element.score)}</Title>
      <p>{words?.bands[element.score.band]}</p>
      <p class="app-session__ask">{say('session.strength-ask')}</p>
    </>
  );
}

/** Nobody's words come on the wall before somebody chose to show them. */
export function Comments(shown: Shown) {
  const [is_open, set_open] = useState(false);
  const all = (released(shown).comments ?? []).filter(({ state }) => state === 'shown');
  return (
    <>
      <Title>{say('report.comments-title')}</Title>
      {!is_open && (
        <>
          <p>{say('session.comments-off')}</p>
          <Button look="secondary" onClick={() => set_open(true)}>{say('session.comments-show')}</Button>
        </>
      )}
      {is_open && <p class="app-session__over">{say('report.comments-how-1')}</p>}
      {is_open && all.map(({ question, texts }) => (
        <section class="app-session__words" key={question}>
          <h2>{shown.wording.open_questions[question]}</h2>
          <ul class="app-comments__list">
            {texts.map((text, index) => <li class="app-comments__entry" key={index}><Quote text={text} /></li>)}
          </ul>
        </section>
      ))}
    </>
  );
}
