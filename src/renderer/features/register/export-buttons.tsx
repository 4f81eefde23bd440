import type { ReactNode } from 'react';
import { useSaveTable } from '#renderer/documents/spreadsheet/use-save-table.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { Download } from '#renderer/ui/icons.ts';
import { localDay } from '#renderer/ui/local-day.ts';
import type { ColumnTools } from './register-columns.ts';
import type { RegisterEntry } from './register-entries.ts';
import { registerSheet } from './register-sheet.ts';
import type { ColumnId } from './register-view.ts';

interface ExportButtonsProps {
  readonly entries: readonly RegisterEntry[];
  readonly columns: readonly ColumnId[];
  readonly tools: ColumnTools;
}

/** Saves what is shown, and nothing else, as Excel or CSV. */
export function ExportButtons({ entries, columns, tools }: ExportButtonsProps): ReactNode {
  const translate = useTranslate();
  const { isBusy, save } = useSaveTable();
  const name = `${translate('register.title')} ${localDay(new Date())}`;
  return (['xlsx', 'csv'] as const).map((format) => (
    <Button
      key={format}
      icon={<Download aria-hidden />}
      isPending={isBusy}
      isDisabled={entries.length === 0}
      onPress={() => save(registerSheet(entries, columns, tools), format, name)}
      testId={`save-${format}`}
    >
      {translate(`register.save.${format}`)}
    </Button>
  ));
}
