import fc from 'fast-check';
import type { RecordId } from '#shared/base/id.ts';
import type { Scalar } from '#shared/domain/field.ts';
import { observe, tick } from '#shared/log/clock.ts';
import { deletionPredecessors, foldRecord, predecessorsFor } from '#shared/log/fold.ts';
import {
  deletionField,
  type HybridTime,
  type Operation,
  type OperationId,
  operationId,
  type StreamId,
  textField,
} from '#shared/log/operation.ts';

/** The record that everybody edits. */
export const record = 'aaaaaaaaaaaaaaaa.bbbbbbbbbbbbbbbb' as RecordId;

/** The fields in play: two that may conflict and one where the later write stands. */
export const fieldNames = ['heading', 'presenter', 'order'] as const;

/** What a member does, apart from the others or after an exchange. */
export type Action =
  | {
      readonly type: 'write';
      readonly by: number;
      readonly fields: readonly string[];
      readonly value: Scalar;
    }
  | { readonly type: 'text' | 'delete' | 'restore'; readonly by: number }
  | { readonly type: 'exchange'; readonly from: number; readonly to: number; readonly lost: number };

/** One member's copy. */
interface Replica {
  readonly stream: StreamId;
  readonly known: Map<OperationId, Operation>;
  last: HybridTime;
  sequence: number;
  readonly skew: number;
}

/** Everything that was made, and for each operation what its author really had at that moment. */
export interface Story {
  readonly operations: readonly Operation[];
  readonly had: ReadonlyMap<OperationId, ReadonlySet<OperationId>>;
}

const members = 3;
const start = 1_800_000_000_000;
const member = fc.nat(members - 1);

/**
 * Stories of three members who write, delete, restore and exchange, some bundles with losses.
 * Their clocks are wrong by at most the given number of hours.
 */
function storiesWithin(hours: number): fc.Arbitrary<Story> {
  const wrong = hours * 3_600_000;
  return fc
    .record({
      skews: fc.array(fc.integer({ min: -wrong, max: wrong }), {
        minLength: members,
        maxLength: members,
      }),
      actions: fc.array(
        fc.oneof(
          {
            weight: 5,
            arbitrary: fc.record({
              type: fc.constant('write' as const),
              by: member,
              fields: fc.subarray([...fieldNames], { minLength: 1 }),
              value: fc.constantFrom('a', 'b', 'c'),
            }),
          },
          {
            weight: 3,
            arbitrary: fc.record({
              type: fc.constantFrom('text' as const, 'delete' as const, 'restore' as const),
              by: member,
            }),
          },
          {
            weight: 4,
            arbitrary: fc.record({
              type: fc.constant('exchange' as const),
              from: member,
              to: member,
              lost: fc.nat(3),
            }),
          },
        ),
        { maxLength: 24 },
      ),
    })
    .map(({ skews, actions }) => tell(skews, actions));
}

/** Clocks that the members' own clocks can follow. */
export const soundStories = storiesWithin(11);

/** Clocks that may be years wrong, so that an answer can be dated before what it answers. */
export const stories = fc.oneof(soundStories, storiesWithin(90_000));

function tell(skews: readonly number[], actions: readonly Action[]): Story {
  const replicas = skews.map((skew, index) => newReplica(index, skew));
  const had = new Map<OperationId, ReadonlySet<OperationId>>();
  const operations: Operation[] = [];
  const first = replicas[0]!;
  const create = make(first, 0, 'new', { heading: 'a', presenter: null, order: 'a0' }, {});
  const keep = (replica: Replica, operation: Operation) => {
    had.set(operation.id, new Set(replica.known.keys()));
    replica.known.set(operation.id, operation);
    operations.push(operation);
  };
  keep(first, create);
  for (const replica of replicas) replica.known.set(create.id, create);
  for (const replica of replicas)
    replica.last = observe(replica.last, create.time, start + replica.skew).last;
  actions.forEach((action, step) => {
    if (action.type === 'exchange') {
      exchange(replicas[action.from]!, replicas[action.to]!, action.lost, step);
      return;
    }
    const replica = replicas[action.by]!;
    keep(replica, act(replica, action, step));
  });
  return { operations, had };
}

function newReplica(index: number, skew: number): Replica {
  const stream = `${index + 1}`.padStart(16, '0') as StreamId;
  return { stream, known: new Map(), last: 0 as HybridTime, sequence: 0, skew };
}

function act(replica: Replica, action: Exclude<Action, { type: 'exchange' }>, step: number): Operation {
  const shown = foldRecord([...replica.known.values()]);
  if (action.type === 'write') {
    const fields = Object.fromEntries(
      action.fields.map((name) => [name, name === 'order' ? `a${step}` : action.value]),
    );
    return make(replica, step, 'set', fields, predecessorsFor(shown, action.fields));
  }
  if (action.type === 'text')
    return {
      ...make(replica, step, 'txt', undefined, predecessorsFor(shown, [textField])),
      update: new Uint8Array([0, 0]),
    };
  if (action.type === 'delete') return make(replica, step, 'del', undefined, deletionPredecessors(shown));
  return make(replica, step, 'set', {}, predecessorsFor(shown, [deletionField]));
}

function make(
  replica: Replica,
  step: number,
  kind: string,
  fields: Readonly<Record<string, Scalar>> | undefined,
  replaces: Readonly<Record<string, readonly OperationId[]>>,
): Operation {
  replica.last = tick(replica.last, start + step + replica.skew);
  replica.sequence += 1;
  return {
    id: operationId(replica.stream, replica.last),
    stream: replica.stream,
    sequence: replica.sequence,
    time: replica.last,
    kind,
    table: 'minuteItem',
    record,
    ...(fields !== undefined && { fields }),
    ...(Object.keys(replaces).length > 0 && { replaces }),
  };
}

function exchange(from: Replica, to: Replica, lost: number, step: number): void {
  [...from.known.values()].forEach((operation, index) => {
    if (lost > 0 && (index + step) % (lost + 2) === 0) return;
    to.known.set(operation.id, operation);
    to.last = observe(to.last, operation.time, start + step + to.skew).last;
  });
}

/** The operations in another order, some of them more than once. */
export function shuffled(operations: readonly Operation[]): fc.Arbitrary<readonly Operation[]> {
  return fc.array(fc.nat(Math.max(0, operations.length - 1)), { maxLength: 10 }).chain((again) => {
    const list = [...operations, ...again.flatMap((index) => operations[index] ?? [])];
    return fc.shuffledSubarray(list, { minLength: list.length });
  });
}
