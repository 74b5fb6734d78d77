// What a leader does with the program up to an open round, and a whole team after that.

import { setTimeout as pause } from 'node:timers/promises';

import { answersOf, launchRequest, password, sessionOf } from './heed.mjs';
import { vote } from './participant.mjs';

const betweenQuestionsMs = 100;
const keyMadeWithinMs = 60_000;

// The account that an invitation makes, signed in.
export async function joinAs(heed, administrator, name, role) {
  const { json } = await heed.post('/api/people/invitations', { name, role }, administrator);
  const reply = await heed.post('/api/welcome', { code: json.code, name, sign_in_name: name, password });
  if (reply.status !== 201) throw new Error(`nobody could join: ${reply.text}`);
  return sessionOf(reply);
}

// Asks for slips until the round's key is made; returns the last answer.
export async function makeSlips(heed, id, session, body = {}) {
  const deadline = Date.now() + keyMadeWithinMs;
  for (;;) {
    const reply = await heed.post(`/api/rounds/${id}/slips`, body, session);
    if (reply.status !== 202 || Date.now() > deadline) return reply;
    await pause(betweenQuestionsMs);
  }
}

// Launches a round and makes its slips; returns it with its codes.
export async function prepareRound(heed, session, changes = {}) {
  const launched = await heed.post('/api/rounds', launchRequest(changes), session);
  if (launched.status !== 201) throw new Error(`launch failed: ${launched.text}`);
  const slips = await makeSlips(heed, launched.json.id, session);
  if (slips.status !== 201) throw new Error(`no slips: ${slips.text}`);
  return { ...launched.json, ...slips.json };
}

export async function openRound(heed, session, changes = {}) {
  const { id, codes } = await prepareRound(heed, session, changes);
  const opened = await heed.post(`/api/rounds/${id}/open`, {}, session);
  if (opened.status !== 200) throw new Error(`opening failed: ${opened.text}`);
  return { ...opened.json, codes };
}

// So many people of the round answer, one after the other.
export async function answer(heed, round, people) {
  for (let person = 0; person < people; ++person) {
    const reply = await vote(heed, round, round.codes[person], { answers: answersOf(person) });
    if (reply.status !== 200) throw new Error(`a ballot was refused: ${reply.text}`);
  }
}
