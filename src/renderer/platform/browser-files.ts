import { err, ok, type Result } from '#shared/base/result.ts';
import type { FileKind, HostError, OpenedFile, SavedFile, SaveFileRequest } from '#shared/ipc/desktop-api.ts';
import { cleanFileName, fileEndings } from '#shared/ipc/file-name.ts';

interface SaveFilePicker {
  readonly showSaveFilePicker?: (options: {
    readonly suggestedName: string;
  }) => Promise<FileSystemFileHandle>;
}

/** Saves through the browser's dialog where it has one, else as a download. */
export async function saveFile(request: SaveFileRequest): Promise<Result<SavedFile, HostError>> {
  const name = cleanFileName(request.suggestedName, request.kind);
  const bytes = request.bytes as Uint8Array<ArrayBuffer>;
  const { showSaveFilePicker } = window as SaveFilePicker;
  if (showSaveFilePicker === undefined) return download(name, bytes);
  const handle = await showSaveFilePicker({ suggestedName: name }).catch((error: unknown) => nameOf(error));
  if (handle === 'AbortError') return ok({ saved: false });
  // The click that asked for the file may be too long ago for a dialog; a download needs no click.
  if (typeof handle === 'string') return download(name, bytes);
  try {
    const stream = await handle.createWritable();
    await stream.write(bytes);
    await stream.close();
    return ok({ saved: true, name: handle.name });
  } catch (error) {
    return err(writeError(error));
  }
}

/** Lets the user choose one file; `opened: false` when the dialog is closed. */
export function openFile(kind: FileKind, limit: number): Promise<Result<OpenedFile, HostError>> {
  const input = document.createElement('input');
  input.type = 'file';
  if (kind !== 'attachment') input.accept = `.${fileEndings[kind]}`;
  return new Promise((resolve) => {
    input.addEventListener('cancel', () => resolve(ok({ opened: false })), { once: true });
    input.addEventListener('change', () => resolve(readChosen(input.files?.[0], limit)), { once: true });
    input.click();
  });
}

async function readChosen(file: File | undefined, limit: number): Promise<Result<OpenedFile, HostError>> {
  if (file === undefined) return ok({ opened: false });
  if (file.size > limit) return err({ type: 'too-large', limit });
  try {
    return ok({ opened: true, name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
  } catch (error) {
    return err({ type: 'no-access', detail: nameOf(error) });
  }
}

function download(name: string, bytes: Uint8Array<ArrayBuffer>): Result<SavedFile, HostError> {
  const address = URL.createObjectURL(new Blob([bytes], { type: 'application/octet-stream' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
  return ok({ saved: true, name });
}

function nameOf(error: unknown): string {
  return error instanceof DOMException ? error.name : String(error);
}

function writeError(error: unknown): HostError {
  const name = nameOf(error);
  if (name === 'QuotaExceededError') return { type: 'disk-full' };
  if (name === 'NotAllowedError' || name === 'NoModificationAllowedError') {
    return { type: 'no-access', detail: name };
  }
  return { type: 'failed', detail: name };
}
