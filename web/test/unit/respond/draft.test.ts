import { beforeEach, expect, test } from 'vitest';
import { Drafts, has_unused_ticket, is_bound, is_done, is_on_its_way, new_id, open_shelf, type Sheet, type Shelf } from '../../../src/respond/live/draft';

class Memory implements Shelf {
  kept = new Map<string, string>();
  getItem = (key: string) => this.kept.get(key) ?? null;
  setItem = (key: string, text: string) => void this.kept.set(key, text);
  removeItem = (key: string) => void this.kept.delete(key);
}

const sheet: Sheet = { code: 'C', id: 'A', f: null, rev: 1, answers: { PSF1: 4, ATT1: 'cannot_say' }, sending: false };
const other: Sheet = { code: 'D', id: 'B', f: 'F', rev: 1, answers: { PSF1: 2 }, sending: true };

let tab: Memory;
let device: Memory;
let drafts: Drafts;

beforeEach(() => {
  tab = new Memory();
  device = new Memory();
  drafts = new Drafts('7KQ2X', tab, device);
});

test('gives back what was saved', () => {
  drafts.save(sheet);
  expect(drafts.all()).toEqual([sheet]);
});

test('keeps one copy of a sheet, as it was saved last', () => {
  drafts.save(sheet);
  drafts.save({ ...sheet, sending: true });
  drafts.keep_on_device(sheet, true);
  expect(drafts.all()).toEqual([{ ...sheet, sending: true }]);
});

test('keeps the sheets of two people, the one saved last first', () => {
  drafts.keep_on_device(other, true);
  drafts.save(other);
  drafts.save(sheet);
  expect(drafts.all()).toEqual([sheet, other]);
  expect(new Drafts('7KQ2X', new Memory(), device).all()).toEqual([other]);
});

test('keeps drafts of two surveys apart', () => {
  drafts.save(sheet);
  expect(new Drafts('ZZZZZ', tab, device).all()).toEqual([]);
});

test('puts nothing on the device unless told to', () => {
  drafts.save(sheet);
  expect(device.kept.size).toBe(0);
  drafts.keep_on_device(sheet, true);
  expect(drafts.is_on_device(sheet)).toBe(true);
  expect(drafts.is_on_device(other)).toBe(false);
  drafts.keep_on_device(sheet, false);
  expect(device.kept.size).toBe(0);
});

test('keeps on the device the answers that wait to be sent, and of any other sheet all but the answers', () => {
  drafts.keep_on_device(other, true);
  expect(new Drafts('7KQ2X', new Memory(), device).all()).toEqual([other]);
  drafts.keep_on_device({ ...sheet, ticket: 'T' }, true);
  expect(new Drafts('7KQ2X', new Memory(), device).all()[0]).toEqual({ ...sheet, ticket: 'T', answers: {} });
});

test('renews on the device what is kept there: what a ticket is made from must not fall behind', () => {
  drafts.keep_on_device(other, true);
  const draw = { prefix: 'P', salt: 'S', inverse: 'I', blinded: 'B' };
  drafts.save({ ...other, draw });
  drafts.save(sheet);
  expect(new Drafts('7KQ2X', new Memory(), device).all()).toEqual([{ ...other, draw }]);
});

test('what another tab made of a sheet since is neither overwritten on the device nor forgotten with it', () => {
  const kept = { ...other, ticket: 'T', receipt: 'R', rev: 3, sending: false, answers: {} };
  const behind = { ...other, ticket: 'T', rev: 2 };
  drafts.keep_on_device(kept, true);
  drafts.save(behind);
  drafts.let_go(behind);
  expect(tab.kept.size).toBe(0);
  expect(drafts.all()).toEqual([kept]);
  expect([behind, kept].map((each) => drafts.is_behind(each))).toEqual([true, false]);
  drafts.let_go(kept);
  expect(device.kept.size).toBe(0);
});

test('a sheet is renewed where it is kept, and nowhere else', () => {
  const later = { ...other, unanswered: true };
  expect(drafts.renew(later)).toBe(true);
  expect(tab.kept.size + device.kept.size).toBe(0);
  drafts.keep_on_device(other, true);
  expect(drafts.renew(later)).toBe(true);
  expect([tab.kept.size, drafts.all()]).toEqual([0, [later]]);
  const sent = { ...other, rev: 2 };
  drafts.keep_on_device(sent, true);
  expect([drafts.renew(later), drafts.all()]).toEqual([true, [sent]]);
  drafts.save(other);
  expect([drafts.renew(later), drafts.all()]).toEqual([true, [later]]);
  device.setItem = () => { throw new Error('full'); };
  drafts.leave_tab(other);
  expect(drafts.renew({ ...other, rev: 3 })).toBe(false);
});

test('tells what is only begun from what must not be lost, and what has arrived from what is being changed', () => {
  expect([sheet, other, { ...sheet, ticket: 'T' }].map(is_bound)).toEqual([false, true, true]);
  const done = { ...sheet, answers: {}, receipt: 'R' };
  expect([done, { ...done, sending: true }, { ...done, answers: { PSF1: 1 } }, { ...done, receipt: undefined }].map(is_done))
    .toEqual([true, false, false, false]);
});

test('removes a sheet from both places, and leaves nothing behind', () => {
  drafts.save(sheet);
  drafts.keep_on_device(sheet, true);
  drafts.remove(sheet);
  expect(tab.kept.size + device.kept.size).toBe(0);
});

test('removes no sheet but the one named', () => {
  for (const each of [sheet, other]) {
    drafts.save(each);
    drafts.keep_on_device(each, true);
  }
  drafts.remove(sheet);
  expect(drafts.all()).toEqual([other]);
  expect(drafts.is_on_device(other)).toBe(true);
});

test('takes damaged storage for an empty one', () => {
  for (const damaged of ['[{"code":', '{"code":"C"}', 'null', '7', '[null, 7, {"code":"C","attempt":"A"}]']) {
    tab.setItem('heed.sheet.7KQ2X', damaged);
    expect(drafts.all()).toEqual([]);
  }
});

test('lives with a storage that is full or forbidden', () => {
  const full = { ...new Memory(), setItem: () => { throw new Error('full'); } } as Shelf;
  expect(new Drafts('7KQ2X', full, device).save(sheet)).toBe(false);
  const forbidden = open_shelf(() => { throw new Error('forbidden'); });
  expect(forbidden.getItem('heed.sheet.7KQ2X')).toBeNull();
  const nowhere = new Drafts('7KQ2X', forbidden, forbidden);
  expect([nowhere.save(sheet), nowhere.keep_on_device(sheet, true), nowhere.can_keep()]).toEqual([false, false, false]);
  expect(() => nowhere.remove(sheet)).not.toThrow();
});

test('says that it has kept what it has kept, also where only the device is full', () => {
  expect([drafts.save(sheet), drafts.keep_on_device(sheet, true), drafts.save(sheet), drafts.can_keep()]).toEqual([true, true, true, true]);
  expect(tab.kept.size).toBe(1);
  device.setItem = () => { throw new Error('full'); };
  expect([drafts.save(sheet), drafts.save(other), drafts.keep_on_device(other, true)]).toEqual([false, true, false]);
});

test('a ticket is unused as long as no ballot of it has been sent', () => {
  const kept = { ...sheet, ticket: 'T' };
  expect([sheet, kept, { ...kept, sending: true }, { ...kept, receipt: 'R' }, { ...kept, rev: 2 }].map(has_unused_ticket))
    .toEqual([false, true, false, false, false]);
});

test('makes ids of 22 base64url characters from all 16 bytes', () => {
  expect(new_id((bytes) => bytes.fill(0xff))).toBe('_____________________w');
  expect(new_id((bytes) => bytes.fill(0xfb))).toMatch(/^[\w-]{22}$/);
  expect(new_id((bytes) => bytes.set([1], 15))).not.toBe(new_id((bytes) => bytes.set([2], 15)));
});

test('leaving the tab takes the sheet out of it, and leaves what its person wanted kept on the device', () => {
  drafts.save({ ...sheet, ticket: 'T' });
  drafts.save(other);
  drafts.keep_on_device({ ...sheet, ticket: 'T' }, true);
  drafts.leave_tab(sheet);
  expect(JSON.parse(tab.kept.get('heed.sheet.7KQ2X')!)).toEqual([other]);
  expect(drafts.all()).toContainEqual({ ...sheet, ticket: 'T', answers: {}, comments: undefined });
});

test('on a shared device only what was sent is kept, and what was there before goes', () => {
  drafts.save(sheet);
  const shared = new Drafts('7KQ2X', tab, device, is_on_its_way);
  expect(shared.all()).toEqual([]);
  shared.save(other);
  shared.save({ ...sheet, id: 'C' });
  expect(JSON.parse(tab.kept.get('heed.sheet.7KQ2X')!)).toEqual([other]);
  shared.save({ ...other, sending: false });
  expect(tab.kept.size).toBe(0);
});
