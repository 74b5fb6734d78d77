// Words of a questionnaire on a page in another language, for which nobody has translated them yet.

import type { Wording } from '../../build/instruments';
import { tongue } from '../lib/i18n';
import { known_languages } from '../lib/languages';

export const is_foreign = ({ language }: Wording): boolean => language !== tongue();

/** For the element around such words: whoever reads them out, or lays them out, has to know. */
export function marks_of(wording: Wording): { lang?: string; dir?: 'ltr' | 'rtl' } {
  return is_foreign(wording) ? { lang: wording.language, dir: known_languages[wording.language]!.direction } : {};
}
