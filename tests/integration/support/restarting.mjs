// The program as people meet it who do not know that it is being killed and started again: what they
// send in the wrong moment gets no answer.

import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { Heed, binary, definitions, makeWorkplace } from './heed.mjs';
import { send } from './participant.mjs';

const execute = promisify(execFile);

export class Restarting {
  // Does the work with a program of its own, and clears up after it, whatever happens.
  static async with(work) {
    const restarting = new Restarting();
    restarting.workplace = await makeWorkplace();
    restarting.heed = await Heed.start(restarting.workplace);
    restarting.up = Promise.resolve();
    try {
      return await work(restarting);
    } finally {
      await restarting.heed.stop();
      await restarting.workplace.remove();
    }
  }

  async send(request) {
    await this.up;
    return send(this.heed, request).catch(() => undefined);
  }

  async restart() {
    this.up = this.heed.kill().then(async () => {
      this.heed = await Heed.start(this.workplace);
    });
    await this.up;
  }

  // How many ballots were counted in the one round that has been released, by the operator's own
  // means: there are as many in the block of each element. The program is stopped for it.
  async counted() {
    await this.heed.stop();
    const { folder, data } = this.workplace;
    const output = join(folder, 'blocks.json');
    await execute(binary, [
      'audit', '--export', 'disclosure-blocks/1', '--data', data, '--output', output, '--definitions', definitions,
    ]);
    const { blocks } = JSON.parse(await readFile(output, 'utf8'));
    const [count, ...others] = new Set(blocks.map(({ n }) => n));
    if (others.length > 0) throw new Error('some people have not answered everything');
    return count;
  }
}
