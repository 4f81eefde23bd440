import type { ReactNode } from 'react';
import type { GoverningSummary } from '#renderer/storage/workspace.ts';
import { useCommit, useWorkspace } from '#renderer/storage/workspace-context.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { Plus } from '#renderer/ui/icons.ts';
import type { IsoDate } from '#shared/base/dates.ts';
import { isDecided, versionInForce } from '#shared/domain/governing/version-chain.ts';
import { hasDrafts } from './has-drafts.ts';

interface ProposeButtonProps {
  readonly summary: GoverningSummary;
  readonly today: IsoDate;
}

/** Begins a proposal of a next version, with the words that are in force. One at a time. */
export function ProposeButton({ summary, today }: ProposeButtonProps): ReactNode {
  const translate = useTranslate();
  const commit = useCommit();
  const { reader, writer } = useWorkspace();
  if (!hasDrafts(summary) || !summary.versions.every(isDecided)) return null;

  async function propose(): Promise<void> {
    const basis = versionInForce(summary.versions, today) ?? summary.versions[0];
    const dossier = await reader.dossier(summary.id);
    const text = basis === undefined ? undefined : dossier?.text(basis.id)?.update;
    await commit(
      [
        {
          type: 'create',
          table: 'governingVersion',
          id: writer.newChildId(summary.id),
          values: {
            label: translate('governing.versionName', { number: summary.versions.length + 1 }),
            status: 'preliminary',
            decidedBy: null,
            validFrom: today,
            validTo: null,
            replaces: basis?.id ?? null,
            year: null,
          },
          ...(text === undefined ? {} : { text }),
        },
      ],
      { announce: translate('governing.proposed') },
    );
  }

  return (
    <Button icon={<Plus aria-hidden />} onPress={() => void propose()} testId="propose-version">
      {translate('governing.propose')}
    </Button>
  );
}
