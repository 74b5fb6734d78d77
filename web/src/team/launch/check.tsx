// The look-over before a survey is made: every answer with a way back to it, and what people will be told.

import { useEffect, useRef } from 'preact/hooks';
import { day, say, type Key } from '../../lib/i18n';
import { Button } from '../../ui/button';
import type { Facilitator, Instrument } from '../contract';
import { use_wordings } from '../parts/wording';
import { chosen_of, type LaunchValues } from './form';
import { detail_minimum_of } from './size';
import { SizeSentence } from './size_sentence';

interface Properties {
  values: LaunchValues;
  instruments: Instrument[];
  facilitators: Facilitator[];
  busy: boolean;
  make: () => void;
  change: (field: string) => void;
}

/** What it is, the answer, and the id of the field to change it in. */
type Row = [Key, string, string];

export function Check({ values, instruments, facilitators, busy, make, change }: Properties) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const instrument = chosen_of(instruments, values);
  const wording = use_wordings(instrument ? [instrument.name] : [])[instrument?.name ?? ''];
  const blocks = values.blocks.map((block) => wording?.elements[block]?.heading ?? block).join(', ');
  const questions = values.open_questions.map((question) => wording?.open_questions[question] ?? question).join(' ');
  const reader = facilitators.find(({ sign_in_name }) => sign_in_name === values.facilitator)?.name ?? values.facilitator;
  const rows: Row[] = [
    ['launch.check-team', values.team, 'team'],
    ['launch.check-people', values.people, 'people'],
    ['launch.check-minimum', values.minimum_group, 'minimum_group'],
    ['launch.check-leader', values.leader_label, 'leader_label'],
    ['launch.check-contact', values.contact, 'contact'],
    ['launch.check-survey', instrument?.title ?? '', 'instrument'],
    ...(blocks ? [['launch.check-blocks', blocks, `block-${values.blocks[0]}`] as Row] : []),
    ...(questions ? [['launch.check-questions', questions, `question-${values.open_questions[0]}`] as Row] : []),
    ...(questions ? [['launch.check-facilitator', reader, 'facilitator'] as Row] : []),
    ['launch.check-mode', say(`launch.mode-${values.mode}`), 'mode'],
    ...(values.mode === 'two_step' ? [['launch.check-collect', day(values.collect_until), 'collect_until'] as Row] : []),
    ...(values.mode === 'two_step' ? [['launch.check-answer', day(values.answer_from), 'answer_from'] as Row] : []),
    ['launch.check-closes', day(values.closes_on), 'closes_on'],
  ];
  const detail = detail_minimum_of(values.minimum_group);
  return (
    <div class="app-flow">
      <h1 tabIndex={-1} ref={heading}>{say('launch.check-title')}</h1>
      <dl class="app-panel app-answers">
        {rows.map(([key, text, field]) => <Answer key={key} name={say(key)} text={text} change={() => change(field)} />)}
      </dl>
      <SizeSentence people={values.people} minimum={values.minimum_group} />
      <section class="app-panel app-flow">
        <h2>{say('launch.told-title')}</h2>
        <ul>
          <li>{say(`respond.live.label-${values.mode}`)}</li>
          <li>{say('launch.told-1')}</li>
          <li>{say('launch.told-2', { minimum: values.minimum_group })}</li>
          <li>{say('launch.told-3')}</li>
          {questions && <li>{say('launch.told-comments', { facilitator: reader, detail })}</li>}
        </ul>
      </section>
      <Button onClick={make} disabled={busy}>{say('launch.make')}</Button>
    </div>
  );
}

function Answer({ name, text, change }: { name: string; text: string; change: () => void }) {
  return (
    <div class="app-answers__row">
      <dt class="app-answers__name">{name}</dt>
      <dd class="app-answers__value"><bdi>{text}</bdi></dd>
      <dd class="app-answers__action">
        <Button look="quiet" onClick={change} aria-label={say('launch.change-what', { what: name })}>
          {say('launch.change')}
        </Button>
      </dd>
    </div>
  );
}
