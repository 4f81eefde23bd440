import { expect, test } from 'vitest';
import type { RecordId } from '#shared/base/id.ts';
import { packBundle } from '#shared/bundle/pack-bundle.ts';
import { createDeviceKeys, deviceIdOf, importSigner, isWeakKey } from '#shared/log/device-keys.ts';
import type { StreamId } from '#shared/log/operation.ts';
import { createComputer, meetingWithItems, smallAssociation, succeed } from '#tests/support/computer.ts';
import { dumpShared } from '#tests/support/dump-workspace.ts';
import { commit, letIn, type Member, receive, send } from '#tests/support/two-members.ts';

async function foundMember(): Promise<Member & { readonly board: RecordId }> {
  const computer = createComputer();
  const workspace = succeed(
    await computer.shelf().found({ name: 'Sekreteraren', role: 'sekreterare' }, smallAssociation),
  );
  const base = await workspace.reader.base();
  return { computer, workspace, board: base.all('body')[0]?.id as RecordId };
}

async function deviceOf(member: Member, name: string) {
  member.computer.use();
  const found = (await member.workspace.reader.members()).filter((one) => one.name === name);
  const last = found.at(-1);
  if (last === undefined) throw new Error(`${name} is not a member`);
  return last;
}

async function makeAdministrator(by: Member, name: string): Promise<void> {
  const { device, person, audiences } = await deviceOf(by, name);
  succeed(await by.workspace.members.changeGrant(device, { person, audiences, administrator: true }));
}

function personNames(member: Member): Promise<readonly string[]> {
  member.computer.use();
  return member.workspace.reader.base().then((base) =>
    base
      .all('person')
      .map(({ values }) => values.name)
      .sort(),
  );
}

test('follows a grant of this very device without being opened again', async () => {
  const { workspace } = await foundMember();
  const [person] = (await workspace.reader.base()).all('person');
  const { device, audiences, administrator, words } = workspace.self;
  expect(workspace.self.person).toBeNull();
  succeed(await workspace.members.changeGrant(device, { person: person!.id, audiences, administrator }));
  expect(workspace.self).toMatchObject({ person: person!.id, administrator: true, self: true, words });
  expect(workspace.self).toBe(workspace.self);
});

async function addPerson(member: Member, name: string): Promise<void> {
  const { workspace } = member;
  await commit(member, [
    {
      type: 'create',
      table: 'person',
      id: workspace.writer.newChildId(workspace.id),
      values: { name, title: null, email: null },
    },
  ]);
}

test('the last administrator can neither step down nor be shut out', async () => {
  const founder = await foundMember();
  const chair = await letIn(founder, createComputer(undefined, 2));
  const self = await deviceOf(founder, 'Sekreteraren');
  const step = { person: null, administrator: false, audiences: self.audiences };
  expect(await founder.workspace.members.changeGrant(self.device, step)).toEqual({
    ok: false,
    error: { type: 'last-administrator' },
  });
  await makeAdministrator(founder, 'Ordföranden');
  expect(await founder.workspace.members.revoke(self.device, 'slutar')).toEqual({
    ok: false,
    error: { type: 'own-device' },
  });
  await receive(chair, await send(founder));
  chair.computer.use();
  const preview = succeed(await chair.workspace.members.previewRevocation(self.device));
  expect(preview).toMatchObject({ unseenAudiences: [], isLastAdministrator: false });
  expect(preview.keptOperations).toBeGreaterThan(0);
  succeed(await chair.workspace.members.revoke(self.device, 'slutar'));
  const chairDevice = await deviceOf(chair, 'Ordföranden');
  expect(await chair.workspace.members.revoke(chairDevice.device, '')).toMatchObject({ ok: false });
});

test('only who may let others in changes grants and lets in', async () => {
  const founder = await foundMember();
  const chair = await letIn(founder, createComputer(undefined, 2));
  const secretary = await deviceOf(chair, 'Sekreteraren');
  const refused = { ok: false, error: { type: 'not-allowed' } };
  chair.computer.use();
  expect(await chair.workspace.members.revoke(secretary.device, '')).toEqual(refused);
  const stranger = createComputer(undefined, 3);
  const request = succeed(await stranger.shelf().requestToJoin({ name: 'Ny', role: 'ledamot' }));
  chair.computer.use();
  const asked = succeed(await chair.workspace.exchange.preview(request.bytes));
  if (asked.type !== 'join-request') throw new Error('expected a join request');
  const grant = { person: null, administrator: false, audiences: [] };
  expect(await chair.workspace.exchange.grant(asked.token, grant)).toEqual(refused);
});

test('a revocation that comes late takes out what came after it, on every copy alike', async () => {
  const founder = await foundMember();
  const chair = await letIn(founder, createComputer(undefined, 2));
  const member = await letIn(founder, createComputer(undefined, 3), 'Ledamoten');
  await receive(chair, await send(founder));
  await receive(member, await send(chair));

  await addPerson(member, 'Före');
  await receive(founder, await send(member));
  const { device } = await deviceOf(founder, 'Ledamoten');
  succeed(await founder.workspace.members.revoke(device, 'datorn är stulen'));
  const told = await send(founder);

  const meeting = meetingWithItems(member.workspace, founder.board, ['Skenbeslut']);
  await addPerson(member, 'Efter');
  await commit(member, meeting.changes);
  const late = await send(member);
  // The chair hears of it before the revocation, the founder after.
  await receive(chair, late);
  expect(await personNames(chair)).toContain('Efter');
  expect(await chair.workspace.reader.meetings()).toHaveLength(1);
  await receive(chair, told);
  founder.computer.use();
  expect(await founder.workspace.exchange.preview(late)).toMatchObject({
    ok: false,
    error: { type: 'revoked' },
  });
  await receive(founder, await send(chair));

  for (const one of [chair, founder]) {
    expect(await personNames(one)).toEqual(['Före', 'Justeraren', 'Ordföranden']);
    expect(await one.workspace.reader.meetings()).toEqual([]);
    expect(await one.workspace.reader.decisions()).toEqual([]);
    expect((await one.workspace.reader.freshness()).gaps).toEqual([]);
  }
  chair.computer.use();
  expect(await chair.workspace.reader.heldFromDevices()).toEqual([
    expect.objectContaining({ name: 'Ledamoten', reason: 'after-revocation', operationCount: 5 }),
  ]);
  expect(await deviceOf(chair, 'Ledamoten')).toMatchObject({
    revoked: true,
    revocationReason: 'datorn är stulen',
  });

  chair.computer.use();
  const before = await dumpShared(chair.workspace.id);
  await chair.workspace.close();
  const again = succeed(await chair.computer.shelf().open(chair.workspace.id));
  expect(await again.reader.meetings()).toEqual([]);
  expect((await dumpShared(again.id))['summaries']).toEqual(before['summaries']);
  await again.close();
  chair.computer.wipeDatabase();
  const rebuilt = succeed(await chair.computer.shelf().open(chair.workspace.id));
  expect(await personNames({ computer: chair.computer, workspace: rebuilt })).not.toContain('Efter');
});

test('a computer that has been shut out is told, and writes nothing more', async () => {
  const founder = await foundMember();
  const member = await letIn(founder, createComputer(undefined, 2));
  const { device } = await deviceOf(founder, 'Ordföranden');
  const before = await send(founder);
  succeed(await founder.workspace.members.revoke(device, 'ny dator'));
  await receive(member, before);
  // Nobody packs for a computer that is shut out; a file by phrase or an open folder can still bring the news.
  founder.computer.use();
  const told = succeed(
    await founder.workspace.exchange.exportBundle({ type: 'passphrase', passphrase: 'fem ord som håller' }),
  );
  member.computer.use();
  const preview = succeed(await member.workspace.exchange.preview(told.bytes, 'fem ord som håller'));
  succeed(await member.workspace.exchange.accept(preview.token));
  const { workspace } = member;
  const refused = await workspace.writer.commit([
    {
      type: 'create',
      table: 'person',
      id: workspace.writer.newChildId(workspace.id),
      values: { name: 'Ingen', title: null, email: null },
    },
  ]);
  expect(refused).toEqual({ ok: false, error: { type: 'shut-out' } });
  expect((await deviceOf(member, 'Ordföranden')).revoked).toBe(true);
});

test('a new computer takes the place of the old one in one act', async () => {
  const founder = await foundMember();
  await letIn(founder, createComputer(undefined, 2), 'Ledamoten');
  const old = await deviceOf(founder, 'Ledamoten');
  const fresh = createComputer(undefined, 3);
  const request = succeed(await fresh.shelf().requestToJoin({ name: 'Ledamoten', role: 'ledamot' }));
  founder.computer.use();
  const asked = succeed(await founder.workspace.exchange.preview(request.bytes));
  if (asked.type !== 'join-request') throw new Error('expected a join request');
  const { person, audiences } = old;
  succeed(
    await founder.workspace.exchange.grant(asked.token, {
      person,
      audiences,
      administrator: false,
      replaces: old.device,
    }),
  );
  const members = await founder.workspace.reader.members();
  expect(members.filter(({ name }) => name === 'Ledamoten').map(({ revoked }) => revoked)).toEqual([
    true,
    false,
  ]);
  const invitation = succeed(
    await founder.workspace.exchange.exportBundle({
      type: 'devices',
      devices: members.filter(({ self, revoked }) => !self && !revoked).map(({ device }) => device),
    }),
  );
  const shelf = fresh.shelf();
  const preview = succeed(await shelf.previewInvitation(invitation.bytes));
  const joined = succeed(await shelf.acceptInvitation(preview.token));
  expect(joined.self).toMatchObject({ name: 'Ledamoten', revoked: false });
});

test('what was written under a wider grant stays when the grant is narrowed', async () => {
  const founder = await foundMember();
  const chair = await letIn(founder, createComputer(undefined, 2));
  const member = await letIn(founder, createComputer(undefined, 3), 'Ledamoten');
  const meeting = meetingWithItems(member.workspace, founder.board, ['Äkta beslut']);
  await commit(member, meeting.changes);
  const written = await send(member);
  const { device, person } = await deviceOf(founder, 'Ledamoten');
  const narrowed = { person, administrator: false, audiences: ['forbund' as const] };
  succeed(await founder.workspace.members.changeGrant(device, narrowed));
  // The chair hears of the narrowing first and of the meeting after.
  await receive(chair, await send(founder));
  await receive(founder, written);
  founder.computer.use();
  const { device: chairDevice } = await deviceOf(founder, 'Ordföranden');
  const forChair = succeed(
    await founder.workspace.exchange.exportBundle({ type: 'devices', devices: [chairDevice] }),
  );
  await receive(chair, forChair.bytes);
  expect(await chair.workspace.reader.decisions()).toHaveLength(1);

  const more = meetingWithItems(member.workspace, founder.board, ['Senare']);
  founder.computer.use();
  const forMember = succeed(
    await founder.workspace.exchange.exportBundle({ type: 'devices', devices: [device] }),
  );
  await receive(member, forMember.bytes);
  member.computer.use();
  expect(await member.workspace.writer.commit(more.changes)).toEqual({
    ok: false,
    error: { type: 'not-allowed' },
  });
});

const weakKeys = [
  '00'.repeat(32),
  `01${'00'.repeat(31)}`,
  `ec${'ff'.repeat(30)}7f`,
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa',
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85',
  `ed${'ff'.repeat(30)}7f`,
  `ee${'ff'.repeat(30)}7f`,
  `01${'00'.repeat(30)}80`,
  `ec${'ff'.repeat(30)}ff`,
];

test.each(weakKeys)('nobody is let in with the weak key %s', async (hex) => {
  const weak = new Uint8Array(Buffer.from(hex, 'hex'));
  expect(isWeakKey(weak)).toBe(true);
  const founder = await foundMember();
  const device = await deviceIdOf(weak);
  const keys = await createDeviceKeys();
  // Signatures of R = weak, S = 0 hold under a weak key for any message: the very forgery that is refused.
  const forge = async () => new Uint8Array([...weak, ...new Uint8Array(32)]);
  for (const sign of [forge, await importSigner(keys)]) {
    const request = await packBundle(
      {
        workspace: null,
        by: { stream: '0123456789abcdef' as StreamId, device },
        at: '2026-03-01T09:00:00Z' as never,
        kind: 'request',
        vv: {},
        members: [{ device, signingKey: weak }],
        to: [],
        segments: [],
        blobs: [],
        extra: { name: 'Den Svage', role: 'ledamot', signingKey: weak, recipient: keys.recipient },
      },
      sign,
      { type: 'open' },
    );
    founder.computer.use();
    expect((await founder.workspace.exchange.preview(request)).ok).toBe(false);
  }
  expect(await founder.workspace.reader.members()).toHaveLength(1);
});

test('a computer that has lost its keys for good joins anew, and its old remains are no hindrance', async () => {
  const founder = await foundMember();
  const member = await letIn(founder, createComputer(undefined, 2), 'Ledamoten');
  await addPerson(member, 'Aldrig skickad');
  await member.workspace.close();
  member.computer.desktop.loseKeyStore();
  const shelf = member.computer.shelf();
  expect(await shelf.protection.state()).toEqual({ type: 'unreadable', hasRecovery: false });
  succeed(await shelf.protection.startAnew());

  const request = succeed(await shelf.requestToJoin({ name: 'Ledamoten', role: 'ledamot' }));
  const old = await deviceOf(founder, 'Ledamoten');
  const asked = succeed(await founder.workspace.exchange.preview(request.bytes));
  if (asked.type !== 'join-request') throw new Error('expected a join request');
  const { person, audiences } = old;
  const grant = { person, audiences, administrator: false, replaces: old.device };
  succeed(await founder.workspace.exchange.grant(asked.token, grant));
  const invitation = await send(founder);
  member.computer.use();
  const preview = succeed(await shelf.previewInvitation(invitation));
  const workspace = succeed(await shelf.acceptInvitation(preview.token));

  const again: Member = { computer: member.computer, workspace };
  expect(await personNames(again)).toEqual(['Justeraren', 'Ordföranden']);
  await addPerson(again, 'Den nya');
  await receive(founder, await send(again));
  expect(await personNames(founder)).toContain('Den nya');
  await workspace.close();
  again.computer.wipeDatabase();
  const rebuilt = succeed(await again.computer.shelf().open(workspace.id));
  expect(await personNames({ computer: again.computer, workspace: rebuilt })).toContain('Den nya');
});
