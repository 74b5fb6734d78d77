// One round of a server that follows docs/ballots.md, in memory: what the real one is compared with.
// All that it must not forget is one JSON text, which is all that a restart leaves.

import { constants, createHash, privateDecrypt, randomBytes } from 'node:crypto';

import { toInteger } from './blind_rsa.mjs';
import { ballotId, isCode, isTicketOf, readManifest, readTyped, receiptOf } from './psb.mjs';

const revisionMax = 20;
const modulusBytes = 384;
const ballotBytes = 2048;
const short = '7KQ2X';

const refusal = (status, error, more = {}) => ({ status, json: { error, ...more } });

// Equal for equal content, in whatever order it was written.
const told = ({ t, rev, pad, ...content }) => JSON.stringify(content, (name, value) =>
  (value?.constructor === Object ? Object.fromEntries(Object.entries(value).sort()) : value));

export class ModelServer {
  #privateKey;
  #durable;

  // `key` is a pair of 3072 bits; `codes` are those that were printed.
  constructor(key, codes) {
    this.#privateKey = key.privateKey;
    const { n } = key.publicKey.export({ format: 'jwk' });
    this.manifest = Buffer.from(JSON.stringify({
      psb: 1, suite: 'RSABSSA-SHA384-PSS-Randomized', short, round: randomBytes(16).toString('base64url'), n,
      ballot_bytes: ballotBytes,
    }));
    this.#durable = JSON.stringify({
      state: 'prepared', codes: Object.fromEntries(codes.map((code) => [readTyped(code), null])), ballots: {},
    });
    this.restart();
  }

  get short() {
    return short;
  }

  restart() {
    this.kept = JSON.parse(this.#durable);
    this.round = readManifest(this.manifest, { short });
  }

  #commit() {
    this.#durable = JSON.stringify(this.kept);
  }

  become(state) {
    this.kept.state = state;
    this.#commit();
  }

  send({ path, body }) {
    if (this.kept.state === 'prepared') return refusal(409, 'not_open');
    const message = JSON.parse(body);
    if (path.endsWith('/receipt')) return this.#look(message);
    if (this.kept.state === 'closed') return refusal(410, 'closed');
    return path.endsWith('/ticket') ? this.#collect(message) : this.#cast(message, Buffer.byteLength(body));
  }

  #collect({ code, blinded }) {
    const { codes } = this.kept;
    const [typed, value] = [readTyped(code), Buffer.from(blinded, 'base64url')];
    if (!isCode(code)) return refusal(422, 'bad_code');
    if (!(typed in codes)) return refusal(422, 'unknown_code');
    if (value.length !== modulusBytes || toInteger(value) >= this.round.modulus) return refusal(422, 'bad_blinded');
    const hash = createHash('sha256').update(value).digest('base64url');
    if (codes[typed] !== null && codes[typed] !== hash) return refusal(409, 'code_used');
    codes[typed] = hash;
    this.#commit();
    const signed = privateDecrypt({ key: this.#privateKey, padding: constants.RSA_NO_PADDING }, value);
    return { status: 200, json: { blind_sig: signed.toString('base64url') } };
  }

  #cast(ballot, length) {
    if (length !== ballotBytes) return refusal(422, 'bad_length');
    if (!isTicketOf(this.round, ballot.t)) return refusal(422, 'bad_ticket');
    if (ballot.rev < 1 || ballot.rev > revisionMax) return refusal(422, 'too_large', { limit: revisionMax });
    const number = ballotId(this.round, ballot.t).toString('hex');
    const stored = this.kept.ballots[number];
    const sent = { rev: ballot.rev, content: told(ballot), receipt: receiptOf(this.round, ballot.t) };
    const isRepeat = stored?.rev === sent.rev && stored.content === sent.content;
    if (stored && stored.rev >= sent.rev && !isRepeat) return refusal(409, 'already_changed', { limit: stored.rev });
    this.kept.ballots[number] = sent;
    this.#commit();
    return { status: 200, json: { receipt: sent.receipt } };
  }

  #look({ receipt }) {
    const inTheBox = this.#ballots.some((ballot) => ballot.receipt === receipt.replace('-', ''));
    return { status: 200, json: { in_the_box: inTheBox } };
  }

  get spent() {
    return Object.values(this.kept.codes).filter((hash) => hash !== null).length;
  }

  // Without those that were taken back.
  get #ballots() {
    return Object.values(this.kept.ballots).filter(({ content }) => !content.includes('"withdrawn":true'));
  }

  // How many ballots would be counted.
  get counted() {
    return this.#ballots.length;
  }
}
