/**
 * A number from an Excel file as a plain decimal: without an exponent, and with the fifteen digits that Excel counts with.
 * `undefined` for what is no number.
 */
export function plainNumber(text: string): string | undefined {
  const [, sign = '', whole = '', part = '', exponent = '0'] =
    /^(-?)(\d*)(?:\.(\d*))?(?:E([+-]?\d{1,3}))?$/i.exec(text.trim()) ?? [];
  if (whole === '' && part === '') return undefined;
  const rounded = `${whole}${part}`.replace(/^0+/, '').length > 15 ? Number(text).toExponential(14) : null;
  if (rounded !== null) return plainNumber(rounded.replace(/0+e/, 'e'));
  return tidy(sign, whole === '' ? '0' : whole, part, Number(exponent));
}

/** Moves the decimal point of a plain decimal: exact, as no float is involved. */
export function shiftPoint(number: string, places: number): string {
  const [, sign = '', whole = '0', part = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(number) ?? [];
  return tidy(sign, whole, part, places);
}

function tidy(sign: string, whole: string, part: string, places: number): string {
  const before = '0'.repeat(Math.max(0, -places));
  const digits = `${before}${whole}${part}${'0'.repeat(Math.max(0, places))}`;
  const point = before.length + whole.length + places;
  const integer = digits.slice(0, point).replace(/^0+(?=\d)/, '') || '0';
  const decimals = digits.slice(point).replace(/0+$/, '');
  const number = `${integer}${decimals === '' ? '' : `.${decimals}`}`;
  return number === '0' ? '0' : `${sign}${number}`;
}
