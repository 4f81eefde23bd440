import type { IsoInstant } from '#shared/base/dates.ts';
import type { DossierId, RecordId } from '#shared/base/id.ts';
import type { Result } from '#shared/base/result.ts';
import type { CheckArchive } from './archive/check-archive.ts';
import type { Backups } from './backup/backups.ts';
import type { Restoring } from './backup/restoring.ts';
import type { BundleError, BundlePreview, Exchange, MemberActs } from './exchanging.ts';
import type { FolderExchange } from './folder/folder-exchange.ts';
import type { SealProofs } from './proofs/judgement.ts';
import type { DeviceView, WorkspaceReader, WorkspaceSearch } from './views.ts';
import type { Change, WorkspaceWriter, WriteError } from './writing.ts';

export type * from './exchanging.ts';
export type * from './proofs/judgement.ts';
export type * from './views.ts';
export type * from './writing.ts';

/** One förbund on this computer, open. */
export interface Workspace {
  readonly id: DossierId;
  readonly reader: WorkspaceReader;
  readonly writer: WorkspaceWriter;
  readonly exchange: Exchange;
  readonly members: MemberActs;
  /** The folder that members share, if one is chosen. */
  readonly folder: FolderExchange;
  readonly backups: Backups;
  readonly checkArchive: CheckArchive;
  readonly proofs: SealProofs;
  readonly search: WorkspaceSearch;
  readonly self: DeviceView;
  /** Set when the copy had to be rebuilt from the journal at start: the user is told. */
  readonly rebuilt: { readonly operationCount: number } | null;
  readonly close: () => Promise<void>;
}

/** A förbund in the list of this computer. */
export interface WorkspaceEntry {
  readonly id: DossierId;
  readonly name: string;
  readonly demo: boolean;
  /** `waiting`: a join request was made and the invitation has not been opened yet. */
  readonly state: 'open' | 'waiting';
  readonly memberName: string;
}

/** The person who uses this computer, as told at the first start. */
export interface MemberIntroduction {
  readonly name: string;
  /** What the person is in the association, in words: "sekreterare". */
  readonly role: string;
}

/** Whether the device's keys can be reached, and what guards them. */
export type VaultState =
  | { readonly type: 'open'; readonly hasPassphrase: boolean; readonly recoveryMadeAt: IsoInstant | null }
  /** The user's passphrase is needed. */
  | { readonly type: 'locked'; readonly hasRecovery: boolean }
  /** The system's key store does not give the keys back, or the file is damaged or gone. */
  | { readonly type: 'unreadable'; readonly hasRecovery: boolean };

export type UnlockError =
  | { readonly type: 'wrong-phrase' }
  | { readonly type: 'damaged' }
  | { readonly type: 'no-recovery' }
  | WriteError;

/** A new recovery phrase. It is in no file before it is confirmed, and is never shown again after. */
export interface RecoveryDraft {
  readonly words: readonly string[];
  /** Places in `words`, from 0, that the user types back. */
  readonly asked: readonly [number, number];
  readonly confirm: (
    answers: readonly [string, string],
  ) => Promise<Result<true, { readonly type: 'words-differ' } | WriteError>>;
}

/** What guards this computer's keys: the user's passphrase, and the printed recovery phrase. */
export interface VaultProtection {
  readonly state: () => Promise<VaultState>;
  readonly unlock: (passphrase: string) => Promise<Result<true, UnlockError>>;
  /** Opens the second copy with the printed words and puts it in the place of the first, without a passphrase. */
  readonly unlockWithRecovery: (words: string) => Promise<Result<true, UnlockError>>;
  /** Sets or changes the passphrase that is asked for at the start. */
  readonly setPassphrase: (passphrase: string) => Promise<Result<true, WriteError>>;
  readonly removePassphrase: () => Promise<Result<true, WriteError>>;
  readonly draftRecovery: () => Promise<RecoveryDraft>;
  /** Gives the lost keys up: an empty vault, as on a new computer. The second copy is left where it is. */
  readonly startAnew: () => Promise<Result<true, WriteError>>;
}

/** The förbund on this computer: made, joined, opened and removed. */
export interface WorkspaceShelf {
  readonly protection: VaultProtection;
  /** Puts an association back from a backup. */
  readonly restoring: Restoring;
  readonly list: () => Promise<readonly WorkspaceEntry[]>;
  /** `detail` is `newer-data` when a newer program has written in it. `onProgress` hears of work that takes long: 0 to 1. */
  readonly open: (
    id: DossierId,
    onProgress?: (done: number) => void,
  ) => Promise<Result<Workspace, { readonly type: 'missing' | 'failed'; readonly detail: string }>>;
  /** Founds a workspace: makes keys and the genesis operation, then writes the given first records in one commit. */
  readonly found: (
    introduction: MemberIntroduction,
    build: (ids: {
      readonly association: DossierId;
      readonly newChildId: () => RecordId;
      readonly newRootId: () => DossierId;
    }) => readonly Change[],
  ) => Promise<Result<Workspace, WriteError>>;
  /** Makes keys and the request file that an administrator answers with a grant and a first bundle. */
  readonly requestToJoin: (
    introduction: MemberIntroduction,
  ) => Promise<
    Result<
      { readonly bytes: Uint8Array; readonly name: string; readonly words: readonly string[] },
      WriteError
    >
  >;
  /** Opens the answer to a join request on a machine that has no copy yet: preview first, then `acceptInvitation`. */
  readonly previewInvitation: (
    bytes: Uint8Array,
    passphrase?: string,
  ) => Promise<Result<BundlePreview, BundleError>>;
  readonly acceptInvitation: (token: string) => Promise<Result<Workspace, BundleError>>;
  /** Builds the example association on this computer. */
  readonly createDemo: (onProgress: (done: number) => void) => Promise<Result<Workspace, WriteError>>;
  /** Removes a workspace and everything of it from this computer. */
  readonly remove: (id: DossierId) => Promise<Result<true, WriteError>>;
}
