import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dossierOf, type RecordId } from '#shared/base/id.ts';
import { attach } from '#tests/support/attach.ts';
import { createComputer, meetingWithItems, smallAssociation, succeed } from '#tests/support/computer.ts';
import { noise } from '#tests/support/noise.ts';
import { isLong, repetitions } from '#tests/support/repetitions.ts';
import { letIn, type Member, receive, send } from '#tests/support/two-members.ts';

type Step =
  | { readonly type: 'attach'; readonly member: number; readonly content: number }
  | { readonly type: 'send'; readonly member: number; readonly leaveOut: boolean }
  | { readonly type: 'receive'; readonly member: number; readonly bundle: number }
  | { readonly type: 'wipe'; readonly member: number };

const member = fc.integer({ min: 0, max: 1 });
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({ type: fc.constant('attach'), member, content: fc.integer({ min: 1, max: 4 }) }),
  },
  { weight: 3, arbitrary: fc.record({ type: fc.constant('send'), member, leaveOut: fc.boolean() }) },
  { weight: 4, arbitrary: fc.record({ type: fc.constant('receive'), member, bundle: fc.nat(20) }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('wipe'), member }) },
) as fc.Arbitrary<Step>;

async function twoMembers(): Promise<{ members: Member[]; item: RecordId }> {
  const computer = createComputer(Date.parse('2026-03-02T08:00:00Z'), 31);
  const founder = { name: 'Sekreteraren', role: 'sekreterare' };
  const workspace = succeed(await computer.shelf().found(founder, smallAssociation));
  const secretary = { computer, workspace };
  const board = (await workspace.reader.base()).all('body')[0]!.id;
  const { changes, items } = meetingWithItems(workspace, board, ['Budget']);
  succeed(await workspace.writer.commit(changes));
  const chair = await letIn(secretary, createComputer(Date.parse('2026-03-02T09:00:00Z'), 32));
  return { members: [secretary, chair], item: items[0]! };
}

async function sendWithout({ computer, workspace }: Member): Promise<Uint8Array> {
  computer.use();
  const devices = (await workspace.reader.members()).filter(({ self }) => !self).map(({ device }) => device);
  const to = { type: 'devices', devices } as const;
  const leaveOut = (await workspace.exchange.attachmentsFor(to)).map(({ hash }) => hash);
  const bundle = succeed(await workspace.exchange.exportBundle(to, { leaveOut }));
  expect(bundle.attachments.count).toBe(0);
  return bundle.bytes;
}

async function wipe({ computer, workspace }: Member): Promise<Member> {
  computer.use();
  await workspace.close();
  computer.wipeDatabase();
  return { computer, workspace: succeed(await computer.shelf().open(workspace.id)) };
}

/** Two members who attach, send with and without the files, receive in any order and more than once, and lose databases. */
async function live(steps: readonly Step[]): Promise<void> {
  const { members, item } = await twoMembers();
  const bundles: Uint8Array[] = [];
  const contents = new Map<string, Uint8Array>();
  for (const one of steps) {
    const actor = members[one.member]!;
    if (one.type === 'attach') {
      const bytes = noise(500 * one.content, one.content);
      contents.set((await attach(actor, item, bytes)).hash, bytes);
    } else if (one.type === 'send') {
      bundles.push(await (one.leaveOut ? sendWithout(actor) : send(actor)));
    } else if (one.type === 'receive') {
      const bundle = bundles[one.bundle % Math.max(1, bundles.length)];
      if (bundle !== undefined) await receive(actor, bundle);
    } else {
      members[one.member] = await wipe(actor);
    }
  }
  for (let round = 0; round < 2; round += 1) {
    for (const [index, sender] of members.entries()) await receive(members[1 - index]!, await send(sender));
  }
  for (const { computer, workspace } of members) {
    computer.use();
    const documents = (await workspace.reader.dossier(dossierOf(item)))!.all('document');
    expect(new Set(documents.map(({ values }) => values.hash))).toEqual(new Set(contents.keys()));
    for (const [hash, bytes] of contents)
      expect(succeed(await workspace.reader.readBlob(hash))).toEqual(bytes);
    const others = members.filter((other) => other.workspace !== workspace);
    const devices = others.map((other) => other.workspace.self.device);
    expect(await workspace.exchange.attachmentsFor({ type: 'devices', devices })).toEqual([]);
    await workspace.close();
  }
}

it('brings every file to everybody whatever was left out, lost, doubled or late', async () => {
  await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: isLong ? 60 : 14 }), live), {
    numRuns: repetitions(12, 200),
  });
}, 600_000);
