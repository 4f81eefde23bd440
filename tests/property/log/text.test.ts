import fc from 'fast-check';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import type { Operation } from '#shared/log/operation.ts';
import { textField } from '#shared/log/operation.ts';
import {
  findOrphans,
  isConcurrentText,
  mergeText,
  openText,
  plainText,
  textBlocks,
} from '#shared/log/text.ts';
import { checkUpdate } from '#shared/log/text-gate.ts';
import { shuffled } from './replicas.ts';
import { runs } from './runs.ts';
import { playText, textActions } from './text-story.ts';

const played = textActions
  .map(playText)
  .chain((story) => shuffled(story.operations).map((mixed) => ({ story, mixed })));

it('merges updates to the same text in any order with repetitions', () => {
  fc.assert(
    fc.property(played, ({ story, mixed }) => {
      const expected = mergeText(updatesOf(story.operations));
      const merged = mergeText(updatesOf(mixed));
      expect(textBlocks(merged)).toEqual(textBlocks(expected));
      expect(deletedIn(merged)).toEqual(deletedIn(expected));
      expect(findOrphans(mixed)).toEqual(findOrphans(story.operations));
      expect(isConcurrentText(mixed)).toBe(isConcurrentText(story.operations));
    }),
    runs,
  );
});

it('shows everything that was typed, unless someone who saw it erased it or it is reported', () => {
  fc.assert(
    fc.property(played, ({ story, mixed }) => {
      const shown = new Set(plainText(mergeText(updatesOf(mixed))));
      const reported = new Set(findOrphans(mixed).flatMap(({ text }) => [...text]));
      const lost = [...story.typed].filter(
        (character) => !shown.has(character) && !story.erased.has(character) && !reported.has(character),
      );
      expect(lost).toEqual([]);
    }),
    runs,
  );
});

it('is silent once a member who has seen everything has dismissed it', () => {
  fc.assert(
    fc.property(played, ({ story }) => {
      const dismissal = reviewOf(story.operations);
      expect(findOrphans([...story.operations, dismissal])).toEqual([]);
      expect(isConcurrentText([...story.operations, dismissal])).toBe(false);
    }),
    runs,
  );
});

it('reports nothing while one member writes alone', () => {
  fc.assert(
    fc.property(textActions, (actions) => {
      const alone = actions.map((action) =>
        action.type === 'exchange' ? { ...action, from: 0, to: 1 } : { ...action, by: 0 },
      );
      const { operations } = playText(alone);
      expect(findOrphans(operations)).toEqual([]);
      expect(isConcurrentText(operations)).toBe(false);
    }),
    runs,
  );
});

it('lets every update through the gate that an editor makes', () => {
  fc.assert(
    fc.property(textActions.map(playText), ({ operations }) => {
      for (const update of updatesOf(operations))
        expect(checkUpdate(update)).toEqual({ ok: true, value: undefined });
      expect(checkUpdate(mergeText(updatesOf(operations)))).toEqual({ ok: true, value: undefined });
    }),
    runs,
  );
});

const damaged = textActions.map(playText).chain(({ operations }) => {
  const updates = updatesOf(operations);
  const changes = fc.array(fc.record({ at: fc.nat(), to: fc.nat(255) }), { minLength: 1, maxLength: 2 });
  return fc.record({
    updates: fc.constant(updates),
    which: fc.nat(updates.length - 1),
    changes,
    cut: fc.option(fc.nat(), { freq: 1 }),
  });
});

it('reads a text on with any damaged update that passes the gate', () => {
  fc.assert(
    fc.property(damaged, ({ updates, which, changes, cut }) => {
      const bytes = updates[which]!.slice(0, cut === null ? undefined : cut % (updates[which]!.length + 1));
      for (const { at, to } of changes) if (bytes.length > 0) bytes[at % bytes.length] = to;
      const checked = checkUpdate(bytes);
      const structure = checkUpdate(bytes, { scratch: false });
      if (!structure.ok) expect(checked.ok).toBe(false);
      if (!checked.ok) return;
      const merged = mergeText([...updates.filter((_, index) => index !== which), bytes]);
      plainText(merged);
      Y.applyUpdate(new Y.Doc(), Y.encodeStateAsUpdate(openText(merged)));
    }),
    { numRuns: runs.numRuns * 5 },
  );
});

function updatesOf(operations: readonly Operation[]): Uint8Array[] {
  return operations.flatMap(({ update }) => (update ? [update] : []));
}

function deletedIn(update: Uint8Array): unknown {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, update);
  return Y.createDeleteSetFromStructStore(doc.store);
}

function reviewOf(operations: readonly Operation[]): Operation {
  const last = operations.at(-1)!;
  const { update: _, ...rest } = last;
  return {
    ...rest,
    id: `${'9'.repeat(16)}.1` as never,
    kind: 'dismiss',
    replaces: { [textField]: operations.map(({ id }) => id) },
  };
}
