// How a sheet travels: its code is swapped for a ticket, and the ticket goes into the box with the answers. What the
// server could have heard of is kept first, so that the very same can be asked again, whatever is lost on the way.

import { ApiError, type Wish } from '../../lib/api';
import { grouped } from '../../lib/code';
import { ballot_body } from '../ballot/ballot_body';
import type { Bytes } from '../ballot/bytes';
import { has_own_codes, read_manifest, type Round } from '../ballot/manifest';
import { draw_ticket, finish_ticket, receipt_of, ticket_holds, type Draw } from '../ballot/ticket';
import { outcome_of, type Outcome } from './delivery';
import type { Sheet } from './draft';

export interface Ways {
  short: string;
  /** The manifest's bytes. */
  manifest: () => Promise<Bytes>;
  ask: <Answer>(address: string, wish: Wish) => Promise<Answer>;
  /** False where this browser keeps nothing. */
  save: (sheet: Sheet) => boolean;
  fill: (bytes: Bytes) => unknown;
  /** The day by this device's clock, `YYYY-MM-DD` in UTC. */
  today: () => string;
}

/** A refusal that is decided: it leaves the way that a sheet is on. */
class Refused {
  constructor(readonly outcome: Outcome) {}
}

const outcome_in = (thrown: unknown): Outcome => {
  if (thrown instanceof Refused) return thrown.outcome;
  return thrown instanceof ApiError ? outcome_of(thrown.status, thrown.code) : 'retry';
};

export class Passage {
  /** By sheet: a second wish for its ticket waits for the first. */
  private readonly collecting = new Map<string, Promise<void>>();

  constructor(private readonly ways: Ways) {}

  /** The round as this sheet may know it; rejects where it is another, or cannot be had. */
  async round(f: string | null): Promise<Round> {
    const round = read_manifest(await this.ways.manifest(), this.ways.short, f);
    if (typeof round === 'string') throw new Refused('mismatch');
    return round;
  }

  /** Whether a sheet's ticket is one of the round; and only where people come twice may it have come in a link. */
  async holds({ f, carried, ticket = '' }: Sheet): Promise<boolean> {
    const round = await this.round(f);
    return (!carried || round.manifest.mode === 'two_step') && ticket_holds(round, ticket);
  }

  collect = (sheet: Sheet): Promise<Outcome> => this.ticket(sheet).then(() => 'collected' as const, outcome_in);

  /** Into the box, by way of the issuer where there is no ticket yet. */
  cast = (sheet: Sheet): Promise<Outcome> => this.ticket_and_ballot(sheet).catch(outcome_in);

  /** What is wrong with the round, for a page that could not get to know it. */
  readonly reason = outcome_in;

  /** Where tickets have days of their own, one and the same wish never brings both: the times would say whose they are. */
  private async ticket_and_ballot(sheet: Sheet): Promise<Outcome> {
    const { mode, answer_from } = (await this.round(sheet.f)).manifest;
    const had_ticket = sheet.ticket !== undefined;
    if (sheet.carried && !(await this.holds(sheet))) return 'mismatch';
    await this.ticket(sheet);
    if (mode !== 'two_step') return this.put(sheet);
    if (!had_ticket) return 'collected';
    return this.ways.today() < answer_from ? 'not_open' : this.put(sheet);
  }

  private ticket(sheet: Sheet): Promise<void> {
    if (sheet.ticket !== undefined) return Promise.resolve();
    const under_way = this.collecting.get(sheet.id) || this.fetch_ticket(sheet);
    this.collecting.set(sheet.id, under_way);
    const end = () => void this.collecting.delete(sheet.id);
    under_way.then(end, end);
    return under_way;
  }

  private async fetch_ticket(sheet: Sheet): Promise<void> {
    const { save } = this.ways;
    const round = await this.round(sheet.f);
    Object.assign(sheet, { f: round.f, is_own_code: has_own_codes(round) });
    const draw = sheet.draw || this.draw_for(sheet, round);
    const blind_sig = await this.swap(sheet, draw);
    const ticket = finish_ticket(round, draw, blind_sig);
    if (ticket === null) throw new Refused('forged');
    Object.assign(sheet, { ticket, draw: undefined, code: '' });
    save(sheet);
  }

  /** What cannot be kept is not asked for: with the page the ticket would be lost, and its code with it. */
  private draw_for(sheet: Sheet, round: Round): Draw {
    const draw = draw_ticket(round, this.ways.fill);
    sheet.draw = draw;
    if (this.ways.save(sheet)) return draw;
    sheet.draw = undefined;
    throw new Refused('unkept');
  }

  /** A code that is not good for this draw lets go of it: no ticket can come of it any more. */
  private async swap(sheet: Sheet, { blinded }: Draw): Promise<unknown> {
    try {
      return (await this.post<{ blind_sig: unknown }>('ticket', { code: grouped(sheet.code), blinded })).blind_sig;
    } catch (thrown) {
      if (['used', 'unknown_code'].indexOf(outcome_in(thrown)) >= 0) {
        sheet.draw = undefined;
        this.ways.save(sheet);
      }
      throw thrown;
    }
  }

  private async put(sheet: Sheet): Promise<Outcome> {
    const round = await this.round(sheet.f);
    const { ticket: t, rev, answers, comments, withdrawn } = sheet;
    const text = ballot_body(withdrawn ? { t, rev, withdrawn } : { t, rev, answers, comments }, round.manifest.ballot_bytes);
    if (text === null) return 'refused';
    const was_unanswered = sheet.unanswered;
    this.note(sheet, { unanswered: true });
    try {
      await this.ways.ask(this.address('ballot'), { method: 'PUT', text, credentials: 'omit' });
    } catch (thrown) {
      if (outcome_in(thrown) !== 'retry') this.note(sheet, { unanswered: was_unanswered });
      return this.not_taken(sheet, receipt_of(round, t!), thrown);
    }
    Object.assign(sheet, { unanswered: undefined, later: undefined, receipt: receipt_of(round, t!) });
    return 'sent';
  }

  private note(sheet: Sheet, what: Pick<Sheet, 'unanswered' | 'later'>): void {
    this.ways.save(Object.assign(sheet, what));
  }

  /** A box that has closed may have taken the ballot before, when the reply was lost. Where no reply was, whatever it holds
   *  with this ticket came from elsewhere. */
  private async not_taken(sheet: Sheet, receipt: string, thrown: unknown): Promise<Outcome> {
    const outcome = outcome_in(thrown);
    if (outcome === 'changed') this.note(sheet, { later: (thrown as ApiError).limit || sheet.rev });
    if (outcome !== 'closed' || !(await this.is_in_the_box(receipt))) return outcome;
    sheet.receipt = receipt;
    return sheet.unanswered && sheet.rev === 1 ? 'sent' : 'late';
  }

  async is_in_the_box(receipt: string): Promise<boolean> {
    return (await this.post<{ in_the_box: boolean }>('receipt', { receipt })).in_the_box;
  }

  private address = (what: string): string => `/api/r/${this.ways.short}/${what}`;

  private post = <Answer>(what: string, body: unknown): Promise<Answer> =>
    this.ways.ask<Answer>(this.address(what), { method: 'POST', body, credentials: 'omit' });
}
