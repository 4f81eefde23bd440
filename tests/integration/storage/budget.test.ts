import { describe, expect, it } from 'vitest';
import { budgetData } from '#renderer/features/budget/budget-model.ts';
import { importChanges } from '#renderer/features/budget/import-changes.ts';
import { newVersionChanges } from '#renderer/features/budget/new-version.ts';
import type { Workspace } from '#renderer/storage/workspace.ts';
import type { IsoDate } from '#shared/base/dates.ts';
import type { RecordId } from '#shared/base/id.ts';
import { budgetSums } from '#shared/domain/budget/budget-sums.ts';
import { lockedLine } from '#shared/domain/budget/locked-lines.ts';
import { readDelimited } from '#shared/publish/spreadsheet/read-csv.ts';
import { importPlan } from '#shared/recognise/budget/import-plan.ts';
import { readBudgetTable } from '#shared/recognise/budget/read-budget-table.ts';
import { createComputer, smallAssociation, succeed } from '#tests/support/computer.ts';

const secretary = { name: 'Sekreteraren', role: 'sekreterare' };
const table = 'Budget 2027, tkr\nIntäkter\nBidrag\t9 000\nKostnader\nKansli\t1 000,5\nInsats Grön\t7 900';

/** A förbund with a budget of one proposal, filled from a pasted table. */
async function withBudget() {
  const computer = createComputer();
  const workspace = succeed(await computer.shelf().found(secretary, smallAssociation));
  const { writer } = workspace;
  const document = writer.newRootId();
  const made = newVersionChanges(
    { document, year: 2027, label: '2027', from: [], isNextYear: false, replaces: null },
    writer.newChildId,
  );
  const values = { kind: 'budget' as const, title: 'Budget', body: workspace.id as RecordId };
  succeed(
    await writer.commit([
      { type: 'create', table: 'governingDocument', id: document, audience: 'forbund', values },
      ...made.changes,
    ]),
  );
  const data = async () =>
    budgetData((await workspace.reader.dossier(document))!, await workspace.reader.base());
  return { computer, workspace, document, version: made.id, data };
}

async function takeIn(
  workspace: Workspace,
  budget: Awaited<ReturnType<typeof withBudget>>,
  text: string,
  replacesAll = false,
) {
  const { interventions, versions } = await budget.data();
  const known = interventions.map(({ id, values }) => ({ id, name: values.name }));
  const reading = readBudgetTable(readDelimited(text), { year: 2027, members: [], interventions: known });
  const changes = await importChanges(
    importPlan(reading, new Set()).lines,
    versions[0]!.lines,
    {
      version: budget.version,
      replacesAll,
      isLocked: versions[0]!.lock !== undefined,
      asOf: '2027-06-30' as IsoDate,
      lastIntervention: interventions.at(-1)?.values.order ?? null,
    },
    {
      association: workspace.id,
      document: budget.document,
      newChildId: workspace.writer.newChildId,
      naturalId: workspace.writer.naturalId,
    },
  );
  return succeed(await workspace.writer.commit(changes));
}

async function lock({ workspace, document, version, data }: Awaited<ReturnType<typeof withBudget>>) {
  const [shown] = (await data()).versions;
  const id = await workspace.writer.naturalId(document, 'budgetLock', [version]);
  const values = {
    version,
    decidedBy: workspace.id as RecordId,
    decidedOn: '2026-11-20' as IsoDate,
    consultedOn: null,
    lines: shown!.lines.map(lockedLine),
  };
  return succeed(await workspace.writer.commit([{ type: 'create', table: 'budgetLock', id, values }]));
}

describe('a table that is taken in', () => {
  it('becomes lines with units, a new insats, and can be undone', async () => {
    const budget = await withBudget();
    const { undo } = await takeIn(budget.workspace, budget, table);
    const { versions, interventions } = await budget.data();
    expect(versions[0]!.lines.map(({ label, amount, unit }) => [label, amount, unit])).toEqual([
      ['Bidrag', 900_000_000, 'tkr'],
      ['Kansli', 100_050_000, 'tkr'],
      ['Insats Grön', 790_000_000, 'tkr'],
    ]);
    expect(interventions.map(({ id, values }) => [id, values.name])).toEqual([
      [versions[0]!.lines[2]!.intervention, 'Grön'],
    ]);
    succeed(await budget.workspace.writer.commit(undo));
    expect((await budget.data()).versions[0]!.lines).toEqual([]);
    expect((await budget.data()).interventions).toEqual([]);
  });

  it('sets the lines that are there, and takes away the others when it is asked to', async () => {
    const budget = await withBudget();
    await takeIn(budget.workspace, budget, table);
    const before = (await budget.data()).versions[0]!.lines;
    await takeIn(budget.workspace, budget, 'Kostnader, tkr\nKansli\t1 200\nInsats Grön\t7 000', true);
    const { versions, interventions } = await budget.data();
    expect(versions[0]!.lines.map(({ id, amount }) => [id, amount])).toEqual([
      [before[1]!.id, 120_000_000],
      [before[2]!.id, 700_000_000],
    ]);
    expect(interventions).toHaveLength(1);
  });
});

describe('a locked budget', () => {
  it('refuses every change of its lines, and takes figures', async () => {
    const budget = await withBudget();
    const { workspace, version, data } = budget;
    const taken = await takeIn(workspace, budget, table);
    await lock(budget);
    const [line] = (await data()).versions[0]!.lines;
    const { id, ...values } = line!;
    const refused = { ok: false, error: { type: 'locked' } };
    const attempt = workspace.writer.commit;
    expect(
      await attempt([{ type: 'set', table: 'budgetLine', id, values: { label: 'Annat' } }]),
    ).toMatchObject(refused);
    expect(await attempt([{ type: 'delete', table: 'budgetLine', id }])).toMatchObject(refused);
    const added = workspace.writer.newChildId(budget.document);
    expect(await attempt([{ type: 'create', table: 'budgetLine', id: added, values }])).toMatchObject(
      refused,
    );
    expect(await attempt(taken.undo)).toMatchObject(refused);
    await takeIn(workspace, budget, `Post\tUtfall 2027, tkr\nIntäkter\nBidrag\t4 000`);
    const after = await data();
    expect(budgetSums(after.versions[0]!.lines).revenue).toBe(900_000_000);
    expect(after.dossier.all('budgetFigure').map((figure) => figure.values)).toEqual([
      { line: id, kind: 'actual', asOf: '2027-06-30', amount: 400_000_000, unit: 'tkr' },
    ]);
    expect(after.versions[0]!).toMatchObject({ id: version, changed: [] });
  });

  it('can be changed again when the lock is undone', async () => {
    const budget = await withBudget();
    await takeIn(budget.workspace, budget, table);
    const { undo } = await lock(budget);
    succeed(await budget.workspace.writer.commit(undo));
    const { versions } = await budget.data();
    expect(versions[0]!.lock).toBeUndefined();
    const { id } = versions[0]!.lines[0]!;
    succeed(
      await budget.workspace.writer.commit([
        { type: 'set', table: 'budgetLine', id, values: { label: 'Bidrag, alla' } },
      ]),
    );
  });
});
