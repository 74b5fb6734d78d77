// From the welcome to the moment before the numbers.

import { day, say } from '../../lib/i18n';
import { Kept } from '../commitments/kept';
import { rules } from '../report/plan';
import { Title } from './title';
import type { Shown } from './view';

export function Welcome({ report, wording }: Shown) {
  return (
    <>
      <p class="app-session__over"><bdi>{report.team}</bdi></p>
      <Title>{say('session.welcome-title')}</Title>
      <p>{say('session.welcome', { survey: wording.title })}</p>
      <p>{say('session.welcome-why')}</p>
    </>
  );
}

export function About({ report }: Shown) {
  const is_released = report.state === 'released';
  return (
    <>
      <Title>{say(is_released ? 'session.about-title' : 'session.about-none-title')}</Title>
      <ul>
        <li>{say(is_released ? 'report.not-a-grade' : 'session.about-none')}</li>
        <li>{say(is_released ? 'session.about-drafts' : 'session.about-none-says')}</li>
        <li>{say('session.about-nobody')}</li>
      </ul>
    </>
  );
}

export function Rules() {
  return (
    <>
      <Title>{say('report.rules-title')}</Title>
      <ul>{rules.map((rule) => <li key={rule}>{say(`report.rule-${rule}`)}</li>)}</ul>
      <p class="app-session__ask">{say('session.rules-ask')}</p>
    </>
  );
}

export function Earlier({ agreement: { earlier } }: Shown) {
  return (
    <>
      <Title>{say('commitments.earlier-title')}</Title>
      {earlier && <p class="app-session__over">{say('session.earlier-since', { day: day(earlier.closed_on) })}</p>}
      <ul>
        {earlier?.commitments.map((commitment) => (
          <li key={commitment.text}>
            <bdi>{commitment.text}</bdi> <Kept kept={commitment.kept} />
          </li>
        ))}
      </ul>
      <p class="app-session__ask">{say('session.earlier-ask')}</p>
    </>
  );
}

export function Reflect() {
  return (
    <>
      <Title>{say('session.reflect-title')}</Title>
      <p>{say('session.reflect')}</p>
      <ol>
        <li>{say('session.reflect-1')}</li>
        <li>{say('session.reflect-2')}</li>
        <li>{say('session.reflect-3')}</li>
      </ol>
    </>
  );
}
