// Draws every page of the table in every language and writes it to `dist`. A text that lacks its translation, a place or a
// plural form stops the build.

import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { ComponentType } from 'preact';
import { render } from 'preact-render-to-string';
import { say, speak, type Messages } from '../src/lib/i18n';
import { Document, type Assets } from './document';
import { answered_instruments, wording_of, type Instrument } from './instruments';
import { comes_in, languages, pages, type Page } from './pages';
import { faults_of, texts_of } from './texts';

interface Chunk {
  file: string;
  css?: string[];
  imports?: string[];
}
type Manifest = Record<string, Chunk>;
type Component = ComponentType<Record<string, unknown>>;

const components = import.meta.glob<{ default: Component }>('../src/{respond,team}/*.tsx');
const icon_source = path.resolve(import.meta.dirname, '../src/ui/mark.svg');

/** Puts the icon among the hashed assets: no script imports it, so the bundler does not know it. */
function place_icon(dist: string): string {
  const hash = createHash('sha256').update(readFileSync(icon_source)).digest('base64url').slice(0, 8);
  const address = `/assets/mark-${hash}.svg`;
  mkdirSync(path.join(dist, 'assets'), { recursive: true });
  copyFileSync(icon_source, path.join(dist, address));
  return address;
}

function imports_of(manifest: Manifest, key: string, found = new Set<string>()): Set<string> {
  for (const next of manifest[key]?.imports ?? []) {
    if (!found.has(next)) imports_of(manifest, next, found.add(next));
  }
  return found;
}

function assets_of(page: Page, manifest: Manifest, icon: string): Assets {
  const address = (key: string) => `/${manifest[key]!.file}`;
  const entry = page.kind === 'team' ? `virtual:team/${page.name}` : page.script;
  return {
    styles: [`styles/${page.kind}.scss`, ...(page.style ? [page.style] : [])].map(address),
    scripts: entry ? [address(entry)] : [],
    preloads: entry ? [...imports_of(manifest, entry)].map(address) : [],
    icon,
  };
}

function messages_for(page: Page, all: Messages): Messages {
  return Object.fromEntries(
    Object.entries(all).filter(([key]) => page.messages.some((beginning) => key.startsWith(beginning))),
  );
}

interface Drawing {
  name: string;
  title: string;
  properties: Record<string, unknown>;
}

/** Where the parts of the answer page's script went, by name. */
const later_files = ({ later = {} }: Page, manifest: Manifest): Record<string, string> =>
  Object.fromEntries(Object.entries(later).map(([name, source]) => [name, `/${manifest[source]!.file}`]));

/** What to draw for a page: itself, or one page for each version of each instrument. */
function drawings_of(page: Page, instruments: Instrument[], language: string, program: Record<string, string>): Drawing[] {
  if (!page.per_instrument) return [{ name: page.name, title: say(page.title), properties: {} }];
  return instruments.map((instrument) => {
    const wording = wording_of(instrument, language);
    return {
      name: `${page.name}-${instrument.name}-${instrument.version}`,
      title: say(page.title, { survey: wording.title }),
      properties: { instrument, wording, program },
    };
  });
}

async function component_of(page: Page): Promise<Component> {
  const load = components[`../src/${page.kind}/${page.name}.tsx`];
  if (!load) throw new Error(`build/pages.ts names ${page.name}, but src/${page.kind}/${page.name}.tsx is not there`);
  return (await load()).default;
}

interface Built {
  manifest: Manifest;
  icon: string;
  sha256: string;
  dist: string;
}

/** Draws a page in one language; returns how many files that made. */
async function draw(page: Page, language: string, { manifest, icon, sha256, dist }: Built): Promise<number> {
  const messages = texts_of(language);
  speak(language, messages, languages.filter((each) => comes_in(page, each)));
  const Content = await component_of(page);
  const shared = { language, kind: page.kind, messages: messages_for(page, messages), assets: assets_of(page, manifest, icon) };
  const drawings = drawings_of(page, answered_instruments(), language, { ...later_files(page, manifest), sha256 });
  for (const { name, title, properties } of drawings) {
    const html = render(
      <Document {...shared} title={`${title} – ${say('common.product')}`}>
        <Content {...properties} />
      </Document>,
    );
    writeFileSync(path.join(dist, `${name}.${language}.html`), `<!doctype html>\n${html}\n`);
  }
  return drawings.length;
}

/** Returns how many pages it wrote. */
export async function prerender(manifest: Manifest, { sha256 }: { sha256: string }, dist: string): Promise<number> {
  const faults = languages.flatMap(faults_of);
  if (faults.length > 0) throw new Error(`the texts are not whole:\n${faults.join('\n')}`);
  const built = { manifest, icon: place_icon(dist), sha256, dist };
  let written = 0;
  for (const language of languages) {
    for (const page of pages.filter((each) => comes_in(each, language))) written += await draw(page, language, built);
  }
  return written;
}
