import { expect, it } from 'vitest';
import { playHistory } from '#tests/simulator/history.ts';
import { repetitions } from '#tests/support/repetitions.ts';

const histories = Number(process.env['SAMSYN_HISTORIES'] ?? repetitions(300, 10_000));
const firstSeed = Number(process.env['SAMSYN_SEED'] ?? 1);

/** Histories played at a time: most of one is waiting for the system's cryptography. */
const together = 8;

it(`keeps its promises in ${histories} simulated histories`, async () => {
  const counts: Record<string, number> = {};
  const broken: string[] = [];
  let next = firstSeed;
  await Promise.all(Array.from({ length: together }, playOn));
  console.log(`Seeds ${firstSeed}–${firstSeed + histories - 1}: ${JSON.stringify(counts)}`);
  expect(broken).toEqual([]);

  async function playOn(): Promise<void> {
    while (next < firstSeed + histories && broken.length < 5) {
      const seed = next;
      next += 1;
      const report = await playHistory(seed);
      for (const [what, times] of Object.entries(report.counts)) counts[what] = (counts[what] ?? 0) + times;
      if (seed % 1000 === 0) console.log(`Seed ${seed}: ${broken.length} broken`);
      if (report.faults.length === 0) continue;
      broken.push(`SAMSYN_SEED=${seed}: ${report.faults.slice(0, 4).join('; ')}`);
      console.log(broken.at(-1));
    }
  }
});
