// What a participant sends to the program, from a code to a ballot, through anything that has
// `request(method, path, { body })` as Heed has it.

import { ballotRequest, beginTicket, finishTicket, readManifest, ticketRequest } from './psb.mjs';

// Sends what psb.mjs made.
export const send = (heed, { method, path, body }) => heed.request(method, path, { body });

export async function manifestBytes(heed, { short }) {
  const { status, text } = await heed.request('GET', `/api/r/${short}/manifest`);
  if (status !== 200) throw new Error(`no manifest: ${text}`);
  return Buffer.from(text);
}

// Read once for each round, as a page would.
export async function manifestOf(heed, round) {
  const { short, fingerprint: f } = round;
  round.manifest ??= readManifest(await manifestBytes(heed, round), { short, f });
  return round.manifest;
}

// The server's answer to a code, and the ticket where there is one.
export async function collect(heed, round, code, secrets) {
  const manifest = await manifestOf(heed, round);
  const kept = secrets ?? beginTicket(manifest, code);
  const reply = await send(heed, ticketRequest(manifest, kept));
  return { reply, ticket: reply.status === 200 ? finishTicket(manifest, kept, reply.json) : undefined };
}

export const cast = async (heed, round, ticket, content, rev = 1) =>
  send(heed, ballotRequest(await manifestOf(heed, round), ticket, rev, content));

// From a code to a ballot; the first answer that is no 200, or the last.
export async function vote(heed, round, code, content) {
  const { reply, ticket } = await collect(heed, round, code);
  return ticket ? cast(heed, round, ticket, content) : reply;
}
