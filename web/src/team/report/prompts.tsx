// Questions to talk about, with lines to write on that appear on paper only.

import { say } from '../../lib/i18n';

const lines = ['first', 'second', 'third'];

interface Properties {
  prompts: string[];
  /** How deep the heading lies on the page around it. */
  level?: 'h3' | 'h4' | 'h5';
}

export function Prompts({ prompts, level: Heading = 'h3' }: Properties) {
  return (
    <div class="app-prompts">
      <Heading class="app-prompts__title">{say('report.prompts-title')}</Heading>
      <ol class="app-prompts__list">
        {prompts.map((prompt) => (
          <li class="app-prompts__prompt" key={prompt}>
            {prompt}
            {lines.map((line) => <span class="app-writing" key={line} aria-hidden="true" />)}
          </li>
        ))}
      </ol>
    </div>
  );
}
