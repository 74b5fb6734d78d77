// A part of a page that a first visit does not need: its script, its texts and its style come together, when somebody wants
// it.

import { useRef, useState } from 'preact/hooks';
import { learn, tongue, type Messages } from '../../lib/i18n';

/** Texts that no report carries from the start; build/pages.ts says which it does. */
type Area = 'guide' | 'hand-over' | 'no-report' | 'output' | 'session' | 'withheld';

const files = import.meta.glob<Messages>('../../../i18n/*/{guide,hand-over,no-report,output,session,withheld}.json', { import: 'default' });

const texts_of = (area: Area): Promise<Messages> => files[`../../../i18n/${tongue()}/${area}.json`]!();

/** Puts a stylesheet on the page, after those that are there, and waits until it holds. */
export function add_style(address: string): Promise<void> {
  const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: address });
  return new Promise((settle, refuse) => {
    link.onload = () => settle();
    // Or a second try would leave two of them.
    link.onerror = () => (link.remove(), refuse(new Error(`no ${address}`)));
    document.head.append(link);
  });
}

export interface Later<Part> {
  /** Null until it is there with all its texts. */
  part: Part | null;
  /** Whether it could not be had; loading it again may help. */
  is_failed: boolean;
  load: () => void;
}

export function use_later<Part>(bring: () => Promise<Part>, areas: Area[]): Later<Part> {
  const [part, set_part] = useState<Part | null>(null);
  const [is_failed, set_failed] = useState(false);
  const is_on_its_way = useRef(false);
  const load = () => {
    if (part || is_on_its_way.current) return;
    is_on_its_way.current = true;
    set_failed(false);
    Promise.all([bring(), Promise.all(areas.map(texts_of))])
      .then(([there, texts]) => (texts.forEach(learn), set_part(there)), () => set_failed(true))
      .then(() => (is_on_its_way.current = false));
  };
  return { part, is_failed, load };
}
