import { type AmountInText, amountsIn, amountText, bareAmountAtEnd, rounding } from './amounts-in-text.ts';

/** A sum that a text tells, and what its parts come to. */
export interface SumMismatch {
  readonly stated: string;
  readonly counted: string;
}

const totalWord = /(?<!\p{L})(summa|summan|totalt|total|totalsumma|sammanlagt|sammantaget|s:a)(?!\p{L})/iu;
const comparison =
  /(?<!\p{L})(mot|jämfört|från|varav|budgeterad\p{L}*|prognos\p{L}*|skillnad\p{L}*|differens\p{L}*|överskott\p{L}*|underskott\p{L}*|resultat\p{L}*|öka\p{L}*|minska\p{L}*)(?!\p{L})/iu;

/** The sums of a text, line by line, that are not what their parts come to. */
export function sumMismatches(lines: readonly string[]): readonly SumMismatch[] {
  return [
    ...listMismatches(lines),
    ...lines.flatMap((line) => sentencesOf(line).flatMap(sentenceMismatches)),
  ];
}

/** Sentences of a line; a full stop inside a number or after "kl" ends none. */
export function sentencesOf(line: string): readonly string[] {
  return line.split(/(?<=[.!?])\s+(?=\p{Lu})/u);
}

/** Lines with one amount each, and then one with a word for a sum. */
function listMismatches(lines: readonly string[]): readonly SumMismatch[] {
  const found: SumMismatch[] = [];
  let parts: AmountInText[] = [];
  for (const line of lines) {
    const own = amountsIn(line);
    const amount = own.length === 0 ? bareAmountAtEnd(line) : own.length === 1 ? own[0] : undefined;
    if (amount === undefined) parts = [];
    else if (totalWord.test(line)) {
      if (parts.length >= 2) found.push(...compare(amount, parts));
      parts = [];
    } else if (!/^\s*varav/iu.test(line)) parts.push(amount);
  }
  return found;
}

function sentenceMismatches(sentence: string): readonly SumMismatch[] {
  const amounts = amountsIn(sentence);
  if (amounts.length < 2) return [];
  return [
    ...equation(sentence, amounts),
    ...(comparison.test(sentence) ? [] : statedTotal(sentence, amounts)),
    ...shared(sentence, amounts),
  ];
}

/** "2 mkr + 2,2 mkr = 4,2 mkr". */
function equation(sentence: string, amounts: readonly AmountInText[]): readonly SumMismatch[] {
  const sign = sentence.indexOf('=');
  const total = amounts.find(({ index }) => index > sign);
  const parts = amounts.filter(({ end }) => end <= sign);
  if (sign === -1 || total === undefined || parts.length < 2 || !sentence.slice(0, sign).includes('+')) {
    return [];
  }
  return compare(total, parts);
}

/** "2 mkr för kansli, 2,2 mkr för administration och 7,2 mkr för insatser, totalt 10,3 mkr". */
function statedTotal(sentence: string, amounts: readonly AmountInText[]): readonly SumMismatch[] {
  const word = totalWord.exec(sentence);
  const total = amounts.at(-1);
  if (word === null || total === undefined || amounts.length < 3) return [];
  const before = amounts.at(-2);
  const isTold = word.index < total.index && word.index >= (before?.end ?? 0);
  return isTold && total.index - word.index < 60 ? compare(total, amounts.slice(0, -1)) : [];
}

/** "10,3 mkr, varav 2 mkr … och 9 mkr …": no more than the whole; "fördelat på" and its like: exactly the whole. */
function shared(sentence: string, amounts: readonly AmountInText[]): readonly SumMismatch[] {
  const word = /(?<!\p{L})(varav|fördela\p{L}*|uppdela\p{L}*|består av)(?!\p{L})/iu.exec(sentence);
  if (word === null) return [];
  const total = amounts.findLast(({ end }) => end <= word.index);
  const parts = amounts.filter(({ index }) => index > word.index);
  if (total === undefined) return [];
  const sum = parts.reduce((count, { ore }) => count + ore, 0);
  const isSome = /^varav$/iu.test(word[0]);
  if (isSome ? sum <= total.ore : parts.length < 2) return [];
  return compare(total, parts);
}

function compare(total: AmountInText, parts: readonly AmountInText[]): readonly SumMismatch[] {
  const sum = parts.reduce((count, { ore }) => count + ore, 0);
  if (Math.abs(sum - total.ore) <= rounding([total, ...parts])) return [];
  const isBare = !/\p{L}/u.test(total.text);
  const counted = amountText(sum, total.unit);
  return [{ stated: total.text, counted: isBare ? counted.replace(/ tkr$/u, '') : counted }];
}

/**
 * What a text says of revenue, cost and result, or of opening equity, result and closing equity, where it does not agree:
 * revenue less cost is the result, and opening equity with the result the closing one (B1).
 */
export function resultMismatches(text: string): readonly SumMismatch[] {
  const told = (words: string) => amountAfter(text, words);
  const revenue = told('(?:intäkter|intäkterna|inkomster)');
  const cost = told('(?:kostnader|kostnaderna|utgifter)');
  const result = resultIn(text);
  const opening = told('(?:ingående eget kapital|IB)');
  const closing = told('(?:utgående eget kapital|UB)');
  const found: SumMismatch[] = [];
  if (revenue !== undefined && cost !== undefined && result !== undefined) {
    found.push(...compare(result, [revenue, { ...cost, ore: -cost.ore }]));
  }
  if (opening !== undefined && closing !== undefined && result !== undefined) {
    found.push(...compare(closing, [opening, result]));
  }
  return found;
}

function resultIn(text: string): AmountInText | undefined {
  const loss = amountAfter(text, '(?:underskott|underskottet)');
  const taken = /([^.;\n]*)\btas ur eget kapital/iu.exec(text)?.[1];
  const fromEquity = taken === undefined ? undefined : amountsIn(taken).at(-1);
  const negative = loss ?? fromEquity;
  if (negative !== undefined) return { ...negative, ore: -Math.abs(negative.ore) };
  return amountAfter(text, '(?:resultat|resultatet|överskott|överskottet)');
}

/** The one amount that stands close after a word; `undefined` when the word has none, or more than one. */
function amountAfter(text: string, words: string): AmountInText | undefined {
  const found = [...text.matchAll(new RegExp(`(?<!\\p{L})${words}(?!\\p{L})([^.;\\n]{0,60})`, 'giu'))]
    .map((match) => {
      const start = (match.index ?? 0) + match[0].length - (match[1] ?? '').length;
      const rest = text.slice(start);
      const first = amountsIn(rest)[0];
      const isNear = first !== undefined && first.index <= 40 && !/[.;\n]/u.test(rest.slice(0, first.index));
      // Another word for a side before the amount: the amount is that one's.
      const between = first === undefined ? '' : rest.slice(0, first.index);
      return isNear && !/intäkt|kostnad|resultat|kapital|skott/iu.test(between) ? first : undefined;
    })
    .filter((one) => one !== undefined);
  return found.length === 1 ? found[0] : undefined;
}
