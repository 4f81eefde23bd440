import type { Dossier, GoverningSummary } from '#renderer/storage/workspace.ts';
import type { Format } from '#renderer/ui/context/format-context.ts';
import type { IsoDate } from '#shared/base/dates.ts';
import { governingKinds } from '#shared/domain/governing/governing.ts';
import { type KnownVersion, versionInForce } from '#shared/domain/governing/version-chain.ts';
import type { Translate } from '#shared/i18n/translate.ts';
import { textBlocks } from '#shared/log/text.ts';
import type {
  CollectedAmounts,
  CollectedDocument,
  CollectedGoal,
} from '#shared/publish/governing/render-collection.ts';
import { budgetSums, type GoalTree, goalTree } from './governing-model.ts';
import type { GoverningFacts } from './use-governing-facts.ts';

/** What a document is collected with. */
export interface CollectTools {
  readonly facts: GoverningFacts;
  /** Swedish, as the documents are. */
  readonly translate: Translate;
  readonly format: Pick<Format, 'date' | 'thousands'>;
}

/** The documents that have a version in force on the day, in the order of the page. */
export function inForceOn(
  documents: readonly GoverningSummary[],
  day: IsoDate,
): readonly { readonly document: GoverningSummary; readonly version: KnownVersion }[] {
  return governingKinds.flatMap((kind) =>
    documents
      .filter((document) => document.kind === kind)
      .flatMap((document) => {
        const version = versionInForce(document.versions, day);
        return version === undefined ? [] : [{ document, version }];
      }),
  );
}

/** One document as it is printed in the collection. */
export function collectDocument(
  document: GoverningSummary,
  version: KnownVersion,
  dossier: Dossier,
  tools: CollectTools,
): CollectedDocument {
  const update = dossier.text(version.id)?.update;
  return {
    kind: document.kind,
    title: document.title,
    label: version.label,
    decided: decidedText(version, tools),
    validFrom: version.validFrom,
    validTo: version.validTo,
    reviewBy: version.reviewBy ?? null,
    text: update === undefined ? null : textBlocks(update),
    goals: goalTree(dossier, version.id).map((tree) => collectGoal(tree, tools)),
    amounts: collectAmounts(dossier, version, tools),
  };
}

function decidedText(version: KnownVersion, { facts, translate, format }: CollectTools): string {
  const decision = version.decidedBy === null ? undefined : facts.decisions.get(version.decidedBy);
  if (decision === undefined) return version.decidedNote ?? '';
  return translate(decision.number === null ? 'governing.decidedIn' : 'governing.decidedBy', {
    body: facts.bodyName(decision.body),
    number: decision.number ?? '',
    date: format.date(decision.date),
  });
}

function collectGoal({ goal, indicators, children }: GoalTree, tools: CollectTools): CollectedGoal {
  const none = tools.translate('common.noValue');
  return {
    wording: goal.values.wording,
    indicators: indicators.map(({ values: { name, unit, baseline, target } }) => ({
      name,
      unit,
      baseline: baseline ?? none,
      target: target ?? none,
    })),
    children: children.map((child) => collectGoal(child, tools)),
  };
}

function collectAmounts(
  dossier: Dossier,
  version: KnownVersion,
  { translate, format }: CollectTools,
): readonly CollectedAmounts[] {
  const lines = dossier.all('budgetLine').filter(({ values }) => values.version === version.id);
  if (lines.length === 0) return [];
  const sums = budgetSums(lines);
  const row = (label: string, amount: number, isSum = false) => ({
    label,
    amount: format.thousands(amount),
    isSum,
  });
  const part = (section: 'revenue' | 'cost', sum: string, total: number): CollectedAmounts => ({
    heading: translate(`domain.budgetSection.${section}`),
    rows: [
      ...lines
        .filter(({ values }) => values.section === section)
        .map(({ values }) => row(values.label, values.amount)),
      row(sum, total, true),
    ],
  });
  return [
    part('revenue', translate('governing.sumRevenue'), sums.revenue),
    part('cost', translate('governing.sumCost'), sums.cost),
    {
      heading: translate('governing.result'),
      rows: [
        row(translate('governing.result'), sums.result, true),
        row(translate('domain.budgetSection.openingEquity'), sums.openingEquity),
        row(translate('governing.closingEquity'), sums.closingEquity, true),
      ],
    },
  ];
}
