import { expect, test } from 'vitest';
import { generateWorkload } from '#shared/demo/generate-workload.ts';

test('reaches the volumes of twenty years, in order of time', () => {
  const made = { meeting: 0, minuteItem: 0, decisionClause: 0, budgetLine: 0 };
  const authors = new Set<number>();
  let writes = 0;
  let sessions = 0;
  let last = 0;
  const lengths = new Map<string, number>();
  for (const { at, author, change } of generateWorkload(7)) {
    expect(at >= last).toBe(true);
    last = at;
    authors.add(author);
    if (change.type === 'text') {
      sessions += 1;
      const length = change.paragraphs.reduce((sum, text) => sum + text.length, 0);
      lengths.set(change.id, (lengths.get(change.id) ?? 0) + length);
      continue;
    }
    writes += 1;
    if (change.type === 'create' && change.table in made) made[change.table as keyof typeof made] += 1;
  }
  expect(made).toMatchObject({ meeting: 1000, minuteItem: 20_000, budgetLine: 40 * 20 * 3 });
  expect(Math.abs(made.decisionClause - 6000)).toBeLessThan(250);
  expect(Math.abs(writes - 44_702)).toBeLessThan(700);
  expect(Math.abs(sessions - 32_010)).toBeLessThan(500);
  expect(authors.size).toBe(7);
  expect(lengths.size).toBe(20_000);
  expect(Math.min(...lengths.values())).toBeGreaterThanOrEqual(190);
  expect(Math.max(...lengths.values())).toBeLessThan(1900);
});

test('is lazy and the same for the same seed', () => {
  const first = (seed: number) => {
    const changes = generateWorkload(seed);
    return Array.from({ length: 400 }, () => changes.next().value);
  };
  expect(first(1)).toEqual(first(1));
  expect(first(2)).not.toEqual(first(1));
});
