// The words of a questionnaire in the page's language. Each file is a chunk of its own, loaded when a page needs it.

import { useEffect, useState } from 'preact/hooks';
import type { Band } from '../contract';

export interface ElementWording {
  name: string;
  heading: string;
  about: string;
  bands: Record<Band, string>;
  prompts: string[];
}

export interface Wording {
  title: string;
  summary: string;
  look_back: string;
  scales: Record<string, { values: string[]; cannot_say: string }>;
  stems: Record<string, string>;
  elements: Record<string, ElementWording>;
  items: Record<string, string>;
  open_questions: Record<string, string>;
}

/** What a report needs to know of the questionnaire itself. */
export interface Definition {
  /** Who is asked; a team where it is left out. */
  use?: 'team' | 'pair' | 'self';
  minutes: number;
  scales: { id: string; min: number; max: number }[];
  elements: { id: string; stem: string; scale: string; optional?: boolean; items: string[]; reverse?: string[] }[];
}

/** Whether statements are about the person who leads the team; unknown counts as no. */
export const asks_about_leader = (definition: Definition | null): boolean =>
  definition?.elements.some(({ stem }) => stem === 'leader') ?? false;

const wordings = import.meta.glob<Wording>('../../../../survey-defs/locales/*/*.json', { import: 'default' });
const definitions = import.meta.glob<Definition>('../../../../survey-defs/instruments/*/*.json', { import: 'default' });
const root = '../../../../survey-defs';

function load<Value>(files: Record<string, () => Promise<Value>>, name: string): Promise<Value> {
  const read = files[`${root}/${name}.json`];
  if (!read) throw new Error(`this build has no ${name}`);
  return read();
}

/** In a language without words for the questionnaire, the English ones. */
export function load_wording(language: string, instrument: string): Promise<Wording> {
  const own = `locales/${language}/${instrument}`;
  return load(wordings, wordings[`${root}/${own}.json`] ? own : `locales/en/${instrument}`);
}

export const load_definition = (instrument: string, version: number) =>
  load(definitions, `instruments/${instrument}/${version}`);

/** The words of these questionnaires, by name; those that are still on their way are missing. */
export function use_wordings(instruments: string[]): Record<string, Wording> {
  const [known, set_known] = useState<Record<string, Wording>>({});
  const names = [...new Set(instruments)].sort().join(' ');
  useEffect(() => {
    for (const name of names.split(' ').filter(Boolean)) {
      const add = (wording: Wording) => set_known((before) => ({ ...before, [name]: wording }));
      load_wording(document.documentElement.lang, name).then(add);
    }
  }, [names]);
  return known;
}
