// Links to the same page in the other languages that it was built in, each in its own words. They are there from the start,
// unseen, and those come out that this installation has: on a page that Preact drives by itself, on the others by
// respond/live/languages.ts.

import { useEffect, useState } from 'preact/hooks';
import { about } from '../lib/about';
import { languages_of_page, say, tongue } from '../lib/i18n';
import { known_languages } from '../lib/languages';
import { remember_language } from './language_choice';

const others = (): string[] => languages_of_page().filter((tag) => tag !== tongue());

export function Languages() {
  const [offered, set_offered] = useState<string[]>([]);
  useEffect(() => {
    if (others().length > 0) about().then(({ languages }) => set_offered(languages), () => {});
  }, []);
  if (others().length === 0) return null;
  return (
    <nav class="app-languages" aria-label={say('common.languages')}>
      {others().map((tag) => <LanguageLink key={tag} tag={tag} is_offered={offered.indexOf(tag) >= 0} />)}
    </nav>
  );
}

function LanguageLink({ tag, is_offered }: { tag: string; is_offered: boolean }) {
  const { name, direction } = known_languages[tag]!;
  return (
    <a
      class="app-languages__link"
      href={`?lang=${tag}`}
      lang={tag}
      hreflang={tag}
      dir={direction}
      data-language={tag}
      hidden={!is_offered}
      onClick={() => remember_language(tag)}
    >
      {name}
    </a>
  );
}
