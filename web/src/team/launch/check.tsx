// The look-over before a survey is made: every answer with a way back to it, and what people will be told.

import { useEffect, useRef } from 'preact/hooks';
import { day, say, type Key } from '../../lib/i18n';
import { Button } from '../../ui/button';
import type { Instrument } from '../contract';
import { use_wordings } from '../parts/wording';
import type { LaunchValues } from './form';
import { SizeSentence } from './size_sentence';

interface Properties {
  values: LaunchValues;
  instruments: Instrument[];
  busy: boolean;
  make: () => void;
  change: (field: string) => void;
}

export function Check({ values, instruments, busy, make, change }: Properties) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const instrument = instruments.find(({ name, version }) => `${name}/${version}` === values.instrument);
  const wording = use_wordings(instrument ? [instrument.name] : [])[instrument?.name ?? ''];
  const blocks = values.blocks.map((block) => wording?.elements[block]?.heading ?? block).join(', ');
  const rows: [Key, string, string][] = [
    ['launch.check-team', values.team, 'team'],
    ['launch.check-people', values.people, 'people'],
    ['launch.check-minimum', values.minimum_group, 'minimum_group'],
    ['launch.check-leader', values.leader_label, 'leader_label'],
    ['launch.check-contact', values.contact, 'contact'],
    ['launch.check-survey', instrument?.title ?? '', 'instrument'],
    ...(blocks ? [['launch.check-blocks', blocks, `block-${values.blocks[0]}`] as [Key, string, string]] : []),
    ['launch.check-closes', day(values.closes_on), 'closes_on'],
  ];
  return (
    <div class="app-flow">
      <h1 tabIndex={-1} ref={heading}>{say('launch.check-title')}</h1>
      <dl class="app-panel app-answers">
        {rows.map(([key, text, field]) => <Row key={key} name={say(key)} text={text} change={() => change(field)} />)}
      </dl>
      <SizeSentence people={values.people} minimum={values.minimum_group} />
      <section class="app-panel app-flow">
        <h2>{say('launch.told-title')}</h2>
        <ul>
          <li>{say('launch.told-1')}</li>
          <li>{say('launch.told-2', { minimum: values.minimum_group })}</li>
          <li>{say('launch.told-3')}</li>
        </ul>
      </section>
      <Button onClick={make} disabled={busy}>{say('launch.make')}</Button>
    </div>
  );
}

function Row({ name, text, change }: { name: string; text: string; change: () => void }) {
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
