// The guide to a conversation without numbers, for teams of the same survey whose report is held back.

import { say } from '../../../lib/i18n';
import { How } from '../../guide/how';
import { Topics } from '../../guide/topics';
import type { Wording } from '../../parts/wording';

export function WithoutNumbers({ wording }: { wording: Wording }) {
  return (
    <section class="app-guide app-page-break">
      <h2>{say('guide.title')}</h2>
      <p>{say('guide.lead')}</p>
      <How />
      <h2>{say('guide.topics-title')}</h2>
      <Topics wording={wording} />
    </section>
  );
}
