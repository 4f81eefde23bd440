/** A personnummer or samordningsnummer found in a text, with its last digits hidden. */
export interface PersonalNumber {
  /** `850101-••••`, to show where it stands without telling it again. */
  readonly masked: string;
}

/** Ten or twelve digits, with the sign between them that people write or leave out. Never inside a longer word or number. */
const candidates = /(?<![\p{L}\p{N}])(?:\d{2})?\d{6}\s?[-+–]?\s?\d{4}(?![\p{L}\p{N}])/gu;

/**
 * The personnummer and samordningsnummer in a text (X1): a day that exists, with 60 added for a samordningsnummer, and a right
 * check digit. An organisation number has no month, and a number that merely looks alike fails the check digit nine times of ten.
 */
export function personalNumbersIn(text: string): readonly PersonalNumber[] {
  return [...text.matchAll(candidates)].flatMap(([found]) => {
    const digits = found.replaceAll(/\D/g, '');
    const ten = digits.slice(-10);
    const isTwelve = digits.length === 12;
    if (isTwelve && !/^(18|19|20)/.test(digits)) return [];
    return hasDay(ten, isTwelve ? digits.slice(0, 2) : null) && hasCheckDigit(ten)
      ? [{ masked: `${ten.slice(0, 6)}-••••` }]
      : [];
  });
}

/** Whether the first six digits are a day, in the told century or in any of those that a person now living was born in. */
function hasDay(ten: string, century: string | null): boolean {
  const month = Number(ten.slice(2, 4));
  const day = Number(ten.slice(4, 6)) % 60;
  const centuries = century === null ? ['19', '20'] : [century];
  return centuries.some((first) => {
    const year = Number(first + ten.slice(0, 2));
    return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
  });
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 400 === 0 || (year % 4 === 0 && year % 100 !== 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** The Luhn check over ten digits. */
function hasCheckDigit(ten: string): boolean {
  const sum = Array.from(ten, Number).reduce((before, digit, index) => {
    const weighed = index % 2 === 0 ? 2 * digit : digit;
    return before + (weighed > 9 ? weighed - 9 : weighed);
  }, 0);
  return sum % 10 === 0;
}
