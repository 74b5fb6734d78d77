// A plan for the conversation: steps with minutes, ground rules, and room for two promises.

import { say } from '../../lib/i18n';
import { Cell, Table } from '../../ui/table';

/** From minute to minute, 75 in all; each step's words are `report.plan-<number>`. */
const minutes = ['0–5', '5–10', '10–20', '20–35', '35–55', '55–65', '65–72', '72–75'] as const;
const steps = ['1', '2', '3', '4', '5', '6', '7', '8'] as const;
export const rules = ['1', '2', '3', '4', '5'] as const;

export function Plan() {
  const columns = [say('report.plan-column-minutes'), say('report.plan-column-step')];
  return (
    <section class="app-plan app-page-break">
      <h2>{say('report.plan-title')}</h2>
      <p>{say('report.plan-text')}</p>
      <div class="app-plan__parts">
        <Table caption={say('report.plan-caption')} caption_hidden columns={columns}>
          {steps.map((step, index) => (
            <tr key={step}>
              <Cell heading column={columns[0]!}>{minutes[index]}</Cell>
              <Cell column={columns[1]!}>{say(`report.plan-${step}`)}</Cell>
            </tr>
          ))}
        </Table>
        <div class="app-panel app-flow">
          <h3>{say('report.rules-title')}</h3>
          <ul>{rules.map((rule) => <li key={rule}>{say(`report.rule-${rule}`)}</li>)}</ul>
        </div>
      </div>
      <Promises />
      <p class="app-muted">{say('report.support')}</p>
    </section>
  );
}

function Promises() {
  return (
    <div class="app-pledges">
      <h3>{say('report.promise-title')}</h3>
      <div class="app-pledges__pair">
        <Pledge title={say('report.promise-team')} />
        <Pledge title={say('report.promise-leader')} />
      </div>
    </div>
  );
}

function Pledge({ title }: { title: string }) {
  return (
    <div class="app-panel">
      <h4 class="app-pledges__title">{title}</h4>
      <p class="app-pledges__line" aria-hidden="true" />
      <p class="app-pledges__line app-pledges__line--print" aria-hidden="true" />
      <p class="app-pledges__line">{say('report.promise-who')}</p>
      <p class="app-pledges__line">{say('report.promise-when')}</p>
    </div>
  );
}
