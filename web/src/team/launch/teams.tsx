// The part of the launch form about who is asked. What their number means for the report is said beside it, as it is
// typed, with the ways that a small team has instead.

import { say } from '../../lib/i18n';
import { Field } from '../../ui/field';
import { Radios } from '../../ui/radios';
import type { LedUnit } from '../campaign/contract';
import type { Instrument } from '../contract';
import { kinds, type Kind } from './asked';
import { line, whole, type Part } from './part';
import { SizeSentence } from './size_sentence';
import { SmallWays } from './small_ways';

interface Units extends Part {
  units: LedUnit[];
}

/** `use`: of the survey that is chosen. */
export function Teams({ units, use, ...part }: Units & { use: Instrument['use'] }) {
  const { values, change } = part;
  const offered = kinds.filter((kind) => kind !== 'unit' || units.length > 0);
  const options = offered.map((kind) => ({ value: kind, label: say(`launch.kind-${kind}`), detail: say(`launch.kind-${kind}-hint`) }));
  // A survey about two teams suits nobody else, so the survey is chosen anew.
  const choose = (kind: string) => change({ kind: kind as Kind, instrument: '', blocks: [], open_questions: [] });
  return (
    <section class="app-panel">
      <h2>{say('launch.team-title')}</h2>
      <Radios name="kind" legend={say('launch.kind')} options={options} value={values.kind} onChoose={choose} />
      {values.kind === 'team' && <OneTeam {...part} />}
      {values.kind === 'pair' && <TwoTeams {...part} />}
      {values.kind === 'unit' && <WholeUnit {...part} units={units} />}
      <Field {...line(part, 'minimum_group')} {...whole} label={say('launch.minimum')} hint={say('launch.minimum-hint')} />
      <div role="status">
        <SizeSentence {...{ values, use }} minimum={values.minimum_group} />
        <SmallWays values={values} join={() => change({ kind: 'pair' })} />
      </div>
    </section>
  );
}

function OneTeam(part: Part) {
  return (
    <>
      <Field {...line(part, 'team')} label={say('launch.team')} hint={say('launch.team-hint')} />
      <Field {...line(part, 'people')} {...whole} label={say('launch.people')} hint={say('launch.people-hint')} />
    </>
  );
}

function TwoTeams(part: Part) {
  return (
    <>
      <Field {...line(part, 'team')} label={say('launch.first-team')} hint={say('launch.team-hint')} />
      <Field {...line(part, 'people')} {...whole} label={say('launch.first-people')} hint={say('launch.people-hint')} />
      <Field {...line(part, 'second_team')} label={say('launch.second-team')} />
      <Field {...line(part, 'second_people')} {...whole} label={say('launch.second-people')} />
      <Field {...line(part, 'second_leader')} label={say('launch.second-leader')} hint={say('launch.second-leader-hint')} autocapitalize="none" spellcheck={false} />
      <Field {...line(part, 'name')} label={say('launch.both-name')} hint={say('launch.both-name-hint')} />
    </>
  );
}

function WholeUnit({ units, values, change, error_of }: Units) {
  const options = units.map(({ id, name, teams, people }) => ({
    value: id,
    label: <bdi>{name}</bdi>,
    hint: `${say('launch.unit-teams', { count: teams })}, ${say('launch.unit-people', { count: people })}`,
  }));
  return (
    <Radios
      name="unit"
      legend={say('launch.unit')}
      error={error_of('unit')}
      options={options}
      value={values.unit?.id}
      onChoose={(id) => change({ unit: units.find((unit) => unit.id === id) ?? null })}
    />
  );
}
