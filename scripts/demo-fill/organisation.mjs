// The demo's organisation. The hospital, its people and its teams are invented.

export const password = 'only-for-this-demo';

export const administrator = { name: 'Morgan Ellis', sign_in_name: 'morgan' };

export const facilitator = { name: 'Ines Brandt', sign_in_name: 'ines' };

// What an administrator would set first. The languages other than English are drafts, and say so.
export const settings = { organisation: 'Northfield Hospital (made up)', languages: ['en', 'cy', 'pl', 'ar'], minimum_group: 5, report_years: 0 };

const footprint = 'compassionate-leadership-footprint';
const pulse = 'psychological-safety-pulse';
const contact = 'Sam Hill, staff voice lead, ext. 4471';

// `leaning` is where a team's answers gather on the scale of 1 to 5, per element; `answers` is how
// many of its people send their slip; `expect` is the report that must come out of it: `reading` is
// one that the facilitator reads first.
export const leaders = [
  {
    name: 'Priya Nair',
    sign_in_name: 'priya',
    about: 'leads a large team, with a survey that is open now',
    rounds: [
      {
        team: 'Maple Ward day team',
        people: 12,
        answers: 11,
        instrument: footprint,
        blocks: ['courage'],
        leader_label: 'our ward manager',
        contact,
        leaning: {
          safety: 3.5,
          attending: 4.3,
          understanding: 3.7,
          empathising: 4.1,
          helping: 3.2,
          courage: 3.6,
        },
        expect: 'detail',
        note: '11 of 12 answered: scores with one decimal, and each statement',
      },
      {
        team: 'Maple Ward night team',
        people: 9,
        answers: 4,
        instrument: footprint,
        blocks: [],
        leader_label: 'our night sister',
        contact,
        leaning: { safety: 3.3, attending: 3.6, understanding: 3.4, empathising: 3.8, helping: 3.3 },
        expect: 'open',
        note: 'open now; no report before it closes',
      },
      {
        team: 'Theatre recovery',
        people: 16,
        answers: 13,
        instrument: pulse,
        blocks: [],
        leader_label: 'our recovery lead',
        contact,
        leaning: { safety: 3.9 },
        expect: 'detail',
        note: 'the short pulse on psychological safety',
      },
    ],
  },
  {
    name: 'Tom Okafor',
    sign_in_name: 'tom',
    about: 'leads two small teams, and a ward whose report is with the facilitator',
    rounds: [
      {
        team: 'Community rehabilitation team',
        people: 7,
        answers: 6,
        instrument: footprint,
        blocks: [],
        leader_label: 'our team lead',
        contact,
        leaning: { safety: 4.2, attending: 4.6, understanding: 4.1, empathising: 4.4, helping: 3.8 },
        expect: 'scores',
        note: '6 of 7 answered: scores to the nearest half, no statements',
      },
      {
        team: 'Pharmacy stores',
        people: 6,
        answers: 4,
        instrument: footprint,
        blocks: [],
        leader_label: 'our stores manager',
        contact,
        leaning: { safety: 2.9, attending: 3.2, understanding: 3.0, empathising: 3.1, helping: 2.8 },
        expect: 'withheld',
        note: '4 of 6 answered: held back',
      },
      {
        team: 'Oak Ward',
        people: 14,
        answers: 12,
        instrument: footprint,
        blocks: [],
        leader_label: 'our ward manager',
        contact,
        leaning: { safety: 3.8, attending: 3.9, understanding: 4.3, empathising: 3.6, helping: 3.4 },
        facilitator: facilitator.sign_in_name,
        comments: {
          OPN1: [
            'The huddle at the start of the shift. Everyone gets a turn.',
            'That I am not told off for asking.',
            'When something goes wrong we talk about what to do now.',
            'The night team.',
            'People say thank you.',
            'A manager who says “I do not know”.',
            'The quiet room. You can ask for five minutes.',
            'I was told on day one that there are no stupid questions.',
            'That someone noticed when I had a hard week.',
            'To be honest, not much at the moment.',
            'Handing over without being rushed.',
          ],
        },
        expect: 'reading',
        note: '12 of 14 answered, and wrote comments',
      },
    ],
  },
];
