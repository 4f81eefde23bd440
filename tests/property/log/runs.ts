/** How often a property is tried: a few hundred in `npm test`, ten thousand in the long run. */
export const runs = { numRuns: process.env['SAMSYN_LONG'] === '1' ? 10_000 : 200 } as const;
