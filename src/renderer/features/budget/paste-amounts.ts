import type { Ore } from '#shared/base/money.ts';
import { err, ok, type Result } from '#shared/base/result.ts';
import type { MoneyUnit } from '#shared/domain/budget/money-unit.ts';
import { type AmountProblem, readAmount } from '#shared/recognise/budget/amount-text.ts';
import { numberStyle } from '#shared/recognise/budget/number-style.ts';

/** A column of amounts to be put into rows that follow each other. An empty cell leaves its row as it is. */
export type PastedAmounts = readonly ({ readonly ore: Ore; readonly unit: MoneyUnit } | null)[];

/** Why nothing was put in: the cells that are no amounts, or more of them than there are rows. */
export type PasteProblem =
  | {
      readonly type: 'cells';
      readonly cells: readonly { readonly text: string; readonly problem: AmountProblem }[];
    }
  | { readonly type: 'too-many'; readonly count: number };

/** Whether a pasted text is a table with words or several columns: it is looked at before anything is taken in. */
export function isTable(table: readonly (readonly string[])[]): boolean {
  const style = numberStyle(table.flat());
  return table.some(
    (row) =>
      row.length > 1 ||
      row.some((text) => {
        const read = readAmount(text, style, 'mkr');
        return (
          !read.ok &&
          /\p{L}{2}/u.test(text) &&
          !['percent', 'currency', 'spreadsheet-error'].includes(read.error.type)
        );
      }),
  );
}

/** Reads a pasted column in the unit that the grid shows. All of it is right, or nothing is put in. */
export function readPastedAmounts(
  texts: readonly string[],
  unit: MoneyUnit,
  room: number,
): Result<PastedAmounts, PasteProblem> {
  if (texts.length > room) return err({ type: 'too-many', count: texts.length });
  const style = numberStyle(texts);
  const read = texts.map((text) => ({ text, result: readAmount(text, style, unit) }));
  const wrong = read.flatMap(({ text, result }) => (result.ok ? [] : [{ text, problem: result.error }]));
  if (wrong.length > 0) return err({ type: 'cells', cells: wrong });
  return ok(read.map(({ result }) => (result.ok ? result.value : null)));
}
