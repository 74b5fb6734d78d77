// Draws each exhibit as a page, from left to right and from right to left. A language that reads from right to left is used
// where it has all the words; elsewhere the English words stand in a page turned round, which shows the layout as well.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { render } from 'preact-render-to-string';
import { Document, type Assets } from '../build/document';
import { definitions, all_instruments, wording_of } from '../build/instruments';
import { is_for_staff_alone, areas_of, texts_of } from '../build/texts';
import { speak } from '../src/lib/i18n';
import type { Definition, Wording } from '../src/team/parts/wording';
import { Page } from '../src/ui/page';
import { accounts } from './accounts';
import { answers } from './answers';
import { components } from './components';
import type { Exhibit, Read } from './exhibit';
import { reports } from './reports';
import { surveys } from './surveys';

export const rooms: Record<string, Exhibit[]> = { components, reports, surveys, accounts, answers };

export type Direction = 'ltr' | 'rtl';
export const directions: Direction[] = ['ltr', 'rtl'];

/** The one language of this product that is written from right to left. */
const turned = 'ar';

const language_for = ({ kind }: Exhibit, direction: Direction): string =>
  direction === 'rtl' && (kind === 'respond' || !is_for_staff_alone(areas_of(turned))) ? turned : 'en';

const reader = (language: string): Read => (name) => {
  const instrument = all_instruments().find((each) => each.name === name);
  if (!instrument) throw new Error(`there is no questionnaire ${name}`);
  const file = path.join(definitions, 'instruments', name, `${instrument.version}.json`);
  return {
    wording: wording_of(instrument, language) as unknown as Wording,
    definition: JSON.parse(readFileSync(file, 'utf8')) as Definition,
  };
};

/** Pages that read their own address are drawn as if they stood here. */
const address = { origin: 'https://survey.example.org', pathname: '/', hash: '', search: '' };

function content(exhibit: Exhibit, language: string) {
  const drawn = exhibit.draw(reader(language));
  if (exhibit.form === 'page') return drawn;
  if (exhibit.form === 'article') return <Page width="wide">{drawn}</Page>;
  return <Page width="wide"><div class="app-flow"><h1>{exhibit.name}</h1>{drawn}</div></Page>;
}

/** What the page's script would do: parts come out of hiding, get their words, or go. A part that is not there is a mistake of ours. */
function with_parts(html: string, { name, shown = [], gone = [], said = {} }: Exhibit): string {
  const change = (from: string, id: string, how: (tag: string) => string) => {
    const tag = new RegExp(`<[a-z][a-z0-9]* [^>]*id="${id}"[^>]*>`).exec(from)?.[0];
    if (!tag) throw new Error(`${name}: the page has no ${id}`);
    return from.replace(tag, how(tag));
  };
  const revealed = shown.reduce((from, id) => change(from, id, (tag) => tag.replace(/ hidden(?=[ >])/, '')), html);
  const filled = Object.entries(said).reduce((from, [id, words]) => change(from, id, (tag) => `${tag}${words}`), revealed);
  return gone.reduce((from, id) => change(from, id, (tag) => tag.replace(/>$/, ' hidden>')), filled);
}

export function page_of(exhibit: Exhibit, direction: Direction, assets: Assets): string {
  const language = language_for(exhibit, direction);
  speak(language, texts_of(language));
  Object.assign(globalThis, { location: address });
  const html = render(
    <Document title={exhibit.name} language={language} kind={exhibit.kind} messages={{}} assets={assets}>
      {content(exhibit, language)}
    </Document>,
  );
  const turned_round = html.replace(/(<html[^>]* dir=)"\w+"/, `$1"${direction}"`);
  return `<!doctype html>\n${with_parts(turned_round, exhibit)}\n`;
}

/** A page of links to all the others. */
export function contents(assets: Assets): string {
  speak('en', texts_of('en'));
  const html = render(
    <Document title="Gallery" language="en" kind="team" messages={{}} assets={assets}>
      <Page>
        <div class="app-flow">
          <h1>Gallery</h1>
          <p>Every component and every state, drawn from made-up data by the components that the pages use. Nothing here acts.</p>
          {Object.entries(rooms).map(([room, exhibits]) => (
            <section class="app-flow" key={room}>
              <h2>{room}</h2>
              <ul>
                {exhibits.map(({ name }) => (
                  <li key={name}><a href={`${name}.ltr.html`}>{name}</a> · <a href={`${name}.rtl.html`}>right to left</a></li>
                ))}
              </ul>
            </section>
          ))}
        </div>
      </Page>
    </Document>,
  );
  return `<!doctype html>\n${html}\n`;
}
