// The questions of a questionnaire, topic by topic: what a team can talk about without a single figure.

import { Prompts } from '../report/prompts';
import type { Wording } from '../parts/wording';

export function Topics({ wording }: { wording: Wording }) {
  return (
    <>
      {Object.entries(wording.elements).map(([id, words]) => (
        <div class="app-guide__topic" key={id}>
          <h3 class="app-guide__name">{words.name}</h3>
          <p class="app-muted">{words.about}</p>
          <Prompts prompts={words.prompts} />
        </div>
      ))}
    </>
  );
}
