/** A backup in the folder, with the moment in its name. */
export interface KnownBackup {
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

const kept = { today: 3, days: 7, months: 12 } as const;

/**
 * Which backups may go: all but the newest three of today, the newest of each of the last seven days that have one, and
 * the newest of each of the last twelve months that have one. The newest of all always stays, and so does what a wrong
 * clock dated ahead of now.
 */
export function backupsToRemove(
  backups: readonly KnownBackup[],
  now: number,
  dayOf: (at: number) => string = localDay,
): readonly string[] {
  const newestFirst = [...backups].sort((left, right) => right.at - left.at);
  const past = newestFirst.filter(({ at }) => at <= now);
  const today = dayOf(now);
  const stay = new Set<string>(newestFirst.filter(({ at }) => at > now).map(({ name }) => name));
  for (const { name } of past.filter(({ at }) => dayOf(at) === today).slice(0, kept.today)) stay.add(name);
  keepNewest(past, dayOf, kept.days, stay);
  keepNewest(past, (at) => dayOf(at).slice(0, 7), kept.months, stay);
  return newestFirst.filter(({ name }) => !stay.has(name)).map(({ name }) => name);
}

function keepNewest(
  newestFirst: readonly KnownBackup[],
  periodOf: (at: number) => string,
  count: number,
  stay: Set<string>,
): void {
  const periods = new Set<string>();
  for (const { name, at } of newestFirst) {
    const period = periodOf(at);
    if (periods.has(period)) continue;
    if (periods.size === count) return;
    periods.add(period);
    stay.add(name);
  }
}

/** The day on this computer's calendar, as `2026-11-25`. */
export function localDay(at: number): string {
  const date = new Date(at);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** The name of a backup: which workspace and device, when, and the beginning of its hash. */
export function backupName(parts: {
  readonly workspace: string;
  readonly device: string;
  readonly at: number;
  readonly hash: string;
}): string {
  const { workspace, device, at, hash } = parts;
  const stamp = new Date(at).toISOString().replace(/[-:]|\.\d+/g, '');
  return `samsyn-kopia-${workspace.slice(0, 6)}-${device.slice(0, 8)}-${stamp}-${hash.slice(0, 8)}.samsyn`;
}

/** Reads the name of a backup of this workspace and device; `undefined` for any other file. */
export function readBackupName(name: string, workspace: string, device: string): KnownBackup | undefined {
  const beginning = `samsyn-kopia-${workspace.slice(0, 6)}-${device.slice(0, 8)}-`;
  if (!name.startsWith(beginning)) return undefined;
  const stamp = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z-[0-9a-f]{8}\.samsyn$/.exec(
    name.slice(beginning.length),
  );
  if (stamp === null) return undefined;
  const [year, month, day, hour, minute, second] = stamp.slice(1).map(Number);
  const at = Date.UTC(year ?? 0, (month ?? 1) - 1, day, hour, minute, second);
  return { name, at };
}
