// A network on a bad day: requests get lost, or their answers; some arrive twice, some long after
// their sender has given up, and behind ones that were sent later.

const fates = [
  ['lost', 0.12],
  ['late', 0.1],
  ['twice', 0.08],
  ['unanswered', 0.15],
];
const arrivalShare = 0.2;

export class Network {
  #send;
  #chance;
  #underway = [];

  // `send` brings a request to the server and returns its answer.
  constructor(send, chance) {
    this.#send = send;
    this.#chance = chance;
  }

  // The answer, or undefined where the sender never sees one.
  async carry(request) {
    if (this.#chance.happens(arrivalShare)) await this.#deliverOne();
    const fate = this.#drawFate();
    if (fate === 'lost') return undefined;
    if (fate === 'late' || fate === 'twice') this.#underway.push(request);
    if (fate === 'late') return undefined;
    const answer = await this.#send(request);
    return fate === 'unanswered' ? undefined : answer;
  }

  // Everything that was still underway arrives, in any order.
  async settle() {
    while (this.#underway.length > 0) await this.#deliverOne();
  }

  #drawFate() {
    let left = this.#chance.next();
    for (const [fate, share] of fates) {
      if (left < share) return fate;
      left -= share;
    }
    return 'fine';
  }

  async #deliverOne() {
    if (this.#underway.length === 0) return;
    const [request] = this.#underway.splice(this.#chance.below(this.#underway.length), 1);
    await this.#send(request);
  }
}
