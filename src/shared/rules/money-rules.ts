import { yearOf } from '#shared/base/dates.ts';
import type { Recorded } from '#shared/domain/recorded.ts';
import type { Finding } from './finding.ts';
import { clausesOf, linesOf } from './item-texts.ts';
import type { MinutesFacts } from './minutes-facts.ts';
import { raise } from './raise.ts';
import { type AmountInText, amountsIn, amountText } from './text/amounts-in-text.ts';
import { resultMismatches } from './text/sums-in-text.ts';

/** B1: revenue less cost is the result, and equity follows, where the text of a § tells them. */
export function checkToldResult(facts: MinutesFacts): readonly Finding[] {
  return facts.items.flatMap((item) =>
    resultMismatches(linesOf(facts, item.id).join('\n')).map(({ stated, counted }) => {
      const values = { item: facts.labelOf(item.id), stated, counted };
      return raise('B1', 'warn', item.id, 'resultSumDiffers', values, {
        record: item.id,
        field: 'background',
      });
    }),
  );
}

const parties = [
  { words: '(?:försäkringskassan|staten)', share: 50 },
  { words: '(?:regionen|västra götalandsregionen|region \\p{Lu}\\p{L}+)', share: 25 },
  { words: '(?:kommunerna|kommunernas|medlemskommunerna)', share: 25 },
] as const;

/** B2: the shares that the text of a § tells are half, a quarter and a quarter (at most 1 tkr of rounding). */
export function checkToldShares(facts: MinutesFacts): readonly Finding[] {
  return facts.items.flatMap((item) => {
    const text = linesOf(facts, item.id).join('\n');
    const percents = parties.map(({ words }) => numberAfter(text, words));
    const amounts = parties.map(({ words }) => amountAfter(text, words));
    const isPercentWrong =
      percents.every((one) => one !== undefined) &&
      percents.some((one, index) => Math.abs((one ?? 0) - (parties[index]?.share ?? 0)) > 0.5);
    if (!isPercentWrong && !areAmountsWrong(amounts)) return [];
    const values = { item: facts.labelOf(item.id) };
    return [raise('B2', 'warn', item.id, 'sharesDiffer', values, { record: item.id, field: 'background' })];
  });
}

const thousand = 100_000;

function areAmountsWrong(amounts: readonly (AmountInText | undefined)[]): boolean {
  const told = amounts.filter((one) => one !== undefined);
  if (told.length < parties.length) return false;
  const total = told.reduce((sum, { ore }) => sum + ore, 0);
  return told.some((one, index) => {
    const right = (total * (parties[index]?.share ?? 0)) / 100;
    return Math.abs(one.ore - right) > Math.max(thousand, one.place);
  });
}

function numberAfter(text: string, words: string): number | undefined {
  const pattern = new RegExp(
    `(?<!\\p{L})${words}(?!\\p{L})[^.;\\n\\d]{0,40}(\\d{1,3}(?:,\\d+)?)\\s*(?:%|procent)`,
    'iu',
  );
  const found = pattern.exec(text)?.[1];
  return found === undefined ? undefined : Number(found.replace(',', '.'));
}

function amountAfter(text: string, words: string): AmountInText | undefined {
  const match = new RegExp(`(?<!\\p{L})${words}(?!\\p{L})([^.;\\n\\d]{0,40}\\d[^;\\n]{0,30})`, 'iu').exec(
    text,
  );
  const first = amountsIn(match?.[1] ?? '')[0];
  return first !== undefined && first.index <= 42 ? first : undefined;
}

/** B5: an amount that is decided on names its unit. */
export function checkUnits(facts: MinutesFacts): readonly Finding[] {
  const bare =
    /(?<!\p{L})(?:bevilja|anslå|avsätta|betala|fördela|om|på)\s+(?:[\p{L} ]{0,40}\s)?(\d{1,3}(?:[ \u00a0]\d{3})+)(?!\s*(?:kr|tkr|mkr|mnkr|milj|tusen|invånare|personer|deltagare|st|timmar|%))(?![\d,]|\s\d)/iu;
  return facts.items.flatMap((item) =>
    clausesOf(facts, item.id).flatMap((clause) => {
      const amount = bare.exec(clause.values.wording)?.[1];
      if (amount === undefined) return [];
      const values = { item: facts.labelOf(item.id), text: amount };
      return [
        raise('B5', 'warn', clause.id, 'amountWithoutUnit', values, { record: clause.id, field: 'wording' }),
      ];
    }),
  );
}

/** B6: what a § grants is what is recorded as granted by it. */
export function checkGrants(facts: MinutesFacts): readonly Finding[] {
  const grants = facts.base('grant');
  return facts.items.flatMap((item) => {
    const told = clausesOf(facts, item.id).flatMap(({ values }) => amountsIn(values.wording));
    if (told.length === 0) return [];
    return grants
      .filter(({ values }) => values.decidedBy === item.id)
      .filter(({ values }) => !told.some(({ ore }) => ore === values.amount))
      .map(({ values }) => {
        const counted = { item: facts.labelOf(item.id), counted: amountText(values.amount, 'kr') };
        return raise('B6', 'warn', item.id, 'grantDiffers', counted, { record: item.id, field: 'clauses' });
      });
  });
}

/** B3: the budget of a year is decided by 30 November the year before, after consultation with the members. */
export function checkBudgetDecided(facts: MinutesFacts): readonly Finding[] {
  const { date } = facts.meeting.values;
  return decidedOn(facts, /\bbudget\b/iu)
    .filter(
      ({ values }) =>
        !/uppföljning|revider|omdisponering|utfall|prognos|preliminär|ram|process|arbete/iu.test(
          values.heading,
        ),
    )
    .flatMap((item): readonly Finding[] => {
      const year = yearIn(item.values.heading) ?? yearOf(date) + 1;
      if (year < yearOf(date)) return [];
      const values = { item: facts.labelOf(item.id), year };
      if (date > `${year - 1}-11-30`) return [raise('B3', 'warn', item.id, 'budgetLate', values)];
      const isConsulted =
        facts.consultations.some((day) => day >= `${year - 1}-01-01` && day <= date) ||
        facts.allItems.some(({ id }) =>
          linesOf(facts, id).some((line) => /(?<!\p{L})samråd|medlemssamråd|ägarsamråd/iu.test(line)),
        );
      return isConsulted ? [] : [raise('B3', 'warn', item.id, 'budgetUnconsulted', values)];
    });
}

/** B4: the annual report is decided within three months of the end of the year. */
export function checkAnnualReportDecided(facts: MinutesFacts): readonly Finding[] {
  const { date } = facts.meeting.values;
  return decidedOn(facts, /\bårsredovisning/iu).flatMap((item) => {
    const year = yearIn(item.values.heading) ?? yearOf(date) - 1;
    if (date <= `${year + 1}-03-31`) return [];
    return [raise('B4', 'warn', item.id, 'annualReportLate', { item: facts.labelOf(item.id), year })];
  });
}

/** §§ that adopted something with such a heading. */
function decidedOn(facts: MinutesFacts, heading: RegExp): readonly Recorded<'minuteItem'>[] {
  return facts.items.filter(
    ({ id, values }) =>
      values.itemType === 'decision' &&
      values.result === 'approved' &&
      heading.test(values.heading) &&
      clausesOf(facts, id).some((clause) =>
        /^att (?:fastställa|anta|godkänna)(?!\p{L})/iu.test(clause.values.wording),
      ),
  );
}

function yearIn(heading: string): number | null {
  const match = /(?<!\d)(20\d{2})(?!\d)/.exec(heading);
  return match === null ? null : Number(match[1]);
}
