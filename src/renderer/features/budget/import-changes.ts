import type { Change } from '#renderer/storage/workspace.ts';
import type { IsoDate } from '#shared/base/dates.ts';
import type { DossierId, RecordId } from '#shared/base/id.ts';
import type { Ore } from '#shared/base/money.ts';
import type { FigureKind } from '#shared/domain/budget/budget-figure.ts';
import { alignLines } from '#shared/domain/budget/line-key.ts';
import type { KnownLine } from '#shared/domain/budget/locked-lines.ts';
import { orderBetween } from '#shared/log/order.ts';
import type { PlannedLine } from '#shared/recognise/budget/import-plan.ts';

/** What taking in a table needs of the store. */
export interface ImportPorts {
  readonly association: DossierId;
  readonly document: DossierId;
  readonly newChildId: (dossier: DossierId) => RecordId;
  readonly naturalId: (
    dossier: DossierId,
    table: 'budgetFigure',
    parts: readonly string[],
  ) => Promise<RecordId>;
}

export interface ImportOptions {
  readonly version: RecordId;
  /** Takes away the lines that the table does not have. */
  readonly replacesAll: boolean;
  /** The version is locked: its lines stay, only actuals and forecasts are taken in. */
  readonly isLocked: boolean;
  readonly asOf: IsoDate;
  /** The last order among the insatser there are. */
  readonly lastIntervention: string | null;
}

/** The changes that take a planned table in: lines that are there are set, others are made, new insatser too. */
export async function importChanges(
  planned: readonly PlannedLine[],
  existing: readonly KnownLine[],
  options: ImportOptions,
  ports: ImportPorts,
): Promise<readonly Change[]> {
  const made = new Map<string, RecordId>();
  const interventions = options.isLocked ? [] : newInterventions(planned, options, ports, made);
  const wanted = planned.map((line, index) => knownLine(line, index, options.version, made));
  const rows = alignLines([existing, wanted]);
  const changes: Change[] = [...interventions];
  let last = existing.reduce<string | null>(
    (order, line) => (order === null || line.order > order ? line.order : order),
    null,
  );
  for (const line of wanted) {
    const source = planned[Number(line.order)];
    const known = rows.find(({ lines }) => lines[1]?.id === line.id)?.lines[0];
    let id = known?.id;
    if (!options.isLocked && source?.budget !== null) {
      if (known === undefined) {
        id = ports.newChildId(ports.document);
        last = orderBetween(last, null);
        const { id: _id, ...values } = line;
        changes.push({ type: 'create', table: 'budgetLine', id, values: { ...values, order: last } });
      } else {
        const { label, amount, unit, category, party, memberOrganisation, intervention } = line;
        changes.push({
          type: 'set',
          table: 'budgetLine',
          id: known.id,
          values: { label, amount, unit, category, party, memberOrganisation, intervention },
        });
      }
    }
    if (id === undefined || source === undefined) continue;
    for (const kind of ['actual', 'forecast'] as const) {
      const figure = source[kind];
      if (figure !== null)
        changes.push(await figureChange(id, kind, options.asOf, figure.ore, figure.unit, ports));
    }
  }
  if (options.replacesAll && !options.isLocked) {
    const kept = new Set(rows.flatMap(({ lines }) => (lines[1] === undefined ? [] : [lines[0]?.id])));
    for (const { id } of existing)
      if (!kept.has(id)) changes.push({ type: 'delete', table: 'budgetLine', id });
  }
  return changes;
}

/** Utfall or prognos of a line at the end of a period: the same record whoever writes it. */
export async function figureChange(
  line: RecordId,
  kind: FigureKind,
  asOf: IsoDate,
  amount: Ore,
  unit: KnownLine['unit'],
  { document, naturalId }: Pick<ImportPorts, 'document' | 'naturalId'>,
): Promise<Change> {
  const id = await naturalId(document, 'budgetFigure', [line, kind, asOf]);
  return { type: 'create', table: 'budgetFigure', id, values: { line, kind, asOf, amount, unit } };
}

function newInterventions(
  planned: readonly PlannedLine[],
  { lastIntervention }: ImportOptions,
  { association, newChildId }: ImportPorts,
  made: Map<string, RecordId>,
): readonly Change[] {
  let last = lastIntervention;
  const names = planned
    .filter(({ category, intervention }) => category === 'intervention' && intervention === null)
    .map(({ label }) => nameOfInsats(label));
  return [...new Set(names)].map((name): Change => {
    const id = newChildId(association);
    made.set(name, id);
    last = orderBetween(last, null);
    return {
      type: 'create',
      table: 'intervention',
      id,
      values: { name, owner: null, kind: 'individual', firstYear: null, lastYear: null, order: last },
    };
  });
}

function nameOfInsats(label: string): string {
  return label.replace(/^insats(?:en)?[\s:–-]+/iu, '').trim();
}

/** `order` holds the place in the plan until the line has one in the version. */
function knownLine(
  { section, label, budget, category, party, memberOrganisation, intervention }: PlannedLine,
  index: number,
  version: RecordId,
  made: ReadonlyMap<string, RecordId>,
): KnownLine {
  return {
    id: `planned-${index}` as RecordId,
    version,
    section,
    label,
    amount: budget?.ore ?? (0 as Ore),
    unit: budget?.unit ?? null,
    category,
    party,
    memberOrganisation,
    intervention:
      category === 'intervention' ? (intervention ?? made.get(nameOfInsats(label)) ?? null) : intervention,
    order: String(index),
  };
}
