// Answer sheets that look like a team's: people differ, items differ, some are skipped. The same
// team gets the same sheets on every machine.

import { Chance } from '../../tests/integration/support/chance.mjs';

const skipped_share = 0.02;
const cannot_say_share = 0.02;
const person_spread = 1.0;
const item_spread = 1.3;

const seed_of = (text) =>
  [...text].reduce((seed, letter) => Math.imul(seed ^ letter.codePointAt(0), 16777619), 2166136261);

// Around 0, most often between -1 and 1.
const lean = (chance) => chance.next() + chance.next() + chance.next() - 1.5;

function answer_to(item, element, scale, middle, chance) {
  const drawn = chance.next();
  if (drawn < skipped_share) return undefined;
  if (drawn < skipped_share + cannot_say_share && scale.cannot_say) return 'cannot_say';
  const felt = Math.round(middle + item_spread * lean(chance));
  const value = Math.min(scale.max, Math.max(scale.min, felt));
  // A reversed statement describes what is bad, so the same feeling gives the mirrored answer.
  return element.reverse?.includes(item) ? scale.min + scale.max - value : value;
}

function sheet_of(instrument, round, chance) {
  const answers = {};
  const person = person_spread * lean(chance);
  for (const element of instrument.elements) {
    if (element.optional && !round.blocks.includes(element.id)) continue;
    const scale = instrument.scales.find(({ id }) => id === element.scale);
    for (const item of element.items) {
      const answer = answer_to(item, element, scale, round.leaning[element.id] + person, chance);
      if (answer !== undefined) answers[item] = answer;
    }
  }
  return answers;
}

// One sheet for each of the round's people who answer.
export function sheets_for(instrument, round) {
  const chance = new Chance(seed_of(round.team));
  return Array.from({ length: round.answers }, () => sheet_of(instrument, round, chance));
}
