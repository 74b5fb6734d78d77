// The views of a session in the order of its agenda, one topic each. People think for themselves before they see
// numbers, and strengths come before anything else. The minutes are those of the plan that is printed with the report.

export type ViewName =
  | 'welcome' | 'about' | 'rules' | 'earlier' | 'reflect' | 'picture' | 'table' | 'strength'
  | 'choose' | 'topic' | 'statements' | 'prompts' | 'helps' | 'comments' | 'promises' | 'close';

export interface View {
  name: ViewName;
  /** About how long to take; nobody counts them down. */
  minutes: number;
}

/** What there is to show. */
export interface Matter {
  is_released: boolean;
  has_strength: boolean;
  has_comments: boolean;
  /** Whether single statements may be shown. */
  has_statements: boolean;
  /** Whether something was agreed last time. */
  has_earlier: boolean;
}

const opening: View[] = [
  { name: 'welcome', minutes: 3 },
  { name: 'about', minutes: 2 },
  { name: 'rules', minutes: 5 },
];
const closing: View[] = [
  { name: 'promises', minutes: 7 },
  { name: 'close', minutes: 3 },
];
const earlier: View = { name: 'earlier', minutes: 5 };
const comments: View = { name: 'comments', minutes: 5 };

/** An element takes a quarter of an hour, with or without its statements. */
const talk = (has_statements: boolean): View[] =>
  has_statements
    ? [{ name: 'topic', minutes: 2 }, { name: 'statements', minutes: 3 }, { name: 'prompts', minutes: 10 }]
    : [{ name: 'topic', minutes: 3 }, { name: 'prompts', minutes: 12 }];

const with_numbers = ({ has_strength, has_comments, has_statements }: Matter): View[] => [
  { name: 'reflect', minutes: 4 },
  { name: 'picture', minutes: 3 },
  { name: 'table', minutes: 3 },
  ...(has_strength ? [{ name: 'strength', minutes: 15 } as const] : []),
  { name: 'choose', minutes: 5 },
  ...talk(has_statements),
  ...(has_comments ? [comments] : []),
  { name: 'helps', minutes: 10 },
];

const without_numbers: View[] = [
  { name: 'reflect', minutes: 10 },
  { name: 'choose', minutes: 5 },
  { name: 'prompts', minutes: 25 },
  { name: 'helps', minutes: 10 },
];

export function views_of(matter: Matter): View[] {
  const middle = matter.is_released ? with_numbers(matter) : without_numbers;
  return [...opening, ...(matter.has_earlier ? [earlier] : []), ...middle, ...closing];
}
