// "More about your answers": every field that is stored, in plain words, and what nobody can rule out. What depends on
// the round is put in by live/promises.ts, from the round's manifest.

import { say, type Key } from '../lib/i18n';
import { detail_minimum_floor } from './limits';

const stored: Key[] = ['respond.stored-code', 'respond.stored-request', 'respond.stored-ballot', 'respond.stored-receipt'];

function Stored({ has_comments }: { has_comments: boolean }) {
  return (
    <>
      <h3>{say('respond.stored-title')}</h3>
      <ul>
        {stored.map((key) => <li key={key}>{say(key)}</li>)}
        {has_comments && <li data-say="comments-kept" hidden> </li>}
      </ul>
      <p>{say('respond.stored-nothing-else')}</p>
    </>
  );
}

function Program({ sha256 }: { sha256: string }) {
  return (
    <>
      <h3>{say('respond.program-title')}</h3>
      <p>{say('respond.program-text')}</p>
      <dl class="app-prints">
        <dt>{say('respond.program-here')}</dt>
        <dd dir="ltr">{sha256}</dd>
        <dt>{say('respond.program-told')}</dt>
        <dd data-fact="client" dir="auto">{'\u00a0'}</dd>
        <dt>{say('respond.program-manifest')}</dt>
        <dd data-fact="f" dir="auto">{'\u00a0'}</dd>
      </dl>
    </>
  );
}

export function Promises({ has_comments, sha256 }: { has_comments: boolean; sha256: string }) {
  return (
    <details class="app-details">
      <summary>{say('respond.more')}</summary>
      <div class="app-flow app-details__text">
        <p data-say="how">{say('respond.how')}</p>
        <h3>{say('respond.risk-title')}</h3>
        <p data-say="risk">{say('respond.live.risk-slips')}</p>
        <p>{say('respond.risk-own')}</p>
        <Stored has_comments={has_comments} />
        <h3>{say('respond.shown-title')}</h3>
        <p data-say="codes" hidden> </p>
        <p data-say="detail">{say('respond.live.detail', { detail: detail_minimum_floor })}</p>
        <h3>{say('respond.device-title')}</h3>
        <p>{say('respond.more-draft')}</p>
        <Program sha256={sha256} />
      </div>
    </details>
  );
}
