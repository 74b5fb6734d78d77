// What has just been made or ended, at the top of the page. A link is in memory only: leaving the page forgets it, and the
// server keeps no readable copy.

import { useEffect, useRef } from 'preact/hooks';
import { day, say } from '../../lib/i18n';
import { CopyText } from '../parts/copy_text';
import { new_password_address, welcome_address } from '../parts/paths';

/** Shown once, for one person, until its last day. */
export interface PersonalLink {
  name: string;
  code: string;
  expires_on: string;
}

export type News =
  | ({ kind: 'invited' | 'linked' } & PersonalLink)
  | { kind: 'ended' | 'withdrawn'; name: string };

const makers = { invited: welcome_address, linked: new_password_address };

/** The address to send, and the words around it. */
function told(news: News): { text: string; link?: string } {
  const { name } = news;
  if (!('code' in news)) return { text: say(`people.${news.kind}-text`, { name }) };
  const link = makers[news.kind](location.origin, news.code);
  return { text: say(`people.${news.kind}-text`, { name, day: day(news.expires_on) }), link };
}

/** Takes the focus: the button that made it is gone, or far below. */
export function Ready({ news }: { news: News }) {
  const place = useRef<HTMLHeadingElement>(null);
  useEffect(() => place.current?.focus(), [news]);
  const { text, link } = told(news);
  return (
    <section class="app-panel app-panel--note" role="status">
      <h2 tabIndex={-1} ref={place}>{say(`people.${news.kind}-title`, { name: news.name })}</h2>
      <p>{text}</p>
      {link && <CopyText id="link" label={say('people.invited-link')} text={link} rows={2} />}
    </section>
  );
}
