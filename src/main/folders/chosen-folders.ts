import { mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { isMissing } from '#main/files/host-error.ts';
import { writeSafely } from '#main/files/write-safely.ts';
import type { FolderRequest } from '#shared/ipc/desktop-api.ts';

/** A folder that the user has pointed at. `own`: names of the files that this computer has written there. */
export interface ChosenFolder {
  readonly path: string;
  readonly own: readonly string[];
}

/** Where paths are kept: here in main, in one small file. The page never sees one. */
export interface ChosenFolders {
  readonly get: (request: FolderRequest) => Promise<ChosenFolder | undefined>;
  readonly put: (request: FolderRequest, folder: ChosenFolder | undefined) => Promise<void>;
}

/** Keeps the choices in a file. One that cannot be read counts as no choice: the user is asked again. */
export function createChosenFolders(file: string): ChosenFolders {
  let known: Map<string, ChosenFolder> | undefined;
  const load = async (): Promise<Map<string, ChosenFolder>> => {
    known ??= await readChoices(file);
    return known;
  };
  return {
    get: async (request) => (await load()).get(keyOf(request)),
    put: async (request, folder) => {
      const choices = await load();
      if (folder === undefined) choices.delete(keyOf(request));
      else choices.set(keyOf(request), folder);
      await mkdir(dirname(file), { recursive: true, mode: 0o700 });
      await writeSafely(file, new TextEncoder().encode(JSON.stringify(Object.fromEntries(choices))));
    },
  };
}

function keyOf({ workspace, use }: FolderRequest): string {
  return `${workspace}/${use}`;
}

async function readChoices(file: string): Promise<Map<string, ChosenFolder>> {
  const choices = new Map<string, ChosenFolder>();
  try {
    const parsed: unknown = JSON.parse(await readFile(file, 'utf8'));
    if (typeof parsed !== 'object' || parsed === null) return choices;
    for (const [key, value] of Object.entries(parsed)) if (isChosenFolder(value)) choices.set(key, value);
  } catch (error) {
    if (!isMissing(error) && !(error instanceof SyntaxError)) throw error;
  }
  return choices;
}

function isChosenFolder(value: unknown): value is ChosenFolder {
  if (typeof value !== 'object' || value === null || !('path' in value) || !('own' in value)) return false;
  return (
    typeof value.path === 'string' &&
    Array.isArray(value.own) &&
    value.own.every((name) => typeof name === 'string')
  );
}
