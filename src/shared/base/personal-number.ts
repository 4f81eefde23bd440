/**
 * The Swedish personnummer and samordningsnummer in a text, as they stand there: six or eight digits of a birth date (the day
 * plus 60 in a samordningsnummer) and four whose last is a check digit (Luhn). Organisation numbers have no such date.
 */
export function personalNumbersIn(text: string): readonly string[] {
  const candidates = text.matchAll(/(?<![\d-])(?:19|20)?(\d{6})[-+–]?(\d{4})(?![\d-])/gu);
  return [...candidates]
    .filter(([, date = '', rest = '']) => hasBirthDate(date) && hasCheckDigit(date + rest))
    .map(([whole]) => whole);
}

function hasBirthDate(date: string): boolean {
  const month = Number(date.slice(2, 4));
  const day = Number(date.slice(4, 6)) % 60;
  return month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

function hasCheckDigit(digits: string): boolean {
  const sum = Array.from(digits, Number).reduce((total, digit, index) => {
    const weighted = index % 2 === 0 ? digit * 2 : digit;
    return total + (weighted > 9 ? weighted - 9 : weighted);
  }, 0);
  return sum % 10 === 0;
}
