// Claims about the markup of every component in every state, made on what the gallery draws.

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { contents, directions, page_of, rooms } from '../../../gallery/draw';

const assets = { styles: [], scripts: [], preloads: [], icon: 'data:,' };
const exhibits = Object.values(rooms).flat();
const drawn = exhibits.flatMap((exhibit) => directions.map((direction) => ({ name: `${exhibit.name}, ${direction}`, html: page_of(exhibit, direction, assets) })));

/** Over every page, so that a fault is told with the page that has it. */
function on_every_page(faults_in: (html: string) => unknown[]) {
  const faults = drawn.flatMap(({ name, html }) => faults_in(html).map((fault) => `${name}: ${String(fault)}`));
  expect(faults).toEqual([]);
}

const all = (html: string, pattern: RegExp): string[] => [...html.matchAll(pattern)].map((match) => match[1]!);
const ids_of = (html: string) => all(html, / id="([^"]*)"/g);

test('each exhibit has a name of its own, and the contents lead to all of them', () => {
  const names = exhibits.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  for (const name of names) expect(contents(assets)).toContain(`href="${name}.rtl.html"`);
});

test('no id stands twice on a page', () => {
  on_every_page((html) => ids_of(html).filter((id, index, ids) => ids.indexOf(id) !== index));
});

test('every label, description and link within a page leads to something on it', () => {
  on_every_page((html) => {
    const ids = new Set(ids_of(html));
    const pointed = all(html, / (?:for|aria-describedby|aria-labelledby|aria-controls)="([^"]*)"/g).flatMap((list) => list.split(' '));
    const linked = all(html, / href="#([^"]+)"/g);
    return [...pointed, ...linked].filter((id) => !ids.has(id));
  });
});

test('every field and every choice has a label', () => {
  on_every_page((html) => {
    const labelled = new Set(all(html, /<label[^>]* for="([^"]*)"/g));
    const inputs = [...html.matchAll(/<(?:input|textarea|select)[^>]*>/g)].map(([tag]) => tag);
    // A choice may stand inside its label, and then needs no pointer.
    return inputs.filter((tag) => !/type="(?:radio|checkbox|hidden)"/.test(tag) && !labelled.has(/ id="([^"]*)"/.exec(tag)?.[1] ?? ''));
  });
});

test('nothing unmade stands in a text', () => {
  on_every_page((html) => {
    const text = html.replace(/<script[^>]*>.*?<\/script>/gs, '').replace(/<[^>]*>/g, ' ');
    return text.match(/undefined|\[object|NaN|\{\w+\}|(?<![\w.])null(?!\w)/g) ?? [];
  });
});

test('every picture is hidden from screen readers, since the words beside it say all of it', () => {
  on_every_page((html) => {
    const bare = html.replace(/<div[^>]* aria-hidden="true"[^>]*>.*?<\/div>/gs, '');
    const outermost = bare.replace(/(<svg[^>]*>)(?:(?!<\/svg>).)*<svg.*?<\/svg>/gs, '$1');
    return [...outermost.matchAll(/<svg[^>]*>/g)].map(([tag]) => tag).filter((tag) => !tag.includes('aria-hidden="true"') && !tag.includes('app-track__place'));
  });
});

test('no page carries a style of its own, which our policy would refuse', () => {
  on_every_page((html) => html.match(/ style="[^"]*"|<style/g) ?? []);
});

test('every screen that can take the place of the survey is on show', () => {
  const answer = page_of(exhibits.find(({ name }) => name === 'answer')!, 'ltr', assets);
  const screens = all(answer, / id="(screen-[^"]*)"/g);
  const shown = exhibits.flatMap(({ shown: ids = [] }) => ids);
  expect(screens.filter((screen) => !shown.includes(screen))).toEqual([]);
});

test('every shared component is on show', () => {
  const web = path.resolve(import.meta.dirname, '../../..');
  const sources = readdirSync(path.join(web, 'gallery')).map((file) => readFileSync(path.join(web, 'gallery', file), 'utf8')).join('\n');
  // Parts of the frame around every page, and the script that starts one.
  const of_the_frame = ['languages', 'language_choice', 'page', 'start', 'wordmark'];
  const shared = readdirSync(path.join(web, 'src/ui')).filter((file) => /\.tsx$/.test(file)).map((file) => file.replace('.tsx', ''));
  expect(shared.filter((name) => !of_the_frame.includes(name) && !sources.includes(`/ui/${name}'`))).toEqual([]);
});
