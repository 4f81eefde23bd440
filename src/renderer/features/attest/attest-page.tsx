import { type ReactNode, useState } from 'react';
import { HistoryList } from '#renderer/editor/changes/history-list.tsx';
import { recordNames } from '#renderer/editor/changes/record-names.ts';
import { useBase, useDossier, useMeetings } from '#renderer/storage/hooks.ts';
import type { Dossier, MeetingSummary } from '#renderer/storage/workspace.ts';
import { useWorkspace } from '#renderer/storage/workspace-context.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Printer } from '#renderer/ui/icons.ts';
import { Loading } from '#renderer/ui/loading.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { RadioGroup } from '#renderer/ui/radio-group.tsx';
import type { DossierId } from '#shared/base/id.ts';
import { keepsNotes } from '#shared/domain/body/keeps-notes.ts';
import { rulesOf } from '#shared/domain/body/settings-at.ts';
import type { Translate } from '#shared/i18n/translate.ts';
import { type AttestPart, attestState } from './attest-parts.ts';
import { CheckList } from './check-list.tsx';
import { SealPartForm } from './seal-part-form.tsx';
import { SealedPartView } from './sealed-part-view.tsx';
import './styles/attest.css';
import { usePrintMinutes } from './use-print-minutes.ts';

interface AttestPageProps {
  readonly meeting: DossierId;
}

/** Looks through the minutes, freezes a part of them and gathers the signatures. */
export function AttestPage({ meeting }: AttestPageProps): ReactNode {
  const translate = useTranslate();
  const workspace = useWorkspace();
  const dossier = useDossier(workspace, meeting);
  const base = useBase(workspace);
  const meetings = useMeetings(workspace);
  if ([dossier.status, base.status, meetings.status].includes('loading')) return <Loading />;
  if (dossier.status !== 'ready' || base.status !== 'ready' || meetings.status !== 'ready') {
    return <EmptyState title={translate('common.missing')} text={translate('common.missingHelp')} />;
  }
  if (dossier.value.all('minuteItem').length === 0) {
    return <EmptyState title={translate('attest.nothing')} text={translate('attest.nothingHelp')} />;
  }
  return <AttestView dossier={dossier.value} base={base.value} meetings={meetings.value} />;
}

interface AttestViewProps {
  readonly dossier: Dossier;
  readonly base: Dossier;
  readonly meetings: readonly MeetingSummary[];
}

function AttestView({ dossier, base, meetings }: AttestViewProps): ReactNode {
  const translate = useTranslate();
  const { open, sealed } = attestState(dossier);
  const meeting = dossier.get('meeting', dossier.id)?.values;
  const hasNotes = meeting !== undefined && keepsNotes(rulesOf(base, meeting.body, meeting.date));
  const printing = usePrintMinutes(dossier, base, hasNotes);
  return (
    <div className="attest">
      <div className="inline">
        <Button
          icon={<Printer aria-hidden />}
          isPending={printing.isBusy}
          onPress={printing.print}
          testId="print-minutes"
        >
          {translate(hasNotes ? 'attest.printNotes' : 'attest.print')}
        </Button>
      </div>
      {hasNotes ? <p>{translate('attest.notes')}</p> : null}
      {sealed.map((part) => (
        <SealedPartView key={part.seal.operation} part={part} dossier={dossier} />
      ))}
      <LateChanges dossier={dossier} base={base} />
      {hasNotes ? null : <PartsLeft parts={open} dossier={dossier} base={base} meetings={meetings} />}
    </div>
  );
}

interface OpenPartsProps extends AttestViewProps {
  readonly parts: readonly AttestPart[];
}

function PartsLeft(props: OpenPartsProps): ReactNode {
  const translate = useTranslate();
  return props.parts.length === 0 ? (
    <Notice tone="success" title={translate('attest.allSealed')} />
  ) : (
    <OpenParts {...props} />
  );
}

function OpenParts({ parts, dossier, base, meetings }: OpenPartsProps): ReactNode {
  const translate = useTranslate();
  const [kind, setKind] = useState<AttestPart['kind'] | null>(null);
  const part = parts.find((one) => one.kind === kind) ?? parts[0];
  if (part === undefined) return null;
  return (
    <section className="card" aria-label={translate('attest.openTitle')}>
      <h2>{translate('attest.openTitle')}</h2>
      {parts.length === 1 ? (
        <p>{partName(part, translate)}</p>
      ) : (
        <RadioGroup<AttestPart['kind']>
          label={translate('attest.choosePart')}
          value={part.kind}
          options={parts.map((one) => ({
            value: one.kind,
            text: partName(one, translate),
            description: translate(one.kind === 'immediate' ? 'attest.immediateHelp' : 'attest.ordinaryHelp'),
          }))}
          onChange={setKind}
        />
      )}
      <CheckList part={part} dossier={dossier} base={base} meetings={meetings} />
      <SealPartForm
        key={`${part.kind} ${part.items.join(' ')}`}
        part={part}
        dossier={dossier}
        base={base}
        meetings={meetings}
      />
    </section>
  );
}

function partName(part: AttestPart, translate: Translate): string {
  return translate('attest.partName', {
    kind: translate(`domain.partKind.${part.kind}`),
    range: part.range ?? translate('minutes.noNumber'),
  });
}

function LateChanges({ dossier, base }: Pick<AttestViewProps, 'dossier' | 'base'>): ReactNode {
  const translate = useTranslate();
  if (dossier.late.length === 0) return null;
  return (
    <section className="card" aria-label={translate('attest.late')} data-testid="late">
      <h2>{translate('attest.late')}</h2>
      <p>{translate('attest.lateHelp')}</p>
      <HistoryList steps={dossier.late} nameOf={recordNames(base, dossier)} />
    </section>
  );
}
