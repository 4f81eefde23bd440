/** A block that both versions have, that only one has, or that was worded anew. */
export type BlockDifference =
  | { readonly type: 'same'; readonly before: string; readonly after: string }
  | { readonly type: 'changed'; readonly before: string; readonly after: string }
  | { readonly type: 'removed'; readonly before: string; readonly after: '' }
  | { readonly type: 'added'; readonly before: ''; readonly after: string };

/** Two blocks are the same one worded anew when they share this much of their words (Dice's measure). */
const kinship = 0.4;

/**
 * The difference between two documents, block by block in their order: first which paragraph became which, so that a moved
 * boundary never smears words of one paragraph over another. The words inside a changed block are compared afterwards.
 */
export function blockDifference(
  before: readonly string[],
  after: readonly string[],
): readonly BlockDifference[] {
  const older = before.map(wordsOf);
  const newer = after.map(wordsOf);
  const match = (left: number, right: number): number => {
    if (before[left] === after[right]) return 2;
    const shared = kinshipOf(older[left] ?? new Map(), newer[right] ?? new Map());
    return shared < kinship ? 0 : shared;
  };
  const best = bestMatches(before.length, after.length, match);
  const blocks: BlockDifference[] = [];
  let left = 0;
  let right = 0;
  while (left < before.length || right < after.length) {
    const [old, fresh] = [before[left], after[right]];
    const paired = old !== undefined && fresh !== undefined ? match(left, right) : 0;
    if (paired > 0 && sumAt(best, left, right) === paired + sumAt(best, left + 1, right + 1)) {
      blocks.push({ type: old === fresh ? 'same' : 'changed', before: old ?? '', after: fresh ?? '' });
      left += 1;
      right += 1;
    } else if (old !== undefined && (fresh === undefined || isNext(best, left, right))) {
      blocks.push({ type: 'removed', before: old, after: '' });
      left += 1;
    } else {
      blocks.push({ type: 'added', before: '', after: fresh ?? '' });
      right += 1;
    }
  }
  return blocks;
}

/** Whether leaving out the older block loses nothing of the best match. */
function isNext(best: readonly Float64Array[], left: number, right: number): boolean {
  return sumAt(best, left + 1, right) >= sumAt(best, left, right + 1);
}

/** For each pair of places, the greatest sum of matches that keeps the order from there to the end. */
function bestMatches(
  olderCount: number,
  newerCount: number,
  match: (left: number, right: number) => number,
): readonly Float64Array[] {
  const best = Array.from({ length: olderCount + 1 }, () => new Float64Array(newerCount + 1));
  for (let left = olderCount - 1; left >= 0; left -= 1) {
    const row = best[left];
    if (row === undefined) continue;
    for (let right = newerCount - 1; right >= 0; right -= 1) {
      const paired = match(left, right);
      row[right] = Math.max(
        sumAt(best, left + 1, right),
        sumAt(best, left, right + 1),
        paired === 0 ? 0 : paired + sumAt(best, left + 1, right + 1),
      );
    }
  }
  return best;
}

function sumAt(best: readonly Float64Array[], left: number, right: number): number {
  return best[left]?.[right] ?? 0;
}

type Words = ReadonlyMap<string, number>;

function wordsOf(text: string): Words {
  const words = new Map<string, number>();
  for (const word of text.toLocaleLowerCase('sv').match(/[\p{L}\p{N}]+/gu) ?? []) {
    words.set(word, (words.get(word) ?? 0) + 1);
  }
  return words;
}

function kinshipOf(left: Words, right: Words): number {
  let shared = 0;
  for (const [word, count] of left) shared += Math.min(count, right.get(word) ?? 0);
  const total = countOf(left) + countOf(right);
  return total === 0 ? 0 : (2 * shared) / total;
}

function countOf(words: Words): number {
  let count = 0;
  for (const times of words.values()) count += times;
  return count;
}
