// The drawn answer page of every instrument, read as text.

import { render } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { all_instruments, wording_of } from '../../../build/instruments';
import en from '../../../i18n/en/all';
import { speak } from '../../../src/lib/i18n';
import Answer from '../../../src/respond/answer';

speak('en', en);

const program = { post: '/assets/post.js', words: '/assets/words.js', qr: '/assets/qr.js', sha256: 'A'.repeat(43) };

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
const count = (html: string, piece: string) => html.split(piece).length - 1;

describe.each(all_instruments().map((instrument) => [`${instrument.name} ${instrument.version}`, instrument] as const))('%s', (_, instrument) => {
  const wording = wording_of(instrument, 'en');
  const html = render(<Answer instrument={instrument} wording={wording} program={program} />);
  const items = instrument.elements.flatMap((element) => element.items);

  test('has every statement once, in the order of the instrument', () => {
    expect([...html.matchAll(/data-item="(\w+)"/g)].map((match) => match[1])).toEqual(items);
    for (const item of items) expect(count(html, `>${escaped(wording.items[item]!)}<`), item).toBe(1);
  });

  test('has every value of the scale for every statement, and none chosen', () => {
    for (const element of instrument.elements) {
      const scale = instrument.scales.find(({ id }) => id === element.scale)!;
      const values = wording.scales[element.scale]!.values.map((_, index) => String(scale.min + index));
      if (scale.cannot_say) values.push('cannot_say');
      for (const item of element.items) {
        const found = [...html.matchAll(new RegExp(`name="${item}" value="(\\w+)"`, 'g'))].map((match) => match[1]);
        expect(found).toEqual(values);
      }
    }
    for (const choice of html.match(/<input class="app-choice__input"[^>]*>/g)!) expect(choice).not.toContain('checked');
  });

  test('hides the optional parts and no others', () => {
    for (const element of instrument.elements) {
      const [opening] = html.match(new RegExp(`<section[^>]*part-${element.id}"[^>]*>`))!;
      expect(opening.includes('hidden'), element.id).toBe(element.optional === true);
    }
  });

  test('has every open question, hidden, and shares a comment as a theme unless told otherwise', () => {
    expect([...html.matchAll(/data-question="(\w+)" hidden/g)].map((match) => match[1])).toEqual(instrument.open_questions);
    expect(/<section[^>]*id="comments"[^>]* hidden/.test(html)).toBe(instrument.open_questions.length > 0);
    for (const question of instrument.open_questions) {
      expect(count(html, `>${escaped(wording.open_questions[question]!)}<`), question).toBe(1);
      const ways = [...html.matchAll(new RegExp(`name="share-${question}" value="(\\w+)"([^>]*)>`, 'g'))];
      expect(ways.map(([, value, more]) => [value, /checked/.test(more!)])).toEqual([['theme_only', true], ['word_for_word', false]]);
    }
  });

  test('gives no two parts of the page the same id, and points at none that is missing', () => {
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]!);
    expect(new Set(ids).size).toBe(ids.length);
    const pointed_at = [...html.matchAll(/ (?:for|aria-labelledby|aria-describedby)="([^"]+)"/g)].flatMap((match) => match[1]!.split(' '));
    expect(pointed_at.filter((id) => !ids.includes(id))).toEqual([]);
  });

  test('has no inline script, style or handler, which the policy would refuse', () => {
    expect(html).not.toMatch(/<script|<style| style=| on\w+=/);
  });

  test('tells people of two teams from the start that both teams’ leaders see the results, and nobody else', () => {
    const is_pair = instrument.use === 'pair';
    expect(html.includes('data-use="pair"')).toBe(is_pair);
    expect(html.includes(`<li data-say="who">${en['respond.pair-who']}</li>`)).toBe(is_pair);
    expect(html.includes(`<li data-say="who">${en['respond.who']}</li>`)).toBe(!is_pair);
  });

  test('says who leads the team only where statements are about them', () => {
    expect(html.includes('data-fact="leader"')).toBe(instrument.elements.some((element) => element.stem === 'leader'));
  });
});
