import type { ReactNode } from 'react';
import { useFormat } from '#renderer/ui/context/format-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import type { KnownVersion } from '#shared/domain/governing/version-chain.ts';

/** "18 april 2023 – 16 september 2024", or from a day on. */
export function Validity({ version }: { readonly version: KnownVersion }): ReactNode {
  const translate = useTranslate();
  const format = useFormat();
  const { validFrom, validTo } = version;
  return (
    <span>
      {validTo === null
        ? translate('governing.from', { from: format.date(validFrom) })
        : translate('governing.fromTo', { from: format.date(validFrom), to: format.date(validTo) })}
    </span>
  );
}
