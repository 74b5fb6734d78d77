// The statements, one after the other as staff see theirs. None has to be answered, but with none there is nothing to show.

import { useEffect, useRef } from 'preact/hooks';
import { say } from '../../lib/i18n';
import { Button } from '../../ui/button';
import { ErrorSummary } from '../../ui/error_summary';
import { Radios } from '../../ui/radios';
import { use_form } from '../parts/use_form';
import type { Definition, Wording } from '../parts/wording';
import type { Questions } from './own_view';
import type { Answers } from './scores';

interface Properties {
  questions: Questions;
  answers: Answers;
  /** Whether somebody comes back to it; the statements then begin with the focus. */
  is_again: boolean;
  change: (answers: Answers) => void;
  done: () => void;
}

export function Form({ questions: { wording, definition }, answers, is_again, change, done }: Properties) {
  const form = use_form('reflection.title');
  const start = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (is_again) start.current?.focus();
  }, []);
  const items = definition.elements.flatMap((element) => element.items);
  const finish = (event: Event) => {
    event.preventDefault();
    const is_empty = !items.some((item) => typeof answers[item] === 'number');
    if (!form.refuse(is_empty ? [{ field: items[0]!, key: 'reflection.error.empty' }] : [])) done();
  };
  const answered = items.filter((item) => item in answers).length;
  return (
    <form class="app-flow" noValidate onSubmit={finish}>
      <ErrorSummary problems={form.problems} summary_ref={form.summary_ref} />
      <p tabIndex={-1} ref={start}>{wording.look_back} {Object.values(wording.stems).join(' ')}</p>
      {definition.elements.map((element) => (
        <Part key={element.id} {...{ element, wording, definition, answers, change, error_of: form.error_of }} />
      ))}
      <p class="app-muted">{say('reflection.answered', { count: answered, all: items.length })}</p>
      <Button type="submit">{say('reflection.show')}</Button>
    </form>
  );
}

interface PartProperties {
  element: Definition['elements'][number];
  wording: Wording;
  definition: Definition;
  answers: Answers;
  change: (answers: Answers) => void;
  error_of: (field: string) => string | undefined;
}

function Part({ element, wording, definition, answers, change, error_of }: PartProperties) {
  const options = options_of(element.scale, wording, definition);
  return (
    <section class="app-panel app-statements">
      <h2>{wording.elements[element.id]?.heading}</h2>
      {element.items.map((item) => (
        <Radios
          key={item}
          name={item}
          legend={wording.items[item]}
          error={error_of(item)}
          options={options}
          value={item in answers ? String(answers[item]) : undefined}
          onChoose={(value) => change({ ...answers, [item]: value === cannot_say ? cannot_say : Number(value) })}
        />
      ))}
    </section>
  );
}

const cannot_say = 'cannot_say';

function options_of(scale: string, wording: Wording, { scales }: Definition) {
  const words = wording.scales[scale]!;
  const min = scales.find(({ id }) => id === scale)?.min ?? 1;
  const values = words.values.map((label, index) => ({ value: String(min + index), label }));
  return [...values, { value: cannot_say, label: words.cannot_say }];
}
