// Somebody's device: what a page does between a code and a receipt, one request at a time, and what
// it has in storage meanwhile. Every request may be lost, and the device put away, at any moment.

import { PsbError, ballotRequest, beginTicket, finishTicket, readManifest, receiptOf, ticketRequest } from './psb.mjs';

// What the server may say that ends a device's errand.
const endings = {
  code_used: 'code used',
  unknown_code: 'code unknown',
  none_left: 'none left',
  collecting_over: 'too late',
  closed: 'not counted',
};

// What it may say that calls for another try later.
const pauses = ['not_open', 'issuing_stopped', 'busy'];

export class Device {
  #manifest;
  #kept;

  // `manifest` are the bytes as they came; `link` is what brought the person here: `{ short, f }`
  // and either a code or a ticket.
  constructor(manifest, { short, f, code, ticket }) {
    this.#manifest = readManifest(manifest, { short, f });
    this.#keep({ code, ticket, outbox: [], acknowledged: [], ending: undefined });
  }

  #keep(changes) {
    this.#kept = JSON.stringify({ ...(this.#kept && this.kept), ...changes });
  }

  // As it would be after the page is opened again.
  get kept() {
    return JSON.parse(this.#kept);
  }

  get ticket() {
    return this.kept.ticket;
  }

  get ending() {
    return this.kept.ending;
  }

  get short() {
    return this.#manifest.short;
  }

  get receipt() {
    return receiptOf(this.#manifest, this.ticket);
  }

  // Asks for this content to be sent, under the next revision.
  write(content) {
    const { outbox, acknowledged } = this.kept;
    const last = outbox.at(-1) ?? acknowledged.at(-1);
    this.#keep({ outbox: [...outbox, { rev: (last?.rev ?? 0) + 1, content }] });
  }

  get isIdle() {
    const { ending, outbox, ticket } = this.kept;
    return ending !== undefined || (ticket !== undefined && outbox.length === 0);
  }

  // What it sends next; the same until an answer to it came.
  nextRequest() {
    const { ticket, outbox, code, secrets } = this.kept;
    if (ticket !== undefined) return this.requestFor(outbox[0]);
    if (!secrets) this.#keep({ secrets: beginTicket(this.#manifest, code) });
    return ticketRequest(this.#manifest, this.kept.secrets);
  }

  // How it sends a revision that it has sent before.
  requestFor({ rev, content }) {
    return ballotRequest(this.#manifest, this.ticket, rev, content);
  }

  // Nobody looks at it any more.
  putAway() {
    this.#keep({ ending: 'put away' });
  }

  // The answer to what was sent last.
  take({ status, json }) {
    if (pauses.includes(json.error)) return;
    if (json.error === 'already_changed') this.#raise(json.limit);
    else if (endings[json.error]) this.#keep({ ending: endings[json.error] });
    else if (status !== 200) throw new PsbError(`refused: ${status} ${JSON.stringify(json)}`);
    else if (this.ticket === undefined) this.#finish(json);
    else this.#acknowledge(json);
  }

  #finish(answer) {
    const ticket = finishTicket(this.#manifest, this.kept.secrets, answer);
    this.#keep({ ticket, code: undefined, secrets: undefined });
  }

  #acknowledge({ receipt }) {
    if (receipt !== this.receipt) throw new PsbError('the receipt of another ballot');
    const { outbox: [sent, ...outbox], acknowledged } = this.kept;
    this.#keep({ outbox, acknowledged: [...acknowledged, sent] });
  }

  // Another device has changed the ballot meanwhile; its owner wants this content all the same.
  #raise(stored) {
    const { outbox } = this.kept;
    this.#keep({ outbox: outbox.map(({ content }, index) => ({ rev: stored + 1 + index, content })) });
  }
}
