// The pages of people who answer. Their script only shows and hides what is drawn, so each state is the page with other
// parts shown.

import Accessibility from '../src/respond/accessibility';
import Answer from '../src/respond/answer';
import Index from '../src/respond/index';
import NotFound from '../src/respond/not-found';
import { all_instruments, wording_of } from '../build/instruments';
import { tongue } from '../src/lib/i18n';
import type { Exhibit } from './exhibit';

const program = { post: '/post.js', words: '/words.js', qr: '/qr.js', preview: '/preview.js', kiosk: '/kiosk.js', sha256: 'q'.repeat(43) };

function DrawnAnswer({ name }: { name: string }) {
  const instrument = all_instruments().find((each) => each.name === name)!;
  return <Answer instrument={instrument} wording={wording_of(instrument, tongue())} program={program} />;
}

const footprint = 'compassionate-leadership-footprint';
const pulse = 'psychological-safety-pulse';

/** What the page shows beside its statements while people answer. */
const while_answering: Record<string, string[]> = {
  'answer-comments': ['comments'],
  'answer-collect': ['collect-panel'],
  'answer-unprotected': ['unprotected', 'facts-missing'],
};

const screens = [
  'sending', 'queued', 'thanks', 'used', 'closed', 'not_open', 'missing', 'cleared', 'collected', 'no_ticket', 'changed', 'late',
  'withdrawn', 'halted', 'mismatch', 'forged', 'old', 'still_here', 'next',
];

const answer = (name: string, changes: Partial<Exhibit> = {}, instrument = footprint): Exhibit =>
  ({ name, kind: 'respond', form: 'page', draw: () => <DrawnAnswer name={instrument} />, ...changes });

export const answers: Exhibit[] = [
  answer('answer'),
  answer('answer-pulse', {}, pulse),
  answer('answer-skipped', { shown: ['skipped'], said: { 'skipped-title': '2 statements have no answer' } }),
  answer('answer-problem', { shown: ['problem'] }),
  ...Object.entries(while_answering).map(([name, shown]) => answer(name, { shown })),
  ...screens.map((screen) => answer(`answer-screen-${screen.replace('_', '-')}`, { shown: [`screen-${screen}`], gone: ['survey'] }, pulse)),
  { name: 'index', kind: 'respond', form: 'page', draw: () => <Index /> },
  { name: 'not-found', kind: 'respond', form: 'page', draw: () => <NotFound /> },
  { name: 'accessibility', kind: 'respond', form: 'page', draw: () => <Accessibility /> },
];
