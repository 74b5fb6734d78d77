// The look-over before a survey is made: every answer with a way back to it, and what people will be told.

import { useEffect, useRef } from 'preact/hooks';
import { say } from '../../lib/i18n';
import { Button } from '../../ui/button';
import type { Facilitator, Instrument } from '../contract';
import { today } from '../parts/days';
import { use_wordings, type Wording } from '../parts/wording';
import { both_of, check_rows, type Named } from './check_rows';
import { chosen_of, type LaunchValues } from './form';
import { SizeSentence } from './size_sentence';
import { Told } from './told';

interface Properties {
  values: LaunchValues;
  instruments: Instrument[];
  facilitators: Facilitator[];
  busy: boolean;
  make: () => void;
  change: (field: string) => void;
}

function named_in(values: LaunchValues, facilitators: Facilitator[], chosen: Instrument | undefined, wording: Wording | undefined): Named {
  const reader = facilitators.find(({ sign_in_name }) => sign_in_name === values.facilitator);
  return {
    survey: chosen?.title ?? '',
    blocks: values.blocks.map((block) => wording?.elements[block]?.heading ?? block).join(', '),
    questions: values.open_questions.map((question) => wording?.open_questions[question] ?? question).join(' '),
    reader: reader?.name ?? values.facilitator,
    both: both_of(values),
  };
}

export function Check({ values, instruments, facilitators, busy, make, change }: Properties) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const chosen = chosen_of(instruments, values);
  const wording = use_wordings(chosen ? [chosen.name] : [])[chosen?.name ?? ''];
  const named = named_in(values, facilitators, chosen, wording);
  const now = today(new Date());
  const use = chosen?.use ?? 'team';
  return (
    <div class="app-flow">
      <h1 tabIndex={-1} ref={heading}>{say('launch.check-title')}</h1>
      <dl class="app-panel app-answers">
        {check_rows(values, named, now).map(([key, text, field]) => <Answer key={key} name={say(key)} text={text} change={() => change(field)} />)}
      </dl>
      <SizeSentence {...{ values, use }} minimum={values.minimum_group} />
      <Told {...{ values, named, use }} today={now} />
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
