import * as Y from 'yjs';
import { err, ok, type Result } from '#shared/base/result.ts';
import { maximumTextDepth, textFragment } from './text-schema.ts';
import { readUpdate } from './text-update-reader.ts';

/** Why a Yjs update from outside is not let in. */
export type TextGateError =
  | { readonly type: 'too-large' }
  | { readonly type: 'malformed'; readonly detail: string }
  | { readonly type: 'forbidden-content'; readonly detail: string }
  | { readonly type: 'absurd-clock' }
  | { readonly type: 'too-deep' }
  | { readonly type: 'unstable' };

/** Limits of one update. */
export interface TextGateLimits {
  readonly maximumBytes: number;
  /** Highest clock (position in one client's typing) that an update may speak of. */
  readonly maximumClock: number;
  readonly maximumDepth: number;
  /**
   * Whether to apply the update to a scratch document too. The reading alone finds everything that is known to hurt;
   * the scratch document is the second net, and costs more than the first.
   */
  readonly scratch: boolean;
}

/** The limits that hold unless others are given. */
export const textGateLimits: TextGateLimits = {
  maximumBytes: 8 * 1024 * 1024,
  maximumClock: 2 ** 26,
  maximumDepth: maximumTextDepth,
  scratch: true,
};

/**
 * Whether a Yjs update may be stored and merged. Reads it byte by byte with bounded work before Yjs sees it: version 1 only,
 * no bytes after the end, only the root `t`, only kinds of content that rich text is made of, no clock or deletion beyond
 * reason, no deep nesting. Every update from outside passes here first.
 */
export function checkUpdate(
  update: Uint8Array,
  limits: Partial<TextGateLimits> = {},
): Result<void, TextGateError> {
  const bounds = { ...textGateLimits, ...limits };
  if (update.length > bounds.maximumBytes) return err({ type: 'too-large' });
  const error = readUpdate(update, bounds) ?? (bounds.scratch ? tryOut(update) : undefined);
  return error === undefined ? ok(undefined) : err(error);
}

/** Applies the update to a document of its own, and what that document writes to a second one: both must be the same. */
function tryOut(update: Uint8Array): TextGateError | undefined {
  const first = new Y.Doc();
  const second = new Y.Doc();
  try {
    Y.applyUpdate(first, update);
    const state = Y.encodeStateAsUpdate(first);
    Y.applyUpdate(second, state);
    const same =
      first.getXmlFragment(textFragment).toString() === second.getXmlFragment(textFragment).toString();
    return same ? undefined : { type: 'unstable' };
  } catch (error) {
    // Yjs throws plain errors for what it cannot integrate; whatever it is, this update stays outside.
    return { type: 'malformed', detail: error instanceof Error ? error.message : 'yjs' };
  }
}
