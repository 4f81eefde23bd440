import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { RecordId } from '#shared/base/id.ts';
import { createComputer, meetingWithItems, smallAssociation, succeed } from '#tests/support/computer.ts';
import { dumpShared } from '#tests/support/dump-workspace.ts';
import { isLong, repetitions } from '#tests/support/repetitions.ts';
import { commit, letIn, type Member, receive, send } from '#tests/support/two-members.ts';

type Step =
  | { readonly type: 'edit'; readonly member: number; readonly clause: number }
  | { readonly type: 'send'; readonly member: number }
  | { readonly type: 'receive'; readonly member: number; readonly bundle: number }
  | { readonly type: 'restart'; readonly member: number; readonly wipe: boolean };

const member = fc.integer({ min: 0, max: 2 });

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ type: fc.constant('edit'), member, clause: fc.integer({ min: 0, max: 2 }) }),
  },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('send'), member }) },
  { weight: 3, arbitrary: fc.record({ type: fc.constant('receive'), member, bundle: fc.nat(20) }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('restart'), member, wipe: fc.boolean() }) },
) as fc.Arbitrary<Step>;

async function threeMembers(): Promise<{ members: Member[]; clauses: readonly RecordId[] }> {
  const computer = createComputer(Date.parse('2026-03-02T08:00:00Z'), 21);
  const founder = { name: 'Sekreteraren', role: 'sekreterare' };
  const workspace = succeed(await computer.shelf().found(founder, smallAssociation));
  const secretary = { computer, workspace };
  const board = (await workspace.reader.base()).all('body')[0]!.id;
  const { changes, clauses } = meetingWithItems(workspace, board, ['Ett', 'Två', 'Tre']);
  succeed(await workspace.writer.commit(changes));
  const second = await letIn(
    secretary,
    createComputer(Date.parse('2026-03-02T09:00:00Z'), 22),
    'Ordföranden',
  );
  const third = await letIn(secretary, createComputer(Date.parse('2026-03-02T07:00:00Z'), 23), 'Ekonomen');
  // Now all three know each other, and address their bundles to both of the others.
  await receive(second, await send(secretary));
  return { members: [secretary, second, third], clauses };
}

async function restart({ computer, workspace }: Member, wipe: boolean): Promise<Member> {
  computer.use();
  await workspace.close();
  if (wipe) computer.wipeDatabase();
  const again = succeed(await computer.shelf().open(workspace.id));
  expect(again.rebuilt !== null).toBe(wipe);
  return { computer, workspace: again };
}

/** Three members who edit, send, lose, receive in any order, restart and have their databases wiped. */
async function live(steps: readonly Step[]): Promise<void> {
  const { members, clauses } = await threeMembers();
  const bundles: Uint8Array[] = [];
  const written: { readonly clause: RecordId; readonly wording: string }[] = [];
  for (const [index, one] of steps.entries()) {
    const actor = members[one.member]!;
    if (one.type === 'edit') {
      const clause = clauses[one.clause]!;
      const wording = `att ${one.member}-${index}`;
      await commit(actor, [{ type: 'set', table: 'decisionClause', id: clause, values: { wording } }]);
      written.push({ clause, wording });
    } else if (one.type === 'send') {
      bundles.push(await send(actor));
    } else if (one.type === 'receive') {
      const bundle = bundles[one.bundle % Math.max(1, bundles.length)];
      if (bundle !== undefined) await receive(actor, bundle);
    } else {
      members[one.member] = await restart(actor, one.wipe);
    }
  }
  for (let round = 0; round < 2; round += 1) {
    for (const sender of members) {
      const bundle = await send(sender);
      for (const receiver of members) if (receiver !== sender) await receive(receiver, bundle);
    }
  }
  await expectAgreement(members, written);
}

async function expectAgreement(
  members: readonly Member[],
  written: readonly { readonly clause: RecordId; readonly wording: string }[],
): Promise<void> {
  const dumps: unknown[] = [];
  for (const { computer, workspace } of members) {
    computer.use();
    for (const { clause, wording } of written) {
      const history = await workspace.reader.history(clause);
      expect(history.some(({ changes }) => changes.some(({ after }) => after === wording))).toBe(true);
    }
    expect((await workspace.reader.freshness()).gaps).toEqual([]);
    dumps.push(await dumpShared(workspace.id));
    await workspace.close();
  }
  expect(dumps[1]).toEqual(dumps[0]);
  expect(dumps[2]).toEqual(dumps[0]);
}

it('agrees in the end and loses nothing, whatever is sent, lost, repeated, restarted or wiped', async () => {
  await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: isLong ? 40 : 18 }), live), {
    numRuns: repetitions(6, 100),
    endOnFailure: true,
  });
});
