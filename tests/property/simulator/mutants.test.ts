import { describe, expect, it } from 'vitest';
import { playHistory } from '#tests/simulator/history.ts';
import { mutants } from '#tests/simulator/mutants.ts';

const mostHistories = 150;

describe('a planted bug is caught by the simulated histories', () => {
  it.each(mutants.map(({ name, core }) => [name, core] as const))(
    '%s',
    async (_, core) => {
      let caught: string | undefined;
      let seed = 0;
      while (caught === undefined && seed < mostHistories) {
        seed += 1;
        caught = (await playHistory(seed, core)).faults[0];
      }
      console.log(`Caught by seed ${seed}: ${caught}`);
      expect(caught).toBeDefined();
    },
    600_000,
  );
});
