import { type ReactNode, useMemo } from 'react';
import { BlockDifferenceView } from '#renderer/editor/changes/block-difference-view.tsx';
import type { Dossier } from '#renderer/storage/workspace.ts';
import { useFormat } from '#renderer/ui/context/format-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import type { KnownVersion } from '#shared/domain/governing/version-chain.ts';
import { versionLines } from './version-lines.ts';

interface VersionDifferenceProps {
  readonly dossier: Dossier;
  readonly before: KnownVersion;
  readonly after: KnownVersion;
  readonly show: 'both' | 'before' | 'after';
}

/** Two versions compared: paragraph by paragraph, then word by word; goals and amounts too. */
export function VersionDifference({ dossier, before, after, show }: VersionDifferenceProps): ReactNode {
  const translate = useTranslate();
  const format = useFormat();
  const [older, newer] = useMemo(() => {
    const lines = (version: KnownVersion) => versionLines(dossier, version.id, translate, format);
    return [lines(before), lines(after)];
  }, [dossier, before, after, translate, format]);
  return (
    <BlockDifferenceView
      before={older}
      after={newer}
      show={show}
      sameText={translate('governing.sameText')}
    />
  );
}
