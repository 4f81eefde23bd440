import type { Result } from '#shared/base/result.ts';

/** Names one förbund's files on this computer: 16 base64url characters, never a path. */
export type WorkspaceName = string;

/** What every file or disk request can fail with. `detail` is for the error report, not for the user's eyes. */
export type HostError =
  | { readonly type: 'bad-request'; readonly detail: string }
  | { readonly type: 'disk-full' }
  | { readonly type: 'no-access'; readonly detail: string }
  | { readonly type: 'too-large'; readonly limit: number }
  | { readonly type: 'failed'; readonly detail: string };

/** Adds bytes at a known end of a journal. Refused with `moved` when the file does not end at `at`. */
export interface AppendJournalRequest {
  readonly workspace: WorkspaceName;
  readonly at: number;
  readonly bytes: Uint8Array;
}

export type AppendJournalError = HostError | { readonly type: 'moved'; readonly size: number };

/** Reads at most `length` bytes from `from`; fewer at the end of the file. */
export interface ReadJournalRequest {
  readonly workspace: WorkspaceName;
  readonly from: number;
  readonly length: number;
}

/** Cuts a journal to `size` bytes: only ever used on a torn end. */
export interface TruncateJournalRequest {
  readonly workspace: WorkspaceName;
  readonly size: number;
}

export interface WorkspaceRequest {
  readonly workspace: WorkspaceName;
}

/** The kinds of file that a dialog may offer. An `attachment` keeps its own ending, and can only be saved. */
export type FileKind = 'bundle' | 'pdf' | 'json' | 'mail' | 'attachment';

export interface SaveFileRequest {
  readonly kind: FileKind;
  /** Proposed name without folder; the host cleans it for Windows, macOS and Linux. */
  readonly suggestedName: string;
  readonly bytes: Uint8Array;
}

/** `saved: false` when the user closed the dialog. `name` is the chosen file name without folder. */
export type SavedFile = { readonly saved: true; readonly name: string } | { readonly saved: false };

export interface OpenFileRequest {
  readonly kind: FileKind;
}

export type OpenedFile =
  | { readonly opened: true; readonly name: string; readonly bytes: Uint8Array }
  | { readonly opened: false };

export interface PrintRequest {
  /** A whole HTML document with its own style sheet and no scripts. */
  readonly html: string;
  readonly title: string;
}

/** `pdf`: tagged PDF bytes. `shown`: the host (a browser) has opened its own print dialog instead. */
export type Printed = { readonly type: 'pdf'; readonly bytes: Uint8Array } | { readonly type: 'shown' };

/** What this host is, for the about page, the status line and the error report. */
export interface HostInfo {
  readonly host: 'electron' | 'browser';
  readonly version: string;
  /** `strong`: the key file is wrapped by the operating system. `weak`: it lies as a plain file of this user. */
  readonly keyProtection: 'strong' | 'weak';
  /** Language of the system, `sv` or `en`. */
  readonly language: string;
}

/** Which of an association's two folders: the one that is shared with the others, or the one for backups. */
export type FolderUse = 'shared' | 'backup';

export interface FolderRequest {
  readonly workspace: WorkspaceName;
  readonly use: FolderUse;
}

/** `supported: false` where the host cannot keep a folder. `name` is the folder's own name, never its path. */
export type FolderState =
  | { readonly supported: false }
  | { readonly supported: true; readonly chosen: null }
  | { readonly supported: true; readonly chosen: { readonly name: string; readonly reachable: boolean } };

/** A bundle file in a chosen folder. `own`: this computer has written it and may remove it. */
export interface FolderFile {
  readonly name: string;
  readonly size: number;
  /** Milliseconds since 1970, as the disk tells it. */
  readonly modified: number;
  readonly own: boolean;
}

export interface FolderFileRequest extends FolderRequest {
  readonly name: string;
}

export interface WriteFolderFileRequest extends FolderFileRequest {
  readonly bytes: Uint8Array;
}

/** Commands that the native menu sends to the page. */
export type MenuCommand =
  | 'undo'
  | 'redo'
  | 'print'
  | 'receive'
  | 'send'
  | 'new-meeting'
  | 'shortcuts'
  | 'zoom-in'
  | 'zoom-out'
  | 'zoom-reset';

/**
 * The only description of the border between the page and the computer. Every host gives this interface: Electron's
 * main process through the preload, and a plain browser through web APIs. Each request is parsed as unknown on arrival.
 */
export interface DesktopApi {
  readonly hostInfo: (request: Record<never, never>) => Promise<Result<HostInfo, HostError>>;
  /** Bytes in the journal; 0 when there is none. */
  readonly journalSize: (request: WorkspaceRequest) => Promise<Result<number, HostError>>;
  /** Resolves with the new size when the bytes are safely on disk (fsync), not before. */
  readonly appendJournal: (request: AppendJournalRequest) => Promise<Result<number, AppendJournalError>>;
  readonly readJournal: (request: ReadJournalRequest) => Promise<Result<Uint8Array, HostError>>;
  readonly truncateJournal: (request: TruncateJournalRequest) => Promise<Result<number, HostError>>;
  /** Removes the journal of a workspace for good (the demo). */
  readonly removeWorkspace: (request: WorkspaceRequest) => Promise<Result<true, HostError>>;
  /** The vault: device keys and the list of workspaces, one small file outside IndexedDB. `null` when there is none. */
  readonly readVault: (request: Record<never, never>) => Promise<Result<Uint8Array | null, HostError>>;
  readonly writeVault: (request: { readonly bytes: Uint8Array }) => Promise<Result<true, HostError>>;
  /** The vault's second copy, locked with the recovery phrase by the page: never wrapped by the host. `null`: none. */
  readonly readRecovery: (request: Record<never, never>) => Promise<Result<Uint8Array | null, HostError>>;
  readonly writeRecovery: (request: { readonly bytes: Uint8Array }) => Promise<Result<true, HostError>>;
  readonly saveFile: (request: SaveFileRequest) => Promise<Result<SavedFile, HostError>>;
  readonly openFile: (request: OpenFileRequest) => Promise<Result<OpenedFile, HostError>>;
  readonly print: (request: PrintRequest) => Promise<Result<Printed, HostError>>;
  /** A bundle that the system asked this program to open (double click, second start); `opened: false` when none waits. */
  readonly takeWaitingFile: (request: Record<never, never>) => Promise<Result<OpenedFile, HostError>>;
  /** Which folder is chosen, if any, and whether it answers. The host keeps the path. */
  readonly folderState: (request: FolderRequest) => Promise<Result<FolderState, HostError>>;
  /** Asks the user for a folder; closed without a choice, the state stays as it was. */
  readonly chooseFolder: (request: FolderRequest) => Promise<Result<FolderState, HostError>>;
  /** Forgets the choice. The files stay where they are. */
  readonly leaveFolder: (request: FolderRequest) => Promise<Result<true, HostError>>;
  /** The bundle files that lie in the folder itself; other files, links and sub-folders are passed over. */
  readonly listFolder: (request: FolderRequest) => Promise<Result<readonly FolderFile[], HostError>>;
  readonly readFolderFile: (request: FolderFileRequest) => Promise<Result<Uint8Array, HostError>>;
  /** Writes a new file whole: it has its name when it is on disk, not before. */
  readonly writeFolderFile: (request: WriteFolderFileRequest) => Promise<Result<true, HostError>>;
  /** Removes a file that this computer has written; anything else is refused. */
  readonly removeFolderFile: (request: FolderFileRequest) => Promise<Result<true, HostError>>;
}

/** The IPC channel of each method, `noun:verb`. */
export const channels = {
  hostInfo: 'host:info',
  journalSize: 'journal:size',
  appendJournal: 'journal:append',
  readJournal: 'journal:read',
  truncateJournal: 'journal:truncate',
  removeWorkspace: 'workspace:remove',
  readVault: 'vault:read',
  writeVault: 'vault:write',
  readRecovery: 'recovery:read',
  writeRecovery: 'recovery:write',
  saveFile: 'file:save',
  openFile: 'file:open',
  print: 'page:print',
  takeWaitingFile: 'file:take-waiting',
  folderState: 'folder:state',
  chooseFolder: 'folder:choose',
  leaveFolder: 'folder:leave',
  listFolder: 'folder:list',
  readFolderFile: 'folder:read',
  writeFolderFile: 'folder:write',
  removeFolderFile: 'folder:remove',
} as const satisfies Record<keyof DesktopApi, string>;

/** The channels on which main speaks to the page. */
export const events = {
  menuCommand: 'menu:command',
  fileWaiting: 'file:waiting',
  folderChanged: 'folder:changed',
} as const;

/** What the preload exposes as `window.samsyn`: the methods, and three subscriptions that return their own ending. */
export interface DesktopBridge extends DesktopApi {
  readonly onMenuCommand: (listener: (command: MenuCommand) => void) => () => void;
  readonly onFileWaiting: (listener: () => void) => () => void;
  /** Something happened in a shared folder. A hint only: a host or a network disk may keep silent. */
  readonly onFolderChanged: (listener: () => void) => () => void;
}
