import { useState } from 'react';
import type { DossierId } from '#shared/base/id.ts';
import type { Workspace } from './workspace.ts';

const prefix = 'samsyn.choice.';

/**
 * Something that the user has chosen on this computer for one association, such as saved selections: never in the log, a
 * bundle or a backup. `parse` makes sense of what is stored, whatever that is; nothing stored is `undefined`.
 */
export function useDeviceChoice<Value>(
  workspace: Workspace,
  name: string,
  parse: (stored: unknown) => Value,
): readonly [Value, (value: Value) => void] {
  const key = `${prefix}${workspace.id}.${name}`;
  const [value, setValue] = useState(() => parse(storedAt(key)));
  return [
    value,
    (next) => {
      localStorage.setItem(key, JSON.stringify(next));
      setValue(next);
    },
  ];
}

/** Forgets the choices of an association that is removed from this computer. */
export function forgetDeviceChoices(id: DossierId): void {
  // Tools without a window have none.
  if (typeof localStorage === 'undefined') return;
  for (const key of Object.keys(localStorage)) {
    if (key.startsWith(`${prefix}${id}.`)) localStorage.removeItem(key);
  }
}

function storedAt(key: string): unknown {
  const text = localStorage.getItem(key);
  if (text === null) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
