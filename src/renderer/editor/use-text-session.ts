import { useEffect, useState } from 'react';
import type { Doc } from 'yjs';
import type { RecordId } from '#shared/base/id.ts';
import type { TableName } from '#shared/domain/record-table.ts';

/** What the editor needs of an open text. The storage's `TextSession` is one. */
export interface EditableText {
  readonly record: RecordId;
  readonly doc: Doc;
  readonly readOnly: boolean;
  readonly flush: () => Promise<unknown>;
  readonly close: () => Promise<void>;
}

/** What opens texts. The storage's writer is one. */
export interface TextOpener {
  readonly openText: (record: RecordId, table: TableName) => Promise<EditableText>;
}

/** Opens the text of a record for as long as the component shows it; `undefined` while it is being opened. */
export function useTextSession(
  opener: TextOpener,
  record: RecordId,
  table: TableName,
): EditableText | undefined {
  const [opened, setOpened] = useState<EditableText>();
  useEffect(() => {
    let wanted = true;
    const opening = opener.openText(record, table);
    void opening.then((session) => {
      if (wanted) setOpened(session);
    });
    return () => {
      wanted = false;
      setOpened(undefined);
      void opening.then((session) => session.close());
    };
  }, [opener, record, table]);
  return opened?.record === record ? opened : undefined;
}
