/** A share of those who are present with a vote, as the charter names it: two thirds is 2 and 3. */
export interface QualifiedShare {
  readonly numerator: number;
  readonly denominator: number;
}

/** How many votes the share asks for, of so many present with a vote (V6). A share that makes no sense asks for none. */
export function votesNeeded(share: QualifiedShare, present: number): number {
  const { numerator, denominator } = share;
  return denominator > 0 && numerator > 0 ? Math.ceil((present * numerator) / denominator) : 0;
}

/** The share in words: "två tredjedelar". */
export function shareInWords({ numerator, denominator }: QualifiedShare): string {
  const part = parts[denominator];
  const count = counts[numerator];
  if (part === undefined || count === undefined) return `${numerator}/${denominator}`;
  return numerator === 1 ? `${count} ${part}` : `${count} ${part}ar`;
}

const parts: Readonly<Record<number, string>> = {
  3: 'tredjedel',
  4: 'fjärdedel',
  5: 'femtedel',
  6: 'sjättedel',
};
const counts: Readonly<Record<number, string>> = { 1: 'en', 2: 'två', 3: 'tre', 4: 'fyra', 5: 'fem' };
