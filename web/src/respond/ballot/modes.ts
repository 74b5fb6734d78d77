/** How codes reach people, and when they answer (docs/ballots.md). Those that protect best come first. */
export const modes = ['slips', 'together', 'two_step', 'one_step', 'open_link'] as const;
export type Mode = (typeof modes)[number];
