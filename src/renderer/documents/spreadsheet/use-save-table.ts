import { useState } from 'react';
import { usePlatform } from '#renderer/platform/platform-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { hostErrorKey } from '#renderer/ui/host-error-key.ts';
import { useToast } from '#renderer/ui/toast.tsx';
import type { Spreadsheet } from '#shared/publish/spreadsheet/spreadsheet.ts';
import { writeTable } from './spreadsheet-engine.ts';

export interface SaveTable {
  readonly isBusy: boolean;
  /** Writes the table in a worker, asks where to save it and tells how it went. `name` has no ending. */
  readonly save: (table: Spreadsheet, format: 'xlsx' | 'csv', name: string) => void;
}

/** Saves tables as Excel or CSV files. Any feature may use it: say what the cells are, and the format is taken care of. */
export function useSaveTable(): SaveTable {
  const translate = useTranslate();
  const platform = usePlatform();
  const showToast = useToast();
  const [isBusy, setBusy] = useState(false);

  async function saveNow(table: Spreadsheet, format: 'xlsx' | 'csv', name: string) {
    const bytes = await writeTable(table, format);
    const saved = await platform.saveFile({ kind: 'attachment', suggestedName: `${name}.${format}`, bytes });
    if (!saved.ok) showToast({ text: translate(hostErrorKey(saved.error.type)), tone: 'danger' });
    else if (saved.value.saved) {
      showToast({ text: translate('common.fileSaved', { name: saved.value.name }) });
    }
  }

  return {
    isBusy,
    save: (table, format, name) => {
      setBusy(true);
      void saveNow(table, format, name).finally(() => setBusy(false));
    },
  };
}
