import { useFormat } from '#renderer/ui/context/format-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { datedText } from '#renderer/ui/dated-text.ts';
import type { ConflictGroup } from './group-conflicts.ts';

/** The heading of a group as a person reads it: a date in words, and never empty. */
export function useGroupLabel({ label }: Pick<ConflictGroup, 'label'>): string {
  const translate = useTranslate();
  const format = useFormat();
  return datedText(label, format) || translate('conflicts.noLabel');
}
