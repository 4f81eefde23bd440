import { expect, it } from 'vitest';
import { readVault } from '#renderer/storage/vault.ts';
import type { WorkProgress } from '#renderer/storage/workspace.ts';
import { openBundle } from '#shared/bundle/open-bundle.ts';
import { packBundle } from '#shared/bundle/pack-bundle.ts';
import { importSigner } from '#shared/log/device-keys.ts';
import type { Segment } from '#shared/log/segment.ts';
import { createComputer, meetingWithItems, smallAssociation, succeed } from '#tests/support/computer.ts';
import { commit, letIn, type Member, receive, send } from '#tests/support/two-members.ts';

const start = Date.parse('2026-03-02T08:00:00Z');

async function founder(): Promise<Member> {
  const computer = createComputer(start, 11);
  const introduction = { name: 'Sekreteraren', role: 'sekreterare' };
  return { computer, workspace: succeed(await computer.shelf().found(introduction, smallAssociation)) };
}

async function withMeeting(secretary: Member, headings = ['Plan', 'Budget']) {
  secretary.computer.use();
  const board = (await secretary.workspace.reader.base()).all('body')[0]!.id;
  const made = meetingWithItems(secretary.workspace, board, headings);
  await commit(secretary, made.changes);
  return made;
}

async function exportTo(member: Member, ...receivers: readonly Member[]) {
  member.computer.use();
  const devices = receivers.map(({ workspace }) => workspace.self.device);
  const preview = succeed(await member.workspace.exchange.previewExport({ type: 'devices', devices }));
  const bundle = succeed(await member.workspace.exchange.exportBundle({ type: 'devices', devices }));
  return { preview, bundle };
}

function wording(clause: string, text: string) {
  return [{ type: 'set', table: 'decisionClause', id: clause as never, values: { wording: text } }] as const;
}

it('shows before packing exactly what is packed, by meeting and by kind', async () => {
  const secretary = await founder();
  const chair = await letIn(secretary, createComputer(start, 12));
  const { meeting, clauses } = await withMeeting(secretary);
  const { preview, bundle } = await exportTo(secretary, chair);
  expect(preview.operationCount).toBe(bundle.operationCount);
  expect(preview.meetings).toEqual([{ id: meeting, bodyName: 'Styrelsen', date: '2026-03-12', count: 7 }]);
  const kinds = new Map(preview.kinds.map(({ kind, count }) => [kind, count]));
  expect(kinds.get('agenda')).toBe(1);
  expect([...kinds.values()].reduce((sum, count) => sum + count, 0)).toBe(preview.operationCount);

  // The chair has told what he holds: one more change is all that is left.
  await receive(chair, bundle.bytes);
  await receive(secretary, await send(chair));
  await commit(secretary, wording(clauses[0]!, 'att ändra'));
  const again = await exportTo(secretary, chair);
  expect(again.preview).toMatchObject({ operationCount: 1, withheld: [] });
  expect(again.bundle.operationCount).toBe(1);
});

it('says who has everything already, and who has never been heard of', async () => {
  const secretary = await founder();
  const chair = await letIn(secretary, createComputer(start, 13));
  const member = await letIn(secretary, createComputer(start, 14), 'Ledamoten');
  await withMeeting(secretary);
  await receive(chair, (await exportTo(secretary, chair)).bundle.bytes);
  await receive(secretary, await send(chair));
  const { preview } = await exportTo(secretary, chair, member);
  const [first, second] = preview.receivers;
  expect(first).toMatchObject({ device: chair.workspace.self.device, lacks: 0, told: true });
  expect(second).toMatchObject({ device: member.workspace.self.device, told: false });
  expect(second!.lacks).toBeGreaterThan(0);
});

it('names what stays here because one of the receivers may not read it', async () => {
  const secretary = await founder();
  const chair = await letIn(secretary, createComputer(start, 15));
  const guest = await letIn(secretary, createComputer(start, 16), 'Gruppen', ['forbund']);
  await withMeeting(secretary);
  const { preview, bundle } = await exportTo(secretary, chair, guest);
  const withheld = preview.withheld.find(({ audience }) => audience === 'styrelse');
  expect(withheld).toMatchObject({ devices: [guest.workspace.self.device] });
  expect(withheld!.count).toBeGreaterThan(5);
  expect(bundle.meetings).toEqual([]);
  expect((await exportTo(secretary, chair)).preview.withheld).toEqual([]);
});

it('names from whom, how it was locked, what is new where, and what it opens', async () => {
  const secretary = await founder();
  const chair = await letIn(secretary, createComputer(start, 17));
  const { meeting, clauses } = await withMeeting(secretary);
  await receive(chair, await send(secretary));
  await commit(secretary, wording(clauses[0]!, 'att ena'));
  await commit(chair, wording(clauses[0]!, 'att andra'));
  const bundle = await send(chair);
  secretary.computer.use();
  const preview = succeed(await secretary.workspace.exchange.preview(bundle));
  expect(preview).toMatchObject({
    from: { name: 'Ordföranden', role: 'ordförande' },
    lock: 'devices',
    meetingContents: [{ id: meeting, bodyName: 'Styrelsen', date: '2026-03-12', count: 1 }],
    kinds: [{ kind: 'minutes', count: 1 }],
    conflicts: [{ record: clauses[0], dossier: meeting, field: 'wording', label: '§ 12 Plan' }],
    heldParts: [],
    refusedParts: [],
  });
  if (preview.type !== 'changes') throw new Error('expected changes');
  const report = succeed(await secretary.workspace.exchange.accept(preview.token));
  expect(report).toMatchObject({
    meetings: [{ id: meeting, count: 1 }],
    opened: [{ record: clauses[0], field: 'wording' }],
  });
});

/** What one member sends another, with segments left out or changed on the way, and packed again. */
async function repacked(
  from: Member,
  to: Member,
  change: (segments: readonly Segment[]) => readonly Segment[] = (segments) => segments,
) {
  const { bundle } = await exportTo(from, to);
  const [own, theirs] = await Promise.all([keysOf(from), keysOf(to)]);
  const opened = succeed(await openBundle(bundle.bytes, { identities: [theirs.identity] }));
  const { manifest, segments } = opened;
  const input = { ...manifest, extra: manifest.extra ?? {}, segments: change(segments), blobs: [] };
  return packBundle(input, await importSigner(own), { type: 'open' });
}

async function keysOf({ computer }: Member) {
  const { keys } = succeed(await readVault(computer.desktop));
  if (keys === null) throw new Error('expected keys');
  return keys;
}

async function previewOf(member: Member, bundle: Uint8Array) {
  member.computer.use();
  const preview = succeed(await member.workspace.exchange.preview(bundle));
  if (preview.type !== 'changes') throw new Error('expected changes');
  return preview;
}

/** The board's segments of a stream, oldest first. */
function ofBoard(segments: readonly Segment[]): readonly Segment[] {
  return segments.filter(({ header }) => header.audience === 'styrelse');
}

async function withThreeSegments(secretary: Member, chair: Member) {
  const { clauses } = await withMeeting(secretary);
  for (const text of ['att ett', 'att två']) {
    await exportTo(secretary, chair);
    await commit(secretary, wording(clauses[0]!, text));
  }
}

it('names the numbers that are missing when a part is lost on the way', async () => {
  const secretary = await founder();
  const chair = await letIn(secretary, createComputer(start, 18));
  await withThreeSegments(secretary, chair);
  const bundle = await repacked(secretary, chair, (segments) => {
    const lost = ofBoard(segments)[1];
    return segments.filter((segment) => segment !== lost);
  });
  const preview = await previewOf(chair, bundle);
  expect(preview).toMatchObject({ lock: 'open', gaps: [{ author: { name: 'Sekreteraren' } }] });
  const [gap] = preview.gaps;
  expect(gap!.to).toBe(gap!.from);
  succeed(await chair.workspace.exchange.accept(preview.token));
  expect((await chair.workspace.reader.freshness()).gaps).toEqual(preview.gaps);
  await receive(chair, await repacked(secretary, chair));
  expect((await chair.workspace.reader.freshness()).gaps).toEqual([]);
});

it('says which changes are refused, whose they are and why, and takes the rest', async () => {
  const secretary = await founder();
  const chair = await letIn(secretary, createComputer(start, 21));
  await withThreeSegments(secretary, chair);
  const bundle = await repacked(secretary, chair, (segments) => {
    const [, bad] = ofBoard(segments);
    return segments.map((segment) =>
      segment === bad ? { ...segment, signature: segment.signature.map((byte) => byte ^ 1) } : segment,
    );
  });
  const { refusedParts, newOperationCount } = await previewOf(chair, bundle);
  expect(newOperationCount).toBeGreaterThan(5);
  expect(refusedParts).toMatchObject([
    { author: { name: 'Sekreteraren' }, audience: 'styrelse', reason: 'bad-signature' },
  ]);
});

it('says what is held because its computer has not been let in here yet', async () => {
  const secretary = await founder();
  const chair = await letIn(secretary, createComputer(start, 22));
  const member = await letIn(secretary, createComputer(start, 23), 'Ledamoten');
  const { clauses } = await withMeeting(secretary);
  await receive(member, await send(secretary));
  await commit(member, wording(clauses[0]!, 'att från en ny'));
  await receive(secretary, await send(member));
  // The grant stays behind, the change of the one who was granted goes.
  const bundle = await repacked(secretary, chair, (segments) =>
    segments.filter(({ header }) => header.audience === 'styrelse'),
  );
  const { heldParts } = await previewOf(chair, bundle);
  expect(heldParts).toMatchObject([{ audience: 'styrelse', reason: 'unknown-device', from: 1, to: 1 }]);
});

it('can be called off while it opens, and then holds nothing', async () => {
  const secretary = await founder();
  const chair = await letIn(secretary, createComputer(start, 19));
  await withMeeting(secretary);
  const bundle = await send(secretary);
  chair.computer.use();
  const control = new AbortController();
  control.abort();
  expect(await chair.workspace.exchange.preview(bundle, undefined, { signal: control.signal })).toEqual({
    ok: false,
    error: { type: 'failed', detail: 'cancelled' },
  });

  const steps: WorkProgress[] = [];
  const onProgress = (progress: WorkProgress) => steps.push(progress);
  const preview = succeed(await chair.workspace.exchange.preview(bundle, undefined, { onProgress }));
  if (preview.type !== 'changes') throw new Error('expected changes');
  succeed(await chair.workspace.exchange.accept(preview.token, { onProgress }));
  const names = [...new Set(steps.map(({ step }) => step))];
  expect(names).toEqual(['opening', 'checking', 'comparing', 'securing', 'writing']);
  expect(steps.every(({ done }) => done >= 0 && done <= 1)).toBe(true);
});
