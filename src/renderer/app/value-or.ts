import type { Loadable } from '#renderer/storage/hooks.ts';

/** The value, or a stand-in while it is read. For parts of the frame that must not blink. */
export function valueOr<T>(loadable: Loadable<T>, standIn: T): T {
  return loadable.status === 'ready' ? loadable.value : standIn;
}
