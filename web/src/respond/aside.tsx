// What stands beside the survey whatever the page shows: the way out, and what kind of visit this is.

import { say } from '../lib/i18n';
import { Button } from '../ui/button';

/** Stays in view. It comes out once a script can make it work. */
export function Exit() {
  return (
    <div class="app-exit">
      <Button look="secondary" id="exit" hidden>{say('respond.exit')}</Button>
      <span class="app-hidden" id="exit-status" role="status"></span>
    </div>
  );
}

/** For somebody who looks at what staff will see. */
export function PreviewBanner() {
  return (
    <div class="app-panel app-panel--note app-of-preview">
      <strong>{say('respond.preview-title')}</strong> {say('respond.preview-text')}
    </div>
  );
}

/** For the people who share a device: what becomes of what they choose here, and how long the last page stays. */
export function SharedDevice() {
  return (
    <>
      <p class="app-panel app-panel--note app-of-kiosk">{say('respond.kiosk-text')}</p>
      <div class="app-panel app-panel--note app-flow" id="kiosk-end" role="status" hidden>
        <p>{say('respond.kiosk-end')}</p>
        <div class="app-actions">
          <Button id="kiosk-now">{say('respond.kiosk-now')}</Button>
          <Button look="secondary" id="kiosk-more">{say('respond.kiosk-more')}</Button>
        </div>
      </div>
    </>
  );
}
