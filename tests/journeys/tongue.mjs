// The words of the pages in one language, for journeys that go through pages in several: a step is named by the key of
// its words, and a page can be looked through for English that was left behind.

import { readdirSync, readFileSync } from 'node:fs';

const catalogues = new URL('../../web/i18n/', import.meta.url);

function catalogue(tag) {
  const folder = new URL(`${tag}/`, catalogues);
  const areas = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return Object.assign({}, ...areas.map((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8'))));
}

const english = catalogue('en');

const hasBlanks = (text) => text.includes('{');
const isSentence = (text) => text.split(' ').length > 2;

export class Tongue {
  constructor(tag) {
    this.tag = tag;
    this.texts = catalogue(tag);
    const own = new Set(Object.values(this.texts));
    const foreign = Object.values(english).filter((text) => isSentence(text) && !hasBlanks(text) && !own.has(text));
    this.foreign = new Set(tag === 'en' ? [] : foreign);
  }

  get direction() {
    return this.tag === 'ar' ? 'rtl' : 'ltr';
  }

  say(key) {
    const text = this.texts[key];
    if (text === undefined || hasBlanks(text)) throw new Error(`${key} is no text that stands as it is in ${this.tag}`);
    return text;
  }

  // Lines of the page, as they are seen, that are English texts of ours.
  async leftBehind(page) {
    const lines = (await page.locator('body').innerText()).split('\n').map((line) => line.trim());
    return lines.filter((line) => this.foreign.has(line));
  }
}
