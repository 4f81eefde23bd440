import type { Result } from '#shared/base/result.ts';
import { openAge, sealWithAge } from '#shared/bundle/age-envelope.ts';
import type { OpenBundleError } from '#shared/bundle/open-bundle-error.ts';

/** Work with a phrase: it costs the better part of a second, by design. */
export type PhraseTask =
  | { readonly type: 'lock'; readonly phrase: string; readonly content: Uint8Array }
  | { readonly type: 'open'; readonly phrase: string; readonly file: Uint8Array };

/** What a task came to. */
export type PhraseOutcome = Result<Uint8Array, OpenBundleError>;

/** Locks bytes with a phrase, or opens them (scrypt 2^17, age). Runs in the worker. */
export async function performPhraseTask(task: PhraseTask): Promise<PhraseOutcome> {
  if (task.type === 'open') return openAge(task.file, { identities: [], passphrase: task.phrase });
  const value = await sealWithAge(task.content, { type: 'passphrase', passphrase: task.phrase });
  return { ok: true, value };
}
