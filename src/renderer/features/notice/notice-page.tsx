import type { ReactNode } from 'react';
import { useBase, useDossier } from '#renderer/storage/hooks.ts';
import type { Dossier } from '#renderer/storage/workspace.ts';
import { useWorkspace } from '#renderer/storage/workspace-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import { localDay } from '#renderer/ui/local-day.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import type { DossierId } from '#shared/base/id.ts';
import { keepsNotes } from '#shared/domain/body/keeps-notes.ts';
import { rulesOf } from '#shared/domain/body/settings-at.ts';
import { numberItems, numberRange, sealedNumbers } from '#shared/domain/minutes/number-items.ts';
import './notice.css';
import { NoticePart } from './notice-part.tsx';
import { noticeParts } from './notice-parts.ts';

interface NoticePageProps {
  readonly meeting: DossierId;
}

/** Announces the justering of each part, and follows the days that the law counts from it. */
export function NoticePage({ meeting }: NoticePageProps): ReactNode {
  const translate = useTranslate();
  const workspace = useWorkspace();
  const dossier = useDossier(workspace, meeting);
  const base = useBase(workspace);
  if (dossier.status === 'loading' || base.status === 'loading') return <Loading />;
  if (dossier.status !== 'ready' || base.status !== 'ready') {
    return <EmptyState title={translate('common.missing')} text={translate('common.missingHelp')} />;
  }
  return <NoticeView dossier={dossier.value} base={base.value} />;
}

interface NoticeViewProps {
  readonly dossier: Dossier;
  readonly base: Dossier;
}

function NoticeView({ dossier, base }: NoticeViewProps): ReactNode {
  const translate = useTranslate();
  const meeting = dossier.get('meeting', dossier.id)?.values;
  if (meeting !== undefined && keepsNotes(rulesOf(base, meeting.body, meeting.date))) {
    return <EmptyState title={translate('notice.notes')} text={translate('notice.notesHelp')} />;
  }
  const parts = noticeParts(dossier);
  const toAttest = (
    <a className="text-link" href={`#/meetings/${dossier.id}/attest`}>
      {translate('notice.toAttest')}
    </a>
  );
  if (parts.length === 0) {
    return (
      <EmptyState
        title={translate('notice.nothing')}
        text={translate('notice.nothingHelp')}
        action={toAttest}
      />
    );
  }
  const left = unattested(dossier);
  return (
    <div className="notice-page">
      {parts.map((part) => (
        <NoticePart key={part.id} part={part} dossier={dossier} base={base} today={localDay(new Date())} />
      ))}
      {left === null ? null : (
        <Notice tone="info" title={translate('notice.left', { range: left })} testId="not-attested">
          {toAttest}
        </Notice>
      )}
    </div>
  );
}

/** The §§ that no attested part holds, in words. */
function unattested(dossier: Dossier): string | null {
  const items = dossier.all('minuteItem');
  const attested = new Set(dossier.seals.flatMap((seal) => (seal.effective ? seal.items : [])));
  const first = dossier.get('meeting', dossier.id)?.values.firstNumber ?? null;
  const numbers = numberItems(first, items, sealedNumbers(dossier.seals));
  return numberRange(items.flatMap(({ id }) => (attested.has(id) ? [] : [numbers.get(id) ?? []].flat())));
}
