// What is printed beside the report, for whoever prepares the session. None of it is drawn on the screen.

import type { Report } from '../contract';
import type { Wording } from '../parts/wording';
import type { Part } from './parts_to_print';
import { ActionCards } from './pack/action_cards';
import { LeaderBrief } from './pack/leader_brief';
import { PromptCards } from './pack/prompt_cards';
import { Rules } from './pack/rules';
import { WithoutNumbers } from './pack/without_numbers';

interface Properties {
  report: Report;
  wording: Wording;
  parts: Part[];
}

export function Pack({ report, wording, parts }: Properties) {
  const has = (part: Part) => parts.includes(part);
  return (
    <div class="app-paper">
      {has('brief') && <LeaderBrief />}
      {has('rules') && <Rules />}
      {has('cards') && <PromptCards report={report} wording={wording} />}
      {has('actions') && <ActionCards />}
      {has('guide') && <WithoutNumbers wording={wording} />}
    </div>
  );
}
