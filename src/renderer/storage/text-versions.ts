import { toInstant } from '#shared/base/dates.ts';
import { millisecondsOf } from '#shared/log/clock.ts';
import { type Operation, type OperationId, textField } from '#shared/log/operation.ts';
import { mergeText } from '#shared/log/text.ts';
import type { AuthorOf } from './dossier-view.ts';
import type { TextVersion } from './workspace.ts';

/**
 * The text as each of those who wrote apart from each other had it, and as it was before they parted: told by what each
 * session says that it saw.
 */
export function textVersions(
  operations: readonly Operation[],
  authorOf: AuthorOf,
): { readonly before: Uint8Array | null; readonly versions: readonly TextVersion[] } {
  const sessions = new Map(
    operations.filter(({ update }) => update !== undefined).map((operation) => [operation.id, operation]),
  );
  const reviewed = operations.filter(
    ({ kind, replaces }) => kind === 'dismiss' && replaces?.[textField] !== undefined,
  );
  const settled = seenBy(
    reviewed.flatMap(({ replaces }) => replaces?.[textField] ?? []),
    sessions,
  );
  const replaced = new Set([...sessions.values()].flatMap(({ replaces }) => replaces?.[textField] ?? []));
  const heads = [...sessions.values()].filter(({ id }) => !replaced.has(id));
  if (heads.length < 2) return { before: null, versions: [] };
  const seen = heads.map(({ id }) => seenBy([id], sessions));
  const common = [...sessions.keys()].filter((id) => seen.every((ids) => ids.has(id)));
  const merged = (ids: Iterable<OperationId>): Uint8Array | null => {
    const updates = [...ids].flatMap((id) => sessions.get(id)?.update ?? []);
    return updates.length === 0 ? null : mergeText(updates);
  };
  const open = heads.flatMap((head, index) => {
    const update = merged(seen[index] ?? []);
    if (update === null || settled.has(head.id)) return [];
    return [{ author: authorOf(head.stream), at: toInstant(millisecondsOf(head.time)), update }];
  });
  return { before: merged(common), versions: open };
}

/** Some sessions and all that they had seen, and so on to the beginning. */
function seenBy(
  from: readonly OperationId[],
  sessions: ReadonlyMap<OperationId, Operation>,
): ReadonlySet<OperationId> {
  const seen = new Set<OperationId>();
  const waiting = [...from];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const session = sessions.get(id);
    if (session === undefined || seen.has(id)) continue;
    seen.add(id);
    waiting.push(...(session.replaces?.[textField] ?? []));
  }
  return seen;
}
