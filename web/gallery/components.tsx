// What all pages are put together from.

import { Footprint } from '../src/charts/footprint';
import { QrCode } from '../src/charts/qr';
import { Track } from '../src/charts/track';
import { Confirm } from '../src/team/parts/confirm';
import { CopyText } from '../src/team/parts/copy_text';
import { Refusal } from '../src/team/parts/refusal';
import { Steps } from '../src/team/parts/steps';
import { Button, ButtonLink } from '../src/ui/button';
import { Checkbox } from '../src/ui/checkbox';
import { ErrorSummary } from '../src/ui/error_summary';
import { Field } from '../src/ui/field';
import { Panel } from '../src/ui/panel';
import { Quote } from '../src/ui/quote';
import { Radios } from '../src/ui/radios';
import { Cell, Table } from '../src/ui/table';
import { nothing, type Exhibit } from './exhibit';

const long_name = 'Acute respiratory and high dependency night team, building C';

const Buttons = () => (
  <div class="app-actions">
    <Button>Start a survey</Button>
    <Button look="secondary">Print</Button>
    <Button look="quiet">Not now</Button>
    <Button disabled>One moment</Button>
    <ButtonLink href="#main">A link that acts like a button</ButtonLink>
  </div>
);

const Fields = () => (
  <>
    <ErrorSummary problems={[{ field: 'people', text: 'Say how many people there are' }, { field: 'day', text: 'Say the last day' }]} />
    <Field id="team" label="Team" hint="As people call it" value={long_name} />
    <Field id="people" label="People" error="Say how many people there are" characters={5} />
    <Field id="day" label="Last day" type="date" value="2026-12-06" characters={10} />
  </>
);

const options = [
  { value: 'slips', label: 'Slips of paper', hint: 'Cut, folded and drawn', detail: 'Said while it is chosen.' },
  { value: 'links', label: 'Personal links', detail: 'Said while these are.' },
];

const Choices = () => (
  <>
    <Radios name="plain" legend="How do codes reach people?" options={options} value="slips" />
    <Radios name="way" legend="The same, with nothing chosen" hint="One of them" error="Choose one" options={options} />
    <Checkbox id="one" checked onChange={nothing} hint="With a hint below it">A thing to tick</Checkbox>
    <Checkbox id="two" checked disabled onChange={nothing}>One that cannot be changed</Checkbox>
  </>
);

const Panels = () => (
  <>
    <Panel title="A panel"><p>White paper, for what stands apart.</p></Panel>
    <Panel look="note" title="A note"><p>Tinted, for what people should not miss.</p></Panel>
    <Quote text={'Written by somebody.\n<b>Only ever text.</b>'} />
    <Steps steps={[{ title: 'First', text: 'Do this.' }, { title: 'Then', text: 'Do that.' }]} />
    <Refusal text="We could not reach Heed" />
    <CopyText id="copied" label="A text to pass on" text="https://survey.example.org/r/7KQ2X" />
    <Confirm label="End it" question="Really?" yes="Yes" busy={false} act={nothing} />
  </>
);

const columns = ['Team', 'People', 'State'];
const rows: [string, string, string][] = [[long_name, '12', 'Open'], ['Ward 8', '4', 'Closed']];

const Tables = () => (
  <div class="app-panel">
    <Table caption="Teams" columns={columns}>
      {rows.map((cells) => (
        <tr key={cells[0]}>{cells.map((cell, index) => <Cell key={cell} heading={index === 0} column={columns[index]!}>{cell}</Cell>)}</tr>
      ))}
    </Table>
  </div>
);

const Charts = () => (
  <div class="app-panel">
    <p>A score in the middle, at ends that are kept open, and one that is held back.</p>
    <Track id="middle" mark={{ value: 6.5, low: 4, high: 9, coded: 'none' }} />
    <Track id="top" mark={{ value: 9, low: 6.5, high: 10, coded: 'or_higher' }} />
    <Track id="foot" mark={{ value: 1, low: 0, high: 3.5, coded: 'or_lower' }} />
    <Track id="held" mark={null} />
    <div class="app-footprint__pictures" aria-hidden="true">
      <div class="app-footprint__group app-footprint__group--4"><Footprint scores={[6.5, 10, null, 0]} /></div>
      <div class="app-footprint__group app-footprint__group--1"><Footprint scores={[7.5]} /></div>
    </div>
    <QrCode text="https://survey.example.org/r/7KQ2X" />
  </div>
);

const drawings = { buttons: Buttons, fields: Fields, choices: Choices, panels: Panels, tables: Tables, charts: Charts };

export const components: Exhibit[] = Object.entries(drawings).map(([name, Drawing]) => ({ name, kind: 'team', draw: () => <Drawing /> }));
