import { useFormat } from '#renderer/ui/context/format-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import type { SentVersion } from './summons-model.ts';

/** Names a version by its letter and when it was sent; by whom too, where two have the same letter. */
export function useVersionName(): (version: SentVersion) => string {
  const translate = useTranslate();
  const format = useFormat();
  return ({ record, sharesLetter }) => {
    const { letter, sentAt } = record.values;
    const at = format.moment(sentAt);
    return sharesLetter
      ? translate('summons.versionBy', { letter, at, name: record.changedBy.name })
      : translate('summons.version', { letter, at });
  };
}
