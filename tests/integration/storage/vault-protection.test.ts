import { expect, test } from 'vitest';
import { openRecoveryWrap, readRecoveryWrap, recoveryRecipient } from '#renderer/storage/recovery.ts';
import type { WorkspaceShelf } from '#renderer/storage/workspace.ts';
import { openAge, sealWithAge } from '#shared/bundle/age-envelope.ts';
import { type Computer, createComputer, smallAssociation, succeed } from '#tests/support/computer.ts';

const introduction = { name: 'Sekreteraren', role: 'sekreterare' };

async function foundOn(computer: Computer): Promise<WorkspaceShelf> {
  const shelf = computer.shelf();
  const workspace = succeed(await shelf.found(introduction, smallAssociation));
  await workspace.close();
  return shelf;
}

async function makeWords(shelf: WorkspaceShelf): Promise<string> {
  const draft = await shelf.protection.draftRecovery();
  const [first, second] = draft.asked;
  succeed(await draft.confirm([` ${draft.words[first]?.toUpperCase()} `, draft.words[second] ?? '']));
  return draft.words.join(' ');
}

/** Whether any file of the computer's keys holds these bytes in the clear. */
function lieOpen(computer: Computer, needle: string): boolean {
  return computer.desktop.keyFiles().some((file) => Buffer.from(file).includes(needle));
}

test('asks for the passphrase at the start and opens with it alone', async () => {
  const computer = createComputer();
  const shelf = await foundOn(computer);
  expect(lieOpen(computer, 'AGE-SECRET-KEY-1')).toBe(true);
  succeed(await shelf.protection.setPassphrase('åtta gröna elefanter'));
  expect(lieOpen(computer, 'AGE-SECRET-KEY-1')).toBe(false);
  expect(lieOpen(computer, 'Provdalen')).toBe(false);

  const next = computer.shelf();
  expect(await next.protection.state()).toEqual({ type: 'locked', hasRecovery: false });
  expect(await next.list()).toEqual([]);
  expect(await next.protection.unlock('åtta gröna älgar')).toEqual({
    ok: false,
    error: { type: 'wrong-phrase' },
  });
  succeed(await next.protection.unlock('Åtta  gröna elefanter'));
  const [entry] = await next.list();
  expect(entry?.name).toBe('Samordningsförbundet Provdalen');
  if (entry === undefined) return;
  const opened = succeed(await next.open(entry.id));
  expect(opened.self.administrator).toBe(true);
});

test('never writes a locked vault over', async () => {
  const computer = createComputer();
  const shelf = await foundOn(computer);
  succeed(await shelf.protection.setPassphrase('åtta gröna elefanter'));
  const next = computer.shelf();
  const before = computer.desktop.keyFiles();
  expect((await next.requestToJoin(introduction)).ok).toBe(false);
  expect((await next.found(introduction, smallAssociation)).ok).toBe(false);
  expect((await next.protection.removePassphrase()).ok).toBe(false);
  expect(computer.desktop.keyFiles()).toEqual(before);
});

test('changes and removes the passphrase', async () => {
  const computer = createComputer();
  const shelf = await foundOn(computer);
  succeed(await shelf.protection.setPassphrase('den första frasen'));
  succeed(await shelf.protection.setPassphrase('den andra frasen'));
  const next = computer.shelf();
  expect((await next.protection.unlock('den första frasen')).ok).toBe(false);
  succeed(await next.protection.unlock('den andra frasen'));
  succeed(await next.protection.removePassphrase());
  expect(await computer.shelf().protection.state()).toMatchObject({ type: 'open', hasPassphrase: false });
  expect(await computer.shelf().list()).toHaveLength(1);
});

test('counts the words only when two of them are typed back', async () => {
  const computer = createComputer();
  const shelf = await foundOn(computer);
  const draft = await shelf.protection.draftRecovery();
  expect(draft.words).toHaveLength(13);
  expect(draft.asked[0]).toBeLessThan(draft.asked[1]);
  expect(await draft.confirm(['fel', 'ord'])).toEqual({ ok: false, error: { type: 'words-differ' } });
  expect(await shelf.protection.state()).toMatchObject({ recoveryMadeAt: null });
  const words = await makeWords(shelf);
  const state = await shelf.protection.state();
  expect(state.type === 'open' && state.recoveryMadeAt !== null).toBe(true);
  for (const file of computer.desktop.keyFiles()) {
    expect(Buffer.from(file).includes(words)).toBe(false);
  }
});

test('opens with the printed words when the system has lost its key store', async () => {
  const computer = createComputer();
  const shelf = await foundOn(computer);
  const words = await makeWords(shelf);
  computer.desktop.loseKeyStore();
  const next = computer.shelf();
  expect(await next.protection.state()).toEqual({ type: 'unreadable', hasRecovery: true });
  expect((await next.found(introduction, smallAssociation)).ok).toBe(false);
  expect((await next.protection.unlockWithRecovery(words.replace(/^\S+/, 'fel'))).ok).toBe(false);
  succeed(await next.protection.unlockWithRecovery(words.toUpperCase()));
  const [entry] = await next.list();
  if (entry === undefined) throw new Error('The association is not in the list');
  const opened = succeed(await next.open(entry.id));
  expect(opened.self).toMatchObject({ name: 'Sekreteraren', self: true, administrator: true });
});

test('keeps the second copy in step under a forgotten passphrase', async () => {
  const computer = createComputer();
  const shelf = await foundOn(computer);
  const words = await makeWords(shelf);
  succeed(await shelf.protection.setPassphrase('den glömda frasen'));
  const other = succeed(await shelf.found(introduction, smallAssociation));
  await other.close();
  const next = computer.shelf();
  expect(await next.protection.state()).toEqual({ type: 'locked', hasRecovery: true });
  succeed(await next.protection.unlockWithRecovery(words));
  expect(await next.list()).toHaveLength(2);
  expect(await computer.shelf().protection.state()).toMatchObject({ type: 'open', hasPassphrase: false });
});

test('new words end the old ones on this computer', async () => {
  const computer = createComputer();
  const shelf = await foundOn(computer);
  const old = await makeWords(shelf);
  const fresh = await makeWords(shelf);
  computer.desktop.loseKeyStore();
  const next = computer.shelf();
  expect((await next.protection.unlockWithRecovery(old)).ok).toBe(false);
  succeed(await next.protection.unlockWithRecovery(fresh));
});

test('a wrap beside a backup opens what was sealed to its recipient', async () => {
  const computer = createComputer();
  const shelf = await foundOn(computer);
  expect(succeed(await readRecoveryWrap(computer.desktop))).toBeNull();
  expect(succeed(await recoveryRecipient(computer.desktop))).toBeNull();
  const words = await makeWords(shelf);
  const wrap = succeed(await readRecoveryWrap(computer.desktop));
  const recipient = succeed(await recoveryRecipient(computer.desktop));
  if (wrap === null || recipient === null) throw new Error('There is no wrap');
  const backup = await sealWithAge(new Uint8Array([1, 2, 3]), { type: 'devices', recipients: [recipient] });

  const opened = succeed(await openRecoveryWrap(wrap, words));
  expect(opened.vault.keys?.identity.startsWith('AGE-SECRET-KEY-1')).toBe(true);
  expect(succeed(await openAge(backup, { identities: [opened.identity] }))).toEqual(
    new Uint8Array([1, 2, 3]),
  );
  expect(await openRecoveryWrap(wrap, 'helt andra ord')).toEqual({
    ok: false,
    error: { type: 'wrong-phrase' },
  });
  expect(await openRecoveryWrap(wrap.slice(5), words)).toEqual({ ok: false, error: { type: 'damaged' } });
});

test('gives lost keys up only when asked to', async () => {
  const computer = createComputer();
  const shelf = await foundOn(computer);
  const words = await makeWords(shelf);
  computer.desktop.loseKeyStore();
  const next = computer.shelf();
  succeed(await next.protection.startAnew());
  expect(await next.list()).toEqual([]);
  expect(await next.protection.state()).toMatchObject({ type: 'open' });
  succeed(await next.protection.unlockWithRecovery(words));
  expect(await next.list()).toHaveLength(1);
});
