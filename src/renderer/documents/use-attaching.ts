import { useState } from 'react';
import type { AttachError, StoredRecord } from '#renderer/storage/workspace.ts';
import { useCommit, useWorkspace } from '#renderer/storage/workspace-context.ts';
import { type Format, useFormat } from '#renderer/ui/context/format-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { useToast } from '#renderer/ui/toast.tsx';
import type { RecordId } from '#shared/base/id.ts';
import { largestAttachment } from '#shared/domain/document/document.ts';
import type { Translate } from '#shared/i18n/translate.ts';
import { fileSize } from './file-size.ts';

/** Adding files to one owner: one after the other, each safe on disk before the next is read. */
export interface Attaching {
  /** The name of the file that is being added. */
  readonly current: string | null;
  readonly add: (files: Iterable<File>, replaces?: RecordId) => Promise<void>;
}

/** Adds files to an agenda item or a §. A file that cannot be added is told of by name, and the others are added. */
export function useAttaching(owner: RecordId, documents: readonly StoredRecord<'document'>[]): Attaching {
  const translate = useTranslate();
  const format = useFormat();
  const { writer } = useWorkspace();
  const commit = useCommit();
  const showToast = useToast();
  const [current, setCurrent] = useState<string | null>(null);

  async function addOne(file: File, replaces: RecordId | undefined): Promise<string | null> {
    const { name, size, type } = file;
    // Judged before a byte is read: a film of 4 GB must not be loaded to be refused.
    if (size > largestAttachment) {
      return attachProblem({ type: 'file-too-large', limit: largestAttachment }, name, translate, format);
    }
    const bytes = await readBytes(file);
    if (bytes === undefined) return translate('documents.unreadable', { name });
    const attached = await writer.attach(owner, { name, mediaType: type, bytes }, replaces);
    if (!attached.ok) return attachProblem(attached.error, name, translate, format);
    const change = attached.value;
    const hash = change.type === 'create' && change.table === 'document' ? change.values.hash : null;
    if (documents.some((document) => document.values.hash === hash)) {
      return translate('documents.already', { name });
    }
    const key = replaces === undefined ? 'documents.added' : 'documents.replaced';
    await commit([change], { announce: translate(key, { name }) });
    return null;
  }

  async function add(files: Iterable<File>, replaces?: RecordId): Promise<void> {
    const problems: string[] = [];
    for (const file of files) {
      setCurrent(file.name);
      const problem = await addOne(file, replaces);
      if (problem !== null) problems.push(problem);
    }
    setCurrent(null);
    if (problems.length > 0) showToast({ text: problems.join(' '), tone: 'danger' });
  }

  return { current, add };
}

/** The bytes of a file; `undefined` for a folder, or for one that has gone since it was chosen. */
async function readBytes(file: File): Promise<Uint8Array | undefined> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    return undefined;
  }
}

function attachProblem(error: AttachError, name: string, translate: Translate, format: Format): string {
  switch (error.type) {
    case 'file-too-large':
      return translate('documents.tooLarge', { name, size: fileSize(error.limit, translate, format) });
    case 'file-empty':
      return translate('documents.empty', { name });
    case 'disk-full':
      return translate('documents.diskFull', { name });
    default:
      return translate('documents.notSaved', { name });
  }
}
