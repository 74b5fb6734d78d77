// Reads the instruments and their wording, the same files that the server reads. The server checks them strictly;
// here only what a page needs is described.

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export interface Element {
  id: string;
  scale: string;
  stem: string;
  optional?: boolean;
  items: string[];
}

export interface Scale {
  id: string;
  min: number;
  max: number;
  cannot_say: boolean;
}

export interface Instrument {
  name: string;
  version: number;
  /** Who is asked; a team where it is left out. */
  use?: 'team' | 'pair' | 'self';
  minutes: number;
  scales: Scale[];
  elements: Element[];
  open_questions: string[];
}

export interface Wording {
  title: string;
  summary: string;
  look_back: string;
  scales: Record<string, { values: string[]; cannot_say: string }>;
  stems: Record<string, string>;
  elements: Record<string, { name: string; heading: string; about: string }>;
  items: Record<string, string>;
  open_questions: Record<string, string>;
}

export const definitions = path.resolve(import.meta.dirname, '../../survey-defs');

const read_json = (...parts: string[]) => JSON.parse(readFileSync(path.join(definitions, ...parts), 'utf8'));

/** All versions of all instruments, by name and version. */
export function all_instruments(): Instrument[] {
  return readdirSync(path.join(definitions, 'instruments'))
    .sort()
    .flatMap((name) =>
      readdirSync(path.join(definitions, 'instruments', name))
        .sort()
        .map((file) => read_json('instruments', name, file) as Instrument),
    );
}

/** Those that people answer on a page of their own behind a link; a self-reflection has no such page. */
export const answered_instruments = () => all_instruments().filter(({ use }) => use !== 'self');

export function wording_of(instrument: Instrument, language: string): Wording {
  return read_json('locales', language, `${instrument.name}.json`) as Wording;
}
