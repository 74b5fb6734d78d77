import { say } from '../lib/i18n';
import { Page } from '../ui/page';

export default function NotFound() {
  return (
    <Page home="/" languages_at="header">
      <div class="app-flow">
        <h1>{say('not-found.title')}</h1>
        <p>{say('not-found.text')}</p>
        <p><a href="/">{say('not-found.home')}</a></p>
      </div>
    </Page>
  );
}
