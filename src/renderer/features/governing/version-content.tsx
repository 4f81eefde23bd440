import { lazy, Suspense } from 'react';
import type { Dossier, StoredRecord } from '#renderer/storage/workspace.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { Loading } from '#renderer/ui/loading.tsx';
import { Table } from '#renderer/ui/table.tsx';
import type { KnownVersion } from '#shared/domain/governing/version-chain.ts';
import { BudgetTable } from './budget-table.tsx';
import { type GoalTree, goalTree } from './governing-model.ts';

// The text view shares code with the editor, which few pages need.
const VersionText = lazy(async () => ({ default: (await import('./version-text.tsx')).VersionText }));

interface VersionContentProps {
  readonly dossier: Dossier;
  readonly version: KnownVersion;
}

/** All that a version says: its text, its goals with indicators, its amounts. */
export function VersionContent({ dossier, version }: VersionContentProps) {
  const translate = useTranslate();
  const goals = goalTree(dossier, version.id);
  const lines = dossier.all('budgetLine').filter((line) => line.values.version === version.id);
  const text = dossier.text(version.id);
  return (
    <article className="stack governing-content" aria-labelledby="version-title">
      <h2 id="version-title" className="visually-hidden">
        {version.label}
      </h2>
      {text === undefined || text.plain.trim() === '' ? null : (
        <Suspense fallback={<Loading />}>
          <VersionText update={text.update} />
        </Suspense>
      )}
      {goals.map((tree) => (
        <GoalSection key={tree.goal.id} tree={tree} />
      ))}
      {lines.length === 0 ? null : <BudgetTable caption={version.label} lines={lines} />}
      {goals.length === 0 && lines.length === 0 && (text === undefined || text.plain.trim() === '') ? (
        <p className="muted">{translate('governing.noContent')}</p>
      ) : null}
    </article>
  );
}

function GoalSection({ tree }: { readonly tree: GoalTree }) {
  return (
    <section className="goal">
      <h3>{tree.goal.values.wording}</h3>
      {tree.indicators.length === 0 ? null : (
        <IndicatorTable goal={tree.goal.values.wording} indicators={tree.indicators} />
      )}
      {tree.children.map((child) => (
        <GoalSection key={child.goal.id} tree={child} />
      ))}
    </section>
  );
}

interface IndicatorTableProps {
  readonly goal: string;
  readonly indicators: readonly StoredRecord<'indicator'>[];
}

function IndicatorTable({ goal, indicators }: IndicatorTableProps) {
  const translate = useTranslate();
  const none = translate('common.noValue');
  const withUnit = (value: string | null, unit: string) =>
    value === null ? none : `${value} ${unit}`.trim();
  return (
    <Table
      caption={translate('governing.indicators', { goal })}
      rows={indicators}
      rowKey={(indicator) => indicator.id}
      columns={[
        {
          key: 'name',
          header: translate('governing.indicator'),
          isRowHeader: true,
          cell: (indicator) => indicator.values.name,
        },
        {
          key: 'baseline',
          header: translate('governing.baseline'),
          align: 'end',
          cell: ({ values }) => withUnit(values.baseline, values.unit),
        },
        {
          key: 'target',
          header: translate('governing.target'),
          align: 'end',
          cell: ({ values }) => withUnit(values.target, values.unit),
        },
        {
          key: 'outcome',
          header: translate('governing.outcome'),
          align: 'end',
          cell: ({ values }) => withUnit(values.outcome, values.unit),
        },
      ]}
    />
  );
}
