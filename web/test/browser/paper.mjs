// A page as it comes out of the printer, read back with pdftotext.

import { execFileSync } from 'node:child_process';

export async function print(page) {
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true });
  const text = execFileSync('pdftotext', ['-layout', '-', '-'], { input: pdf, encoding: 'utf8' });
  const facts = execFileSync('pdfinfo', ['-'], { input: pdf, encoding: 'utf8' });
  const fact = (name) => facts.match(new RegExp(`^${name}:\\s+(.*)$`, 'm'))?.[1];
  return { text, words: text.replace(/\s+/g, ' '), pages: Number(fact('Pages')), title: fact('Title'), size: fact('Page size'), tagged: fact('Tagged') };
}
