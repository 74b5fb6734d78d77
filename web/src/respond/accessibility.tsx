// What was done so that everybody can use the pages, what was not, and whom to ask.

import { say, type Key } from '../lib/i18n';
import { Page } from '../ui/page';

interface Properties {
  title: Key;
  lines: Key[];
}

function Part({ title, lines }: Properties) {
  return (
    <>
      <h2>{say(title)}</h2>
      <ul>{lines.map((key) => <li key={key}>{say(key)}</li>)}</ul>
    </>
  );
}

const made: Properties = {
  title: 'accessibility.made-title',
  lines: ['accessibility.made-keyboard', 'accessibility.made-reader', 'accessibility.made-size', 'accessibility.made-colour', 'accessibility.made-time'],
};

const tested: Properties = {
  title: 'accessibility.tested-title',
  lines: ['accessibility.tested-axe', 'accessibility.tested-keyboard', 'accessibility.tested-narrow', 'accessibility.tested-contrast'],
};

const untested: Properties = {
  title: 'accessibility.untested-title',
  lines: ['accessibility.untested-readers', 'accessibility.untested-people', 'accessibility.untested-browsers', 'accessibility.untested-languages'],
};

const known: Properties = {
  title: 'accessibility.known-title',
  lines: ['accessibility.known-script', 'accessibility.known-code', 'accessibility.known-shared'],
};

export default function Accessibility() {
  return (
    <Page home="/" languages_at="header">
      <div class="app-flow">
        <h1>{say('accessibility.title')}</h1>
        <p class="app-lead">{say('accessibility.lead')}</p>
        {[made, tested, untested, known].map((part) => <Part key={part.title} {...part} />)}
        <h2>{say('accessibility.ask-title')}</h2>
        <p>{say('accessibility.ask')}</p>
        <p>{say('accessibility.ask-other')}</p>
      </div>
    </Page>
  );
}
