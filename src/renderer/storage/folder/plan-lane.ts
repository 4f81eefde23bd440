/** A file of ours in the folder, as far as its place in the order of sizes goes. */
export interface LaneFile {
  readonly name: string;
  readonly size: number;
}

/** Smaller files than this are always taken up into the next one. */
const smallest = 16 * 1024;
/** Every file that stays is at least so many times as large as all that are newer. */
const growth = 3;

/**
 * Which of a device's files the next one takes up and replaces. The sizes of those that stay grow at least threefold, so
 * a device has about log₃(size / 16 kB) files of each audience however long it goes on, what it wrote lies in the folder
 * once, and each byte is written again about as many times as there are sizes.
 */
export function filesToMerge(files: readonly LaneFile[], freshSize: number): readonly string[] {
  const merged: string[] = [];
  let total = freshSize;
  for (const { name, size } of [...files].sort((left, right) => left.size - right.size)) {
    if (size >= Math.max(smallest, growth * total)) break;
    merged.push(name);
    total += size;
  }
  return merged;
}

/**
 * A name without words of content: which workspace, which device, which lane, which day, and the beginning of the file's
 * own hash. A file is never written over, so a sync client has nothing to set against each other.
 */
export function laneFileName(parts: {
  readonly workspace: string;
  readonly device: string;
  readonly lane: string;
  readonly at: string;
  readonly hash: string;
}): string {
  const { workspace, device, lane, at, hash } = parts;
  const day = at.slice(0, 10).replaceAll('-', '');
  return `samsyn-${workspace.slice(0, 6)}-${device.slice(0, 8)}-${lane.slice(0, 4)}-${day}-${hash.slice(0, 8)}.samsyn`;
}
