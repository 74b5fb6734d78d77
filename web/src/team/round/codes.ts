// Codes of a round, as they are made: they live in this page's memory and nowhere else.

import { ask } from '../../lib/api';
import type { Mode } from '../../respond/ballot/modes';
import type { Round, Slips } from '../contract';
import { read_whole } from '../launch/size';
import { answer_address } from '../parts/paths';
import { shuffled } from './shuffle';

/** In which form codes reach people: `slips` on paper, `links` one for each person, `shared` one link for everybody. */
export type Form = 'slips' | 'links' | 'shared';

const forms: Record<Mode, Form> = { slips: 'slips', together: 'slips', two_step: 'links', one_step: 'links', open_link: 'shared' };

export const form_of = ({ mode }: Pick<Round, 'mode'>): Form => forms[mode];

/** Spare slips that may be made besides one for each person. */
export const spares_max = (people: number): number => Math.max(2, Math.floor(people / 5));

/** As typed, kept within what the server makes. */
export const spares_in = (typed: string, people: number): number => Math.min(read_whole(typed) || 0, spares_max(people));

const ask_again_ms = 1000;

/**
 * Waits for the round's key, which takes its turn; `waiting` is told how many are to be made until it is there. The codes
 * come in an order that nobody else knows.
 */
export async function make_codes(id: string, spares: number, waiting: (keys: number) => void): Promise<Slips> {
  for (;;) {
    const answer = await ask<Slips | { waiting: number }>(`/api/rounds/${id}/slips`, { method: 'POST', body: spares > 0 ? { spares } : {} });
    if ('codes' in answer) return { ...answer, codes: shuffled(answer.codes) };
    waiting(answer.waiting);
    await new Promise((resolve) => setTimeout(resolve, ask_again_ms));
  }
}

/** One column of links and no names, for a mail program that joins it to addresses on the leader's own computer. */
export function links_file(origin: string, short: string, { codes, fingerprint: f }: Slips): string {
  return ['link', ...codes.map((code) => answer_address(origin, short, { code, f }))].map((line) => `${line}\r\n`).join('');
}
