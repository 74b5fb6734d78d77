// When results are shown at all, and to whom, as far as a round's manifest and the use of its instrument decide it. Where
// two teams are asked about each other, a report is told of both or of neither, to the leaders of both, and there is none
// further up: see docs/disclosure.md, "Two teams together".

import { say } from '../../lib/i18n';
import type { Manifest } from '../ballot/manifest';

export type Audience = Pick<Manifest, 'campaign' | 'facilitator' | 'minimum_group'>;

/** In a campaign, answers count further up as well, so the team's own minimum is not all. */
export function minimum_of({ campaign, minimum_group: minimum }: Audience, is_pair: boolean): string {
  if (is_pair) return say('respond.live.pair-minimum', { minimum });
  if (!campaign) return say('respond.live.minimum', { count: minimum });
  const { name, units: count, people } = campaign;
  return say('respond.live.campaign-minimum', { name, count, people, minimum });
}

/** Who may read a comment after the facilitator: beside two teams there is no larger group. Undefined where what the page says by
 *  itself is true. */
export const comments_readers_of = ({ campaign }: Pick<Audience, 'campaign'>, is_pair: boolean): string | undefined =>
  (campaign ? say(is_pair ? 'respond.live.comments-pair' : 'respond.live.comments-campaign') : undefined);

/** Somebody who was named to help the team talk about the results sees them before anybody else. Undefined where what the
 *  page says by itself is true. */
export function who_of({ campaign, facilitator }: Audience, is_pair: boolean): string | undefined {
  if (facilitator === null) return campaign && !is_pair ? say('respond.live.campaign-who') : undefined;
  if (is_pair) return say('respond.live.pair-who-facilitator', { facilitator });
  return say(campaign ? 'respond.live.campaign-who-facilitator' : 'respond.live.who-facilitator', { facilitator });
}
