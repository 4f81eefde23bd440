import { expect, test } from 'vitest';
import { filesToMerge, laneFileName } from '#renderer/storage/folder/plan-lane.ts';
import { isOwnBundleFileName } from '#shared/ipc/file-name.ts';

const kilobyte = 1024;

test('takes up the small ones and leaves what is much larger', () => {
  const files = [
    { name: 'stor', size: 900 * kilobyte },
    { name: 'mellan', size: 90 * kilobyte },
    { name: 'liten', size: 6 * kilobyte },
  ];
  expect(filesToMerge(files, 4 * kilobyte)).toEqual(['liten']);
  expect(filesToMerge(files, 40 * kilobyte)).toEqual(['liten', 'mellan']);
  expect(filesToMerge(files, 400 * kilobyte)).toEqual(['liten', 'mellan', 'stor']);
  expect(filesToMerge([], 1)).toEqual([]);
});

/** One device's lane: `writes` new parts of some bytes each, by the plan. */
function runLane(writes: number, part: number) {
  let files: { name: string; size: number }[] = [];
  let written = 0;
  let most = 0;
  for (let index = 0; index < writes; index += 1) {
    const names = new Set(filesToMerge(files, part));
    const size = files.reduce((sum, file) => sum + (names.has(file.name) ? file.size : 0), part);
    files = [...files.filter(({ name }) => !names.has(name)), { name: String(index), size }];
    written += size;
    most = Math.max(most, files.length);
  }
  return { most, written, kept: files.reduce((sum, { size }) => sum + size, 0) };
}

test('keeps the folder of 40 devices small over ten years', () => {
  // 60 sittings a year of 2 kB each in three lanes: what a busy member writes.
  const lane = runLane(600, 2 * kilobyte);
  expect(lane.kept).toBe(600 * 2 * kilobyte);
  expect(lane.most).toBeLessThanOrEqual(6);
  // Each byte is written, and so synchronised, a handful of times.
  expect(lane.written / lane.kept).toBeLessThan(10);
  const folder = { files: 40 * 3 * lane.most, bytes: 40 * 3 * lane.kept };
  expect(folder.files).toBeLessThanOrEqual(720);
  expect(folder.bytes).toBeLessThan(150 * kilobyte * kilobyte);
});

test('has about as many files as the logarithm of the size', () => {
  expect(runLane(20_000, 1500).most).toBeLessThanOrEqual(9);
});

test('makes names that a host takes as its own and that tell no content', () => {
  const name = laneFileName({
    workspace: '-_bcdefghijklmnop',
    device: '0123456789abcdef',
    lane: 'abcdef',
    at: '2026-11-25T10:00:00.000Z',
    hash: 'fedcba9876543210',
  });
  expect(name).toBe('samsyn--_bcde-01234567-abcd-20261125-fedcba98.samsyn');
  expect(isOwnBundleFileName(name)).toBe(true);
});
