// Answer sheets that look like a team's: people differ, items differ, some are skipped. The same
// team gets the same sheets on every machine.

const skipped_share = 0.02;
const cannot_say_share = 0.02;
const person_spread = 1.0;
const item_spread = 1.3;

// Mulberry32: small, and the same everywhere.
function generator(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const seed_of = (text) =>
  [...text].reduce((seed, letter) => Math.imul(seed ^ letter.codePointAt(0), 16777619), 2166136261);

// Around 0, most often between -1 and 1.
const lean = (random) => random() + random() + random() - 1.5;

function answer_to(item, element, scale, middle, random) {
  const chance = random();
  if (chance < skipped_share) return undefined;
  if (chance < skipped_share + cannot_say_share && scale.cannot_say) return 'cannot_say';
  const felt = Math.round(middle + item_spread * lean(random));
  const value = Math.min(scale.max, Math.max(scale.min, felt));
  // A reversed statement describes what is bad, so the same feeling gives the mirrored answer.
  return element.reverse?.includes(item) ? scale.min + scale.max - value : value;
}

function sheet_of(instrument, round, random) {
  const answers = {};
  const person = person_spread * lean(random);
  for (const element of instrument.elements) {
    if (element.optional && !round.blocks.includes(element.id)) continue;
    const scale = instrument.scales.find(({ id }) => id === element.scale);
    for (const item of element.items) {
      const answer = answer_to(item, element, scale, round.leaning[element.id] + person, random);
      if (answer !== undefined) answers[item] = answer;
    }
  }
  return answers;
}

// One sheet for each of the round's people who answer.
export function sheets_for(instrument, round) {
  const random = generator(seed_of(round.team));
  return Array.from({ length: round.answers }, () => sheet_of(instrument, round, random));
}
