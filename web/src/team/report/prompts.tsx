// Questions to talk about, with lines to write on that appear on paper only.

import { say } from '../../lib/i18n';

const lines = ['first', 'second', 'third'];

export function Prompts({ prompts }: { prompts: string[] }) {
  return (
    <div class="app-prompts">
      <h3>{say('report.prompts-title')}</h3>
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
