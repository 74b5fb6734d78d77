// What went wrong, at the top of the page, each line leading to the field it is about. Whoever shows it moves the
// focus to it, and puts `common.error-title` before the title of the page.

import type { Ref } from 'preact';
import { say } from '../lib/i18n';

export interface Problem {
  /** Id of the field. */
  field: string;
  text: string;
}

interface Properties {
  problems: Problem[];
  summary_ref?: Ref<HTMLDivElement>;
}

export function ErrorSummary({ problems, summary_ref }: Properties) {
  if (problems.length === 0) return null;
  return (
    <div class="app-error-summary" role="alert" aria-labelledby="error-summary-title" tabIndex={-1} ref={summary_ref}>
      <h2 class="app-error-summary__title" id="error-summary-title">{say('common.problem')}</h2>
      <ul class="app-error-summary__list">
        {problems.map(({ field, text }) => <li key={field}><a href={`#${field}`}>{text}</a></li>)}
      </ul>
    </div>
  );
}
