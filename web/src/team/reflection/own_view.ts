// The questionnaire of the self-reflection, and what somebody's answers make of it.

import { load_definition, load_wording, type Definition, type Wording } from '../parts/wording';
import { figure_of, type Answers, type Figure } from './scores';

const instrument = 'self-reflection';
const version = 1;

/** Looking after oneself is no part of what a team can see, so it stands apart. */
const apart = 'self-compassion';

export interface Questions {
  wording: Wording;
  definition: Definition;
}

export interface OwnElement {
  id: string;
  name: string;
  /** Whether a team is asked about it too. */
  is_mirrored: boolean;
  figure: Figure | null;
}

/** Both are chunks of this build, loaded together. */
export async function load_questions(language: string): Promise<Questions> {
  const [wording, definition] = await Promise.all([load_wording(language, instrument), load_definition(instrument, version)]);
  return { wording, definition };
}

export function own_view({ wording, definition }: Questions, answers: Answers): OwnElement[] {
  return definition.elements.map((element) => {
    const scale = definition.scales.find(({ id }) => id === element.scale);
    if (!scale) throw new Error(`${instrument} has no scale ${element.scale}`);
    const figure = figure_of(element, scale, answers);
    return { id: element.id, name: wording.elements[element.id]?.name ?? element.id, is_mirrored: element.id !== apart, figure };
  });
}

/** The questions to ask oneself. */
export const own_prompts = ({ wording }: Questions): string[] => wording.elements[apart]?.prompts ?? [];
