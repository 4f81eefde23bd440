import type { RecordId } from '#shared/base/id.ts';
import { compareText } from '#shared/domain/recorded.ts';

/** What a registry number is made of: `SV 2026/58`. */
export interface RegistryNumber {
  readonly prefix: string;
  readonly year: number;
  readonly number: number;
}

const pattern = /^\s*(.*?)\s*(\d{4})\s*[/:]\s*(\d{1,6})\s*$/u;

/** Reads a registry number; `undefined` for one of another form. */
export function readRegistryNumber(text: string): RegistryNumber | undefined {
  const match = pattern.exec(text);
  if (match === null) return undefined;
  const [, prefix = '', year = '', number = ''] = match;
  return { prefix: prefix.toLocaleUpperCase('sv'), year: Number(year), number: Number(number) };
}

/** Writes a registry number: `SV 2026/58`. */
export function registryNumberText({ prefix, year, number }: RegistryNumber): string {
  return `${prefix} ${year}/${number}`.trim();
}

/** Numbers of a year that follow on those that are taken, whatever prefix these have: one series a year. */
export function nextRegistryNumbers(
  taken: readonly string[],
  { prefix, year }: Pick<RegistryNumber, 'prefix' | 'year'>,
  count: number,
): readonly string[] {
  const numbers = taken.flatMap((text) => readRegistryNumber(text) ?? []).filter((one) => one.year === year);
  const last = numbers.reduce((highest, { number }) => Math.max(highest, number), 0);
  return Array.from({ length: count }, (_, index) =>
    registryNumberText({ prefix, year, number: last + 1 + index }),
  );
}

/** Something that has a registry number. */
export interface Registered {
  readonly id: RecordId;
  readonly registryNumber: string | null;
}

/**
 * Those that have been given the same number (I3): two devices have both held themselves for the issuer. The first of each
 * group, by id, keeps it; which one that is, all machines agree on.
 */
export function sameRegistryNumbers<One extends Registered>(
  registered: readonly One[],
): readonly (readonly One[])[] {
  const groups = new Map<string, One[]>();
  for (const one of registered) {
    if (one.registryNumber === null) continue;
    const read = readRegistryNumber(one.registryNumber);
    const key = read === undefined ? one.registryNumber.trim() : `${read.prefix} ${read.year}/${read.number}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return [...groups.values()]
    .filter((group) => group.length > 1)
    .map((group) => group.toSorted((left, right) => compareText(left.id, right.id)));
}

/** A device as the choice of issuer needs it. */
export interface IssuingDevice {
  readonly device: string;
  readonly administrator: boolean;
  readonly revoked: boolean;
  readonly grantedAt: string;
}

/**
 * The one device that gives registry numbers (I3): the chosen one, else the one that was let in first of those that may
 * let others in, which is the founder's. `undefined` when the chosen one has been shut out: another has to be chosen,
 * nobody steps in by himself.
 */
export function issuerOf<Device extends IssuingDevice>(
  chosen: string | null,
  devices: readonly Device[],
): Device | undefined {
  if (chosen !== null) return devices.find(({ device, revoked }) => device === chosen && !revoked);
  return devices
    .filter(({ administrator, revoked }) => administrator && !revoked)
    .toSorted(
      (left, right) => compareText(left.grantedAt, right.grantedAt) || compareText(left.device, right.device),
    )[0];
}

/** The prefix that an association's name gives: "Samordningsförbundet Södra Vänern" → "SV". */
export function registryPrefix(name: string): string {
  const words = name.split(/[^\p{Letter}]+/u).filter((word) => word !== '');
  const own = words.filter((word) => !/^(samordningsförbund|finsam)/iu.test(word) && /^\p{Lu}/u.test(word));
  const initials = (own.length === 0 ? words : own).map((word) => word.slice(0, 1)).join('');
  return initials.toLocaleUpperCase('sv').slice(0, 6) || 'DNR';
}
