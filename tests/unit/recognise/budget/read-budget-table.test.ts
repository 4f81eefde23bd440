import { describe, expect, test } from 'vitest';
import type { RecordId } from '#shared/base/id.ts';
import type { BudgetChoices, BudgetContext, BudgetReading } from '#shared/recognise/budget/budget-table.ts';
import { importPlan } from '#shared/recognise/budget/import-plan.ts';
import { readBudgetTable } from '#shared/recognise/budget/read-budget-table.ts';

const fk = 'f' as RecordId;
const town = 't' as RecordId;
const green = 'g' as RecordId;
const context: BudgetContext = {
  year: 2027,
  members: [
    { id: fk, name: 'Försäkringskassan', kind: 'forsakringskassan' },
    { id: town, name: 'Trollhättan', kind: 'municipality' },
    { id: 'l' as RecordId, name: 'Lilla Edet', kind: 'municipality' },
  ],
  interventions: [{ id: green, name: 'Grön rehabilitering' }],
};

function read(text: string, choices: BudgetChoices = {}): BudgetReading {
  return readBudgetTable(
    text.split('\n').map((line) => line.split('|')),
    context,
    choices,
  );
}

/** Each row in short: kind, section, what its amounts are or why not. */
function short({ rows }: BudgetReading): readonly string[] {
  return rows.map(({ kind, section, cells, checks, problem }) =>
    [
      kind,
      section,
      ...cells.flatMap((cell): (string | number)[] =>
        cell.status === 'ok' ? [cell.ore / 100] : cell.status === 'problem' ? [cell.problem.type] : [],
      ),
      ...checks.map(({ outcome, stated, expected }) =>
        outcome === 'wrong' ? `wrong by ${(stated - expected) / 100}` : outcome,
      ),
      problem,
    ]
      .filter((part) => part !== null)
      .join(' '),
  );
}

const pasted = `Budget 2027 (tkr)|
|Budget 2027
Intäkter|
Försäkringskassan|4\u00a0500,0
Region|2 250
Trollhättan|1.125,5
Lilla Edet|1 124,5
Summa intäkter|9 000
Kostnader|
Styrelse|300
Kansli|1 742,25
Insats Grön rehabilitering|(640)
Insats Unga framåt|7 750,125
Summa kostnader|9 200
Resultat|\u2212152,375
Ingående eget kapital|1 200
Utgående eget kapital|1 047,625`;

describe('a budget pasted from Excel', () => {
  test('has every cell right, and the wrong sum named', () => {
    expect(short(read(pasted))).toEqual([
      'title',
      'title',
      'heading revenue',
      'line revenue 4500000',
      'line revenue 2250000',
      'line revenue 1125500',
      'line revenue 1124500',
      'sum revenue 9000000 right',
      'heading cost',
      'line cost 300000',
      'line cost 1742250',
      'line cost -640000',
      'line cost 7750125',
      'sum cost 9200000 wrong by 47625',
      'result -152375 right',
      'openingEquity openingEquity 1200000',
      'closingEquity 1047625 right',
    ]);
  });

  test('is planned as lines with who pays and which insats', () => {
    const plan = importPlan(read(pasted), new Set());
    expect(plan).toMatchObject({ openProblems: 0, wrongSums: 1 });
    expect(plan.lines).toHaveLength(9);
    expect(plan.lines[0]).toEqual({
      row: 3,
      section: 'revenue',
      label: 'Försäkringskassan',
      category: 'contribution',
      party: null,
      memberOrganisation: fk,
      intervention: null,
      budget: { ore: 450_000_000, unit: 'tkr' },
      actual: null,
      forecast: null,
    });
    expect(plan.lines[1]).toMatchObject({ category: 'contribution', party: 'region' });
    expect(plan.lines[6]).toMatchObject({ category: 'intervention', intervention: green });
    expect(plan.lines[7]).toMatchObject({ category: 'intervention', intervention: null });
    expect(plan.lines[8]).toMatchObject({ section: 'openingEquity', budget: { ore: 120_000_000 } });
  });

  test('leaves out the rows it is told to', () => {
    const plan = importPlan(read(pasted), new Set([13, 3]));
    expect(plan.wrongSums).toBe(0);
    expect(plan.lines).toHaveLength(8);
  });
});

describe('what cannot be told', () => {
  test('is named: no unit, a share, a footnote, a narrow column, a reference', () => {
    const reading = read(
      'Kostnader|\nStyrelse|300\nKansli|12 %\nRevision|95*\nLokaler|###\nResor|#REF!\nSumma kostnader|1',
    );
    expect(short(reading)).toEqual([
      'heading cost',
      'line cost unit-missing',
      'line cost percent',
      'line cost not-a-number',
      'line cost hidden-digits',
      'line cost spreadsheet-error',
      'sum cost unit-missing',
    ]);
    expect(importPlan(reading, new Set()).openProblems).toBe(6);
  });

  test('is the unit, until it is chosen', () => {
    expect(short(read('Styrelse|300', { unit: 'mkr' }))).toEqual(['line cost 300000000']);
  });

  test('is a dot before three digits, until the table or the user tells', () => {
    const text = 'Post|kr\nStyrelse|300.000\nKansli|12';
    expect(short(read(text))[1]).toBe('line cost ambiguous');
    expect(short(read(`${text}\nRevision|1.742.000`))[1]).toBe('line cost 300000');
    expect(short(read(text, { dot: 'thousands' }))[1]).toBe('line cost 300000');
  });

  test('is where a line belongs', () => {
    const reading = read('Post|tkr\nSådant|5');
    expect(reading.rows[1]?.problem).toBe('section-missing');
    expect(read('Post|tkr\nSådant|5', { sections: new Map([[1, 'cost']]) }).rows[1]?.problem).toBeNull();
  });

  test('is what an amount without a label is', () => {
    expect(read('Kostnader tkr|\nStyrelse|5\n|7').rows[2]?.problem).toBe('label-missing');
  });

  test('is a sum over a row that could not be read', () => {
    expect(short(read('Kostnader tkr|\nStyrelse|5\nKansli|x\nSumma kostnader|12')).at(-1)).toBe(
      'sum cost 12000 unverifiable',
    );
  });
});

describe('the signs', () => {
  test('of costs with the minus of a ledger are turned', () => {
    const reading = read(
      'tkr|2027\nIntäkter|\nBidrag|10\nKostnader|\nStyrelse|-3\nKansli|-5\nSumma kostnader|-8\nResultat|2',
    );
    expect(short(reading).slice(-2)).toEqual(['sum cost -8000 right', 'result 2000 right']);
    expect(importPlan(reading, new Set()).lines.map(({ budget }) => budget?.ore)).toEqual([
      1_000_000, 300_000, 500_000,
    ]);
  });

  test('of one cost below nought among others are kept', () => {
    const reading = read('tkr|2027\nKostnader|\nStyrelse|3\nKansli|5\nÅterbetalt|-1\nSumma kostnader|7');
    expect(importPlan(reading, new Set())).toMatchObject({ wrongSums: 0 });
    expect(importPlan(reading, new Set()).lines.at(-1)?.budget?.ore).toBe(-100_000);
  });

  test('of a ledger with revenue below nought are turned', () => {
    const reading = read('kr|2027\nIntäkter|\nBidrag|-10\nAnnat|-2\nKostnader|\nStyrelse|9\nResultat|-3');
    expect(importPlan(reading, new Set()).wrongSums).toBe(0);
    expect(importPlan(reading, new Set()).lines[0]?.budget?.ore).toBe(1000);
  });
});

describe('the sums', () => {
  test('of blocks and of the whole section are both known', () => {
    const reading = read(
      'tkr|2027\nKostnader|\nKansli|\nLöner|5\nLokaler|2\nSumma kansli|7\nInsatser|\nGrön rehabilitering|3\nDelsumma|3\nSumma kostnader|10\nTotalt|10',
    );
    expect(short(reading).filter((row) => row.startsWith('sum'))).toEqual([
      'sum cost 7000 right',
      'sum cost 3000 right',
      'sum cost 10000 right',
      'sum cost 10000 right',
    ]);
  });

  test('of öre are compared to the öre', () => {
    expect(
      short(read('Kostnader kr|\nA-kassa styrelse|0,10\nKansli|0,20\nSumma kostnader|0,31')).at(-1),
    ).toBe('sum cost 0.31 wrong by 0.01');
  });

  test('of each column are compared for themselves', () => {
    const reading = read(
      'Post|Utfall t.o.m. juni 2027|Budget 2027, tkr|Avvikelse %\nKostnader|||\nStyrelse|1|3|5 %\nKansli|2|5|7 %\nSumma kostnader|4|8|12 %',
      { unit: 'tkr' },
    );
    expect(reading.columns.map(({ role, asOf }) => [role, asOf])).toEqual([
      ['label', null],
      ['actual', '2027-06-30'],
      ['budget', null],
      ['ignore', null],
    ]);
    expect(short(reading).at(-1)).toBe('sum cost 4000 8000 wrong by 1000 right');
  });
});

describe('the columns', () => {
  test('of another year are not taken for the budget', () => {
    const reading = read('Konto|Post|2026|2027\n4010|Styrelse|1|2\n4020|Kansli|3|4', { unit: 'tkr' });
    expect(reading.columns.map(({ role }) => role)).toEqual(['ignore', 'label', 'ignore', 'budget']);
  });

  test('may be chosen', () => {
    const reading = read('Post|2026|2027\nStyrelse|1|2', { unit: 'tkr', roles: new Map([[1, 'actual']]) });
    expect(reading.columns.map(({ role }) => role)).toEqual(['label', 'actual', 'budget']);
  });

  test('may have units of their own', () => {
    const reading = read('Post|Budget 2027 tkr|Utfall 2027 kr\nStyrelse|1|2000,50');
    expect(short(reading).at(-1)).toBe('line cost 1000 2000.5');
  });

  test('take numbers of a file as they are', () => {
    const reading = readBudgetTable(
      [
        ['Post', 'kr'],
        ['Styrelse', { number: '1.234' }],
        ['Kansli', { number: '-1640.5' }],
      ],
      context,
    );
    expect(short(reading)).toEqual(['title', 'line cost finer-than-ore', 'line cost -1640.5']);
  });

  test('of an empty table are none', () => {
    expect(readBudgetTable([], context)).toMatchObject({ columns: [], rows: [] });
    expect(readBudgetTable([['']], context).rows[0]?.kind).toBe('blank');
  });
});
