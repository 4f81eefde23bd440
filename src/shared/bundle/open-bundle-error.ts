/** Why a file was not opened. Each has its own message for the user. */
export type OpenBundleError =
  | { readonly type: 'not-a-bundle' }
  /** A backup: it is restored from, not taken in. */
  | { readonly type: 'backup' }
  | { readonly type: 'newer-format'; readonly version: number }
  /** `detail` is for the error report, not for the user's eyes. */
  | { readonly type: 'damaged'; readonly detail: string }
  /** `limit` is bytes, or the number of segments where `of` says so. */
  | { readonly type: 'too-large'; readonly limit: number; readonly of?: 'segments' }
  | { readonly type: 'wrong-passphrase' }
  | { readonly type: 'passphrase-needed' }
  | { readonly type: 'not-for-this-device' };

/** A failed outcome: the file is damaged. */
export function damaged(detail: string): { readonly ok: false; readonly error: OpenBundleError } {
  return { ok: false, error: { type: 'damaged', detail } };
}
