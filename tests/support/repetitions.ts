/** Whether this is `npm run test:long`. */
export const isLong = process.env['SAMSYN_LONG'] === '1';

/** What the long figures are multiplied by: `npm run test:long -- --times=20`. */
const times = Number(process.env['SAMSYN_TIMES'] ?? 1);

/** How often a test repeats itself: in `npm test`, and in the long run. The figures and their reasons: decision 0017. */
export function repetitions(usual: number, long: number): number {
  return isLong ? long * times : usual;
}
