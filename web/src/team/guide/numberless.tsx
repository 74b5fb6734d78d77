// A conversation that needs no numbers: what to say, what to do and not to do, and the questions of a questionnaire.

import { say } from '../../lib/i18n';
import type { Wording } from '../parts/wording';
import { Prompts } from '../report/prompts';

const ways = ['1', '2', '3'] as const;
const nevers = ['1', '2', '3'] as const;

interface Properties {
  /** Null until its words are there. */
  wording: Wording | null;
  /** How deep the first heading lies on the page around it. */
  heading: 'h1' | 'h2';
}

/** Headings that follow one below the other, whatever the first one is. */
const levels = { h1: ['h2', 'h3', 'h4'], h2: ['h3', 'h4', 'h5'] } as const;

export function NumberlessGuide({ wording, heading: Heading }: Properties) {
  const [Part, Topic, questions] = levels[Heading];
  return (
    <>
      <Heading>{say('guide.title')}</Heading>
      <p class="app-lead">{say('guide.lead')}</p>
      <p>{say('guide.say')}</p>
      <Part>{say('guide.ways-title')}</Part>
      <ul>{ways.map((way) => <li key={way}>{say(`guide.way-${way}`)}</li>)}</ul>
      <Part>{say('guide.never-title')}</Part>
      <ul>{nevers.map((never) => <li key={never}>{say(`guide.never-${never}`)}</li>)}</ul>
      <Part>{say('guide.questions-title')}</Part>
      <p>{say('guide.questions')}</p>
      {wording && Object.entries(wording.elements).map(([id, words]) => (
        <div class="app-guide__topic" key={id}>
          <Topic class="app-guide__name">{words.name}</Topic>
          <p class="app-muted">{words.about}</p>
          <Prompts prompts={words.prompts} level={questions} />
        </div>
      ))}
    </>
  );
}
