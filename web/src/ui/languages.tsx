// Links to the same page in the other languages, each in its own words. All are there from the start, unseen, and those
// come out that this installation has: on a page that Preact drives by itself, on the others by respond/live/languages.ts.

import { useEffect, useState } from 'preact/hooks';
import { about } from '../lib/about';
import { say, tongue } from '../lib/i18n';
import { known_languages } from '../lib/languages';
import { remember_language } from './language_choice';

export function Languages() {
  const [offered, set_offered] = useState<string[]>([]);
  useEffect(() => void about().then(({ languages }) => set_offered(languages), () => {}), []);
  const others = Object.entries(known_languages).filter(([tag]) => tag !== tongue());
  return (
    <nav class="app-languages" aria-label={say('common.languages')}>
      {others.map(([tag, { name, direction }]) => (
        <a
          key={tag}
          class="app-languages__link"
          href={`?lang=${tag}`}
          lang={tag}
          hreflang={tag}
          dir={direction}
          data-language={tag}
          hidden={offered.indexOf(tag) < 0}
          onClick={() => remember_language(tag)}
        >
          {name}
        </a>
      ))}
    </nav>
  );
}
