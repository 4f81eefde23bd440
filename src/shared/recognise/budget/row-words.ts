import type { BudgetSection } from '#shared/domain/budget/budget-line.ts';
import type { RowKind } from './budget-table.ts';

/** What a row with an amount is, by its label. */
export function kindOfLabel(
  label: string,
): Extract<RowKind, 'line' | 'sum' | 'result' | 'openingEquity' | 'closingEquity'> {
  const text = label.trim().toLowerCase();
  if (/^uttag|^från eget kapital/.test(text)) return 'line';
  if (isEquity(text) && /utgående|\bub\b|årets slut|31\s*(?:dec|\/12)/.test(text)) return 'closingEquity';
  if (isEquity(text) && /ingående|\bib\b|årets (?:början|ingång)|1\s*(?:jan|\/1\b)/.test(text))
    return 'openingEquity';
  if (
    /^(?:summa|sum|delsumma|del-summa|totalt?|s:a|sa\b|\u03c3|\u2211)|\btotalt$|[,:]\s*(?:summa|totalt)$/u.test(
      text,
    )
  )
    return 'sum';
  if (
    /^(?:årets |budgeterat |beräknat |prognos(?:tiserat|ticerat)? |verksamhetens )?resultat\b|^över-?\s*\/?\s*(?:och )?underskott|^(?:över|under)skott\b/.test(
      text,
    )
  )
    return 'result';
  return 'line';
}

/** The section that a heading or a sum names: "Intäkter", "Summa kostnader". */
export function sectionInLabel(label: string): 'revenue' | 'cost' | null {
  const text = label.toLowerCase();
  const revenue = /intäkt|inkomst|finansiering/.test(text);
  const cost = /kostnad|utgift|utbetalning/.test(text);
  if (revenue === cost) return null;
  return revenue ? 'revenue' : 'cost';
}

/** Whether a sum says that it counts a whole section and no more: "Summa intäkter". */
export function isWholeSection(label: string): boolean {
  return /^(?:summa|totala?|totalt|s:a)\s+(?:verksamhetens\s+)?(?:intäkter|inkomster|kostnader|utgifter)[\s:.]*$/i.test(
    label.trim(),
  );
}

/** Where a line belongs by what it says, when no heading tells. */
export function sectionOfLine(label: string): BudgetSection | null {
  const text = label.toLowerCase();
  const cost =
    /styrelse|kansli|administration|revis|insats|personal|lokal|lön|kostnad|resor|arvode|konsult|utbildning|konferens|it-|kommunikation|evenemang|utvärdering/.test(
      text,
    );
  const revenue =
    /bidrag|intäkt|medlemsavgift|\besf\b|försäkringskassan|staten|statlig|\bregion|kommunerna|ränteintäkt|uttag ur|från eget kapital|projektmedel/.test(
      text,
    );
  if (cost === revenue) return null;
  return cost ? 'cost' : 'revenue';
}

/** Whether a label is the head of the column of labels. */
export function isHeadLabel(label: string): boolean {
  return /^(?:|post(?:er)?|benämning|budgetpost|konto|text|rubrik|belopp.*|verksamhet|insats|kostnadsställe|kst|år|t?kr|mkr|i? ?tkr|sek)$/i.test(
    label.trim(),
  );
}

function isEquity(text: string): boolean {
  return /eget kapital|\bek\b|balans/.test(text) || /^(?:ib|ub)\b/.test(text);
}
