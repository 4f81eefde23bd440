const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** The sort key of the n-th record in a list that is made in one go: a whole-number fractional index, in order. */
export function orderKey(index: number): string {
  if (index < 0 || index >= 62 + 62 * 62) throw new Error(`No order key for ${index}`);
  if (index < 62) return `a${digits[index]}`;
  const rest = index - 62;
  return `b${digits[Math.floor(rest / 62)]}${digits[rest % 62]}`;
}
