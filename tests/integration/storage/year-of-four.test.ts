import { expect, test } from 'vitest';
import { decodeVault } from '#renderer/storage/vault.ts';
import type { Change } from '#renderer/storage/workspace.ts';
import type { IsoDate } from '#shared/base/dates.ts';
import type { DossierId, RecordId } from '#shared/base/id.ts';
import type { Audience } from '#shared/log/operation.ts';
import { databaseBytes, openedBytes } from '#tests/support/all-bytes.ts';
import {
  type Computer,
  createComputer,
  meetingWithItems,
  smallAssociation,
  succeed,
} from '#tests/support/computer.ts';
import { dumpShared } from '#tests/support/dump-workspace.ts';
import { commit, type Member, receive } from '#tests/support/two-members.ts';

/** Words that stand nowhere but in what the local group must never get. */
const closedWord = 'tystnadskanarie';
const boardWord = 'styrelsekanarie';
const groupWord = 'gruppkanarie';

interface Year {
  readonly secretary: Member;
  readonly chair: Member;
  readonly member: Member;
  readonly group: Member;
  readonly board: RecordId;
  readonly local: RecordId;
}

test('a year of files between four computers ends in one register, and the group has its own words only', async () => {
  const year = await foundYear();
  const { secretary, chair, member, group } = year;
  const toGroup: Uint8Array[] = [];
  const mail: { readonly to: Member; readonly file: Uint8Array }[] = [];
  const closed = await closedMeeting(year);
  const contested = await boardMeeting(year, 0);
  for (const to of [chair, member, group]) await receive(to, await fileFor(secretary, [to]));

  for (let month = 1; month <= 12; month += 1) {
    await boardMeeting(year, month);
    await groupNotes(year, month);
    await commit(chair, [rename(contested.items[month % 3] as RecordId, `Ordförandens rubrik ${month}`)]);
    if (month === 6) {
      await commit(secretary, [rename(contested.items[0] as RecordId, `Sekreterarens rubrik ${boardWord}`)]);
      await commit(member, [rename(contested.items[0] as RecordId, 'Ledamotens rubrik')]);
    }
    // The chair and the member write to the secretary only: she is the relay between them and to the group.
    mail.push({ to: secretary, file: await fileFor(chair, [secretary]) });
    mail.push({ to: secretary, file: await fileFor(member, [secretary]) });
    mail.push({ to: secretary, file: await fileFor(group, [secretary]) });
    for (const to of [chair, member, group]) {
      const file = await fileFor(secretary, [to]);
      if (to === group) toGroup.push(file);
      // One file of the year never arrives.
      if (!(month === 4 && to === chair)) mail.push({ to, file });
    }
  }
  // Out of order, and each file twice.
  for (const { to, file } of shuffled([...mail, ...mail])) await receive(to, file);
  await settleAll(year, toGroup);

  await expectOneRegister(year);
  chair.computer.use();
  expect(await chair.workspace.reader.dossier(closed)).toBeDefined();
  member.computer.use();
  expect(await member.workspace.reader.dossier(closed)).toBeUndefined();
  expect((await databaseBytes(member.workspace.id)).includes(closedWord)).toBe(false);

  const bytes = await groupBytes(year, toGroup);
  expect(bytes.includes(groupWord)).toBe(true);
  expect(bytes.includes(boardWord)).toBe(false);
  expect(bytes.includes(closedWord)).toBe(false);
  secretary.computer.use();
  const own = await databaseBytes(secretary.workspace.id);
  for (const word of [closedWord, boardWord, groupWord]) expect(own.includes(word)).toBe(true);
});

test('a part that has been lost is named, and the next exchange heals it', async () => {
  const year = await foundYear();
  const { secretary, member } = year;
  await receive(member, await fileFor(secretary, [member]));
  const before = member.computer.desktop.journals.get(member.workspace.id) ?? new Uint8Array(0);
  await boardMeeting(year, 1);
  await receive(member, await fileFor(secretary, [member]));
  // The member tells what he has; then the disk is set back to the day before.
  await receive(secretary, await fileFor(member, [secretary]));
  const back = await setBack(member, before);
  await boardMeeting(year, 2);
  await receive(back, await fileFor(secretary, [back]));

  back.computer.use();
  const { gaps } = await back.workspace.reader.freshness();
  expect(gaps.map(({ author }) => author.name)).toEqual(['Sekreteraren']);
  expect(gaps[0]?.from).toBeLessThanOrEqual(gaps[0]?.to ?? 0);

  await receive(secretary, await fileFor(back, [secretary]));
  await receive(back, await fileFor(secretary, [back]));
  back.computer.use();
  expect((await back.workspace.reader.freshness()).gaps).toEqual([]);
  expect(await back.workspace.reader.decisions()).toHaveLength(6);
});

test('a computer without an audience neither sees, takes in nor passes on what belongs to it', async () => {
  const year = await foundYear();
  const { secretary, group, member, chair } = year;
  await closedMeeting(year);
  await boardMeeting(year, 1);
  await groupNotes(year, 1);
  await receive(secretary, await fileFor(group, [secretary]));
  // Addressed to both at once, a file holds only what both may read.
  const both = await fileFor(secretary, [member, group]);
  for (const [to, own] of [
    [member, boardWord],
    [group, groupWord],
  ] as const) {
    const opened = await openedBytes(both, await identityOf(to.computer));
    for (const word of [closedWord, boardWord]) expect(opened.includes(word)).toBe(false);
    await receive(to, both);
    await receive(to, await fileFor(secretary, [to]));
    to.computer.use();
    expect((await databaseBytes(to.workspace.id)).includes(own)).toBe(true);
    expect((await to.workspace.reader.freshness()).gaps).toEqual([]);
  }
  group.computer.use();
  const headings = (await group.workspace.reader.decisions()).map(({ heading }) => heading);
  expect(headings).toEqual([`Uppföljning 1 ${groupWord}`]);
  const refused = await group.workspace.writer.commit(
    meetingWithItems(group.workspace, year.board, ['Inget för mig']).changes,
  );
  expect(refused).toEqual({ ok: false, error: { type: 'not-allowed' } });
  const passedOn = await fileFor(member, [chair]);
  expect((await openedBytes(passedOn, await identityOf(chair.computer))).includes(closedWord)).toBe(false);
});

async function foundYear(): Promise<Year> {
  const computer = createComputer();
  const localGroup = (ids: Parameters<typeof smallAssociation>[0]): Change => ({
    type: 'create',
    table: 'body',
    id: ids.newChildId(),
    values: {
      name: 'LSG Provdalen',
      kind: 'localGroup',
      memberOrganisation: null,
      openedOn: '2020-01-01' as IsoDate,
      closedOn: null,
      numbering: 'calendarYear',
      summonsDays: 7,
      attestorCount: 0,
      order: 'a1',
    },
  });
  const workspace = succeed(
    await computer
      .shelf()
      .found({ name: 'Sekreteraren', role: 'sekreterare' }, (ids) => [
        ...smallAssociation(ids),
        localGroup(ids),
      ]),
  );
  const bodies = (await workspace.reader.base()).all('body');
  const [board, local] = bodies.map(({ id }) => id) as [RecordId, RecordId];
  const secretary: Member = { computer, workspace };
  const lsg: Audience = `lsg:${local}`;
  const chair = await letIn(secretary, 2, 'Ordföranden', ['forbund', 'styrelse', 'beredning', lsg]);
  const member = await letIn(secretary, 3, 'Ledamoten', ['forbund', 'styrelse']);
  const group = await letIn(secretary, 4, 'Gruppen', ['forbund', lsg]);
  for (const to of [chair, member, group]) await receive(to, await fileFor(secretary, [to]));
  return { secretary, chair, member, group, board, local };
}

async function letIn(
  secretary: Member,
  seed: number,
  name: string,
  audiences: readonly Audience[],
): Promise<Member> {
  const computer = createComputer(undefined, seed);
  const request = succeed(await computer.shelf().requestToJoin({ name, role: 'ledamot' }));
  secretary.computer.use();
  const { exchange } = secretary.workspace;
  const asked = succeed(await exchange.preview(request.bytes));
  if (asked.type !== 'join-request') throw new Error('expected a join request');
  succeed(await exchange.grant(asked.token, { person: null, administrator: false, audiences }));
  const device = (await secretary.workspace.reader.members()).at(-1)?.device ?? '';
  const invitation = succeed(await exchange.exportBundle({ type: 'devices', devices: [device] }));
  const shelf = computer.shelf();
  const preview = succeed(await shelf.previewInvitation(invitation.bytes));
  return { computer, workspace: succeed(await shelf.acceptInvitation(preview.token)) };
}

async function fileFor(from: Member, to: readonly Member[]): Promise<Uint8Array> {
  from.computer.use();
  const devices = to.map(({ workspace }) => workspace.self.device);
  return succeed(await from.workspace.exchange.exportBundle({ type: 'devices', devices })).bytes;
}

/** A meeting that only the secretary and the chair may read. */
async function closedMeeting({ secretary, chair, board }: Year): Promise<DossierId> {
  const made = meetingWithItems(secretary.workspace, board, [`Personärende ${closedWord}`]);
  secretary.computer.use();
  const audience: Audience = `closed:${made.meeting}`;
  for (const device of [secretary.workspace.self.device, chair.workspace.self.device]) {
    const known = (await secretary.workspace.reader.members()).find((one) => one.device === device);
    if (known === undefined) throw new Error('The device is not a member');
    const { person, administrator, audiences } = known;
    succeed(
      await secretary.workspace.members.changeGrant(device, {
        person,
        administrator,
        audiences: [...audiences, audience],
      }),
    );
  }
  await commit(
    secretary,
    made.changes.map((change) =>
      change.type === 'create' && change.table === 'meeting' ? { ...change, audience } : change,
    ),
  );
  return made.meeting;
}

async function boardMeeting({ secretary, board }: Year, month: number) {
  const headings = [1, 2, 3].map((item) => `Ärende ${month}.${item} ${boardWord}`);
  const made = meetingWithItems(secretary.workspace, board, headings);
  await commit(secretary, made.changes);
  return made;
}

/** Notes that the local group's own member keeps. */
async function groupNotes({ group, local }: Year, month: number): Promise<void> {
  const made = meetingWithItems(group.workspace, local, [`Uppföljning ${month} ${groupWord}`]);
  const audience: Audience = `lsg:${local}`;
  await commit(
    group,
    made.changes.map((change) =>
      change.type === 'create' && change.table === 'meeting' ? { ...change, audience } : change,
    ),
  );
}

function rename(id: RecordId, heading: string): Change {
  return { type: 'set', table: 'minuteItem', id, values: { heading } };
}

/** A fixed disorder: the same on every run. */
function shuffled<Value>(values: readonly Value[]): readonly Value[] {
  const result = [...values];
  let state = 20_26;
  for (let index = result.length - 1; index > 0; index -= 1) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    const other = state % (index + 1);
    [result[index], result[other]] = [result[other] as Value, result[index] as Value];
  }
  return result;
}

/** Two last rounds by way of the secretary, so that what anybody has reaches all who may have it. */
async function settleAll({ secretary, chair, member, group }: Year, toGroup: Uint8Array[]): Promise<void> {
  for (let round = 0; round < 2; round += 1) {
    for (const from of [chair, member, group]) await receive(secretary, await fileFor(from, [secretary]));
    for (const to of [chair, member, group]) {
      const file = await fileFor(secretary, [to]);
      if (to === group) toGroup.push(file);
      await receive(to, file);
    }
  }
}

async function expectOneRegister({ secretary, chair, member, group }: Year): Promise<void> {
  const registers = [];
  for (const { computer, workspace } of [secretary, chair, member]) {
    computer.use();
    const decisions = await workspace.reader.decisions();
    registers.push(
      decisions
        .filter(({ heading }) => !heading.includes(closedWord) && !heading.includes(groupWord))
        .map(({ meeting, heading, clauses, conflict }) => ({ meeting, heading, clauses, conflict }))
        .sort((left, right) => (JSON.stringify(left) < JSON.stringify(right) ? -1 : 1)),
    );
    const conflicts = (await workspace.reader.conflicts()).filter(({ field }) => field === 'heading');
    // Twelve meetings that all begin with § 12 are named as well; here the headings count.
    expect(
      conflicts.map(({ field, values }) => [field, values.map(({ author }) => author.name).sort()]),
    ).toEqual([['heading', ['Ledamoten', 'Ordföranden', 'Sekreteraren']]]);
    expect((await workspace.reader.freshness()).gaps).toEqual([]);
  }
  expect(registers[0]).toHaveLength(39);
  expect(registers[1]).toEqual(registers[0]);
  expect(registers[2]).toEqual(registers[0]);
  secretary.computer.use();
  const whole = await dumpShared(secretary.workspace.id);
  chair.computer.use();
  expect(await dumpShared(chair.workspace.id)).toEqual(whole);
  group.computer.use();
  const notes = await group.workspace.reader.meetings();
  expect(notes).toHaveLength(12);
  expect((await group.workspace.reader.conflicts()).filter(({ field }) => field === 'heading')).toEqual([]);
}

async function groupBytes({ group }: Year, files: readonly Uint8Array[]): Promise<Buffer> {
  group.computer.use();
  const identity = await identityOf(group.computer);
  const journal = group.computer.desktop.journals.get(group.workspace.id) ?? new Uint8Array(0);
  const opened = await Promise.all(files.map((file) => openedBytes(file, identity)));
  return Buffer.concat([await databaseBytes(group.workspace.id), Buffer.from(journal), ...opened]);
}

async function identityOf(computer: Computer): Promise<string> {
  const vault = succeed(await computer.desktop.readVault({}));
  const identity = vault === null ? undefined : decodeVault(vault)?.keys?.identity;
  if (identity === undefined) throw new Error('The computer has no keys');
  return identity;
}

/** The computer as it was: its journal of that day, and a database built from it. */
async function setBack({ computer, workspace }: Member, journal: Uint8Array): Promise<Member> {
  computer.use();
  await workspace.close();
  computer.desktop.journals.set(workspace.id, journal);
  computer.wipeDatabase();
  return { computer, workspace: succeed(await computer.shelf().open(workspace.id)) };
}
