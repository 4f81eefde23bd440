import { expect, test } from 'vitest';
import {
  backupName,
  backupsToRemove,
  type KnownBackup,
  readBackupName,
} from '#renderer/storage/backup/backup-rotation.ts';
import { isOwnBundleFileName } from '#shared/ipc/file-name.ts';

const hour = 3_600_000;
const day = 24 * hour;
const now = Date.UTC(2026, 10, 25, 15, 0, 0);
const utcDay = (at: number) => new Date(at).toISOString().slice(0, 10);
const names = { workspace: 'abcdefghijkl-_12', device: '0123456789abcdef', hash: 'fedcba9876543210' };

function backup(at: number): KnownBackup {
  return { name: new Date(at).toISOString(), at };
}

test('keeps three of today, the last of each of seven days and of twelve months', () => {
  const today = [15, 12, 9, 6, 3].map((clock) => backup(Date.UTC(2026, 10, 25, clock)));
  const gone = backupsToRemove(today, now, utcDay);
  expect(gone).toEqual([6, 3].map((clock) => new Date(Date.UTC(2026, 10, 25, clock)).toISOString()));
});

test('comes to rest at 21 files or less when it runs for years', () => {
  let backups: readonly KnownBackup[] = [];
  for (let at = now - 900 * day; at <= now; at += 6 * hour) {
    const made = [...backups, backup(at)];
    const gone = new Set(backupsToRemove(made, at, utcDay));
    backups = made.filter(({ name }) => !gone.has(name));
    expect(backups.some((one) => one.at === at)).toBe(true);
  }
  expect(backups.length).toBeLessThanOrEqual(21);
  const days = new Set(backups.map(({ at }) => utcDay(at)));
  for (let back = 0; back < 7; back += 1) expect(days).toContain(utcDay(now - back * day));
  const months = new Set([...days].map((one) => one.slice(0, 7)));
  expect(months.size).toBe(12);
});

test('keeps what is there when the program has not run for years', () => {
  const old = [backup(now - 1000 * day), backup(now - 999 * day)];
  expect(backupsToRemove(old, now, utcDay)).toEqual([]);
});

test('does not let a clock that was ahead push the others out', () => {
  const ahead = [backup(now + 400 * day), backup(now + 401 * day)];
  const rest = [backup(now), backup(now - day)];
  expect(backupsToRemove([...ahead, ...rest], now, utcDay)).toEqual([]);
});

test('reads back the names that it makes, and no others', () => {
  const name = backupName({ ...names, at: now });
  expect(isOwnBundleFileName(name)).toBe(true);
  expect(readBackupName(name, names.workspace, names.device)).toEqual({ name, at: now });
  expect(readBackupName(name, names.workspace, 'f'.repeat(16))).toBeUndefined();
  expect(readBackupName(`kopia av ${name}`, names.workspace, names.device)).toBeUndefined();
  expect(readBackupName(name.replace('T', 't'), names.workspace, names.device)).toBeUndefined();
});
