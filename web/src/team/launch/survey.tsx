// The part of the launch form that chooses a survey, with a way to see it as staff will.

import { say } from '../../lib/i18n';
import { Checkbox } from '../../ui/checkbox';
import { Radios } from '../../ui/radios';
import type { Instrument } from '../contract';
import { preview_path } from '../parts/paths';
import { use_wordings, type Wording } from '../parts/wording';
import { chosen_of, key_of, ticked, type LaunchValues } from './form';
import type { Part } from './part';

export function Survey({ values, change, error_of, instruments }: Part & { instruments: Instrument[] }) {
  const wordings = use_wordings(instruments.map((instrument) => instrument.name));
  const chosen = chosen_of(instruments, values);
  const options = instruments.map((instrument) => ({
    value: key_of(instrument),
    label: <strong>{instrument.title}</strong>,
    hint: <Facts instrument={instrument} />,
    detail: wordings[instrument.name]?.summary,
  }));
  return (
    <section class="app-panel">
      <h2>{say('launch.survey-title')}</h2>
      <Radios
        name="instrument"
        legend={say('launch.instrument')}
        error={error_of('instrument')}
        options={options}
        value={values.instrument}
        onChoose={(instrument) => change({ instrument, blocks: [], open_questions: [] })}
      />
      {chosen && <p><a class="app-preview" href={preview_path(chosen)} target="_blank">{say('launch.preview')}</a></p>}
      {chosen && chosen.optional_blocks.length > 0 && (
        <Blocks blocks={chosen.optional_blocks} wording={wordings[chosen.name]} values={values} change={change} />
      )}
    </section>
  );
}

function Facts({ instrument }: { instrument: Instrument }) {
  return (
    <span class="app-choice__facts">
      <span>{say('launch.items', { count: instrument.items })}</span>
      <span>{say('team.minutes', { count: instrument.minutes })}</span>
      {instrument.evidence === 'draft' && <span>{say('launch.draft')}</span>}
    </span>
  );
}

interface BlocksProperties {
  blocks: string[];
  wording: Wording | undefined;
  values: LaunchValues;
  change: (part: Partial<LaunchValues>) => void;
}

function Blocks({ blocks, wording, values, change }: BlocksProperties) {
  return (
    <fieldset class="app-field">
      <legend class="app-field__label">{say('launch.blocks')}</legend>
      {blocks.map((block) => (
        <Checkbox
          key={block}
          id={`block-${block}`}
          checked={values.blocks.includes(block)}
          hint={say('launch.block-hint')}
          onChange={(is_on) => change({ blocks: ticked(blocks, values.blocks, block, is_on) })}
        >
          {say('launch.block', { heading: wording?.elements[block]?.heading ?? block })}
        </Checkbox>
      ))}
    </fieldset>
  );
}
