import { repetitions } from '#tests/support/repetitions.ts';

/** How often the properties of the log are tried. */
export const runs = { numRuns: repetitions(200, 10_000) } as const;
