import { type ReactNode, useState } from 'react';
import { DifferenceView } from '#renderer/editor/changes/difference-view.tsx';
import { type SnapshotDifference, snapshotDifferences } from '#renderer/editor/snapshot-differences.ts';
import { isMinutesSnapshot, SnapshotView } from '#renderer/editor/snapshot-view.tsx';
import { useDossier } from '#renderer/storage/hooks.ts';
import type { ConflictEntry, SealView } from '#renderer/storage/workspace.ts';
import { useWorkspace } from '#renderer/storage/workspace-context.ts';
import { useFormat } from '#renderer/ui/context/format-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { Loading } from '#renderer/ui/loading.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { VoidSigners } from './void-signers.tsx';

interface RivalSealsProps {
  readonly entry: ConflictEntry;
}

/** The same § attested twice with different texts: both beside each other, what differs, and who must call one off. */
export function RivalSeals({ entry }: RivalSealsProps): ReactNode {
  const translate = useTranslate();
  const dossier = useDossier(useWorkspace(), entry.dossier);
  const [reason, setReason] = useState('');
  if (dossier.status === 'loading') return <Loading />;
  const seals = dossier.status === 'ready' ? dossier.value.seals : [];
  const rivals = entry.values.flatMap(
    ({ operation }) => seals.find((seal) => seal.operation === operation) ?? [],
  );
  return (
    <section className="conflict-part" data-testid="rival-seals">
      <h3>{translate('conflicts.field._seal')}</h3>
      <Notice tone="danger" title={translate('conflicts.rivals', { count: rivals.length })}>
        {translate('conflicts.rivalsHelp')}
      </Notice>
      <Differences rivals={rivals} />
      <TextField
        label={translate('conflicts.voidReason')}
        description={translate('conflicts.voidReasonHelp')}
        value={reason}
        onChange={setReason}
      />
      <div className="conflict-values">
        {rivals.map((seal, index) => (
          <RivalColumn key={seal.operation} seal={seal} place={index + 1} reason={reason.trim()} />
        ))}
      </div>
    </section>
  );
}

interface RivalColumnProps {
  readonly seal: SealView;
  readonly place: number;
  readonly reason: string;
}

function RivalColumn({ seal, place, reason }: RivalColumnProps): ReactNode {
  const translate = useTranslate();
  const format = useFormat();
  return (
    <article className="conflict-value">
      <h4>{translate('conflicts.rival', { place })}</h4>
      <p className="muted small">
        {translate('attest.frozenBy', { name: seal.frozenBy.name, at: format.moment(seal.frozenAt) })}
      </p>
      <VoidSigners seal={seal} reason={reason} />
      <details>
        <summary>{translate('attest.showSnapshot')}</summary>
        <SnapshotView snapshot={seal.snapshot} />
      </details>
    </article>
  );
}

function Differences({ rivals }: { readonly rivals: readonly SealView[] }): ReactNode {
  const translate = useTranslate();
  const [left, ...others] = rivals.map(({ snapshot }) => snapshot);
  if (!isMinutesSnapshot(left)) return null;
  return others.map((right, index) =>
    isMinutesSnapshot(right) ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the seals come in a fixed order
      <section key={index} className="stack-tight">
        <h4>{translate('conflicts.differs', { first: 1, second: index + 2 })}</h4>
        <ul className="stack">
          {snapshotDifferences(left, right, translate).map((difference) => (
            <li key={`${difference.section}${difference.part}`}>
              <Difference difference={difference} places={[1, index + 2]} />
            </li>
          ))}
        </ul>
      </section>
    ) : null,
  );
}

interface DifferenceProps {
  readonly difference: SnapshotDifference;
  /** The numbers of the two seals that are compared. */
  readonly places: readonly [number, number];
}

function Difference({ difference, places }: DifferenceProps): ReactNode {
  const translate = useTranslate();
  const { section, part, left, right } = difference;
  return (
    <>
      <p>
        <strong>{section ?? translate('conflicts.wholeMeeting')}</strong>{' '}
        <span className="muted">{translate(`conflicts.part.${part}`)}</span>
      </p>
      <div className="conflict-values conflict-text">
        {(['before', 'after'] as const).map((show, index) => (
          <div key={show}>
            <p className="muted small">{translate('conflicts.rival', { place: places[index] ?? 0 })}</p>
            {(show === 'before' ? left : right) === '' ? (
              <span className="muted">{translate('conflicts.noValue')}</span>
            ) : (
              <DifferenceView before={left} after={right} show={show} />
            )}
          </div>
        ))}
      </div>
    </>
  );
}
