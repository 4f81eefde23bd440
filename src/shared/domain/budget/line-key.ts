import type { KnownLine } from './locked-lines.ts';

/**
 * What makes two lines of different versions or years the same post: who pays or which insats, else its label. Several of
 * the same in one version are told apart by their label, and by their place if that is the same too.
 */
export function lineKeys(lines: readonly KnownLine[]): ReadonlyMap<string, string> {
  const keys = new Map<string, string>();
  const taken = new Map<string, number>();
  const subjects = new Map<string, number>();
  for (const line of lines) subjects.set(subjectOf(line), (subjects.get(subjectOf(line)) ?? 0) + 1);
  for (const line of lines) {
    const subject = subjectOf(line);
    const isShared = referenceOf(line) !== null && (subjects.get(subject) ?? 0) > 1;
    const base = isShared ? `${subject} ${labelOf(line)}` : subject;
    const count = (taken.get(base) ?? 0) + 1;
    taken.set(base, count);
    keys.set(line.id, count === 1 ? base : `${base} #${count}`);
  }
  return keys;
}

function subjectOf(line: KnownLine): string {
  return `${line.section} ${referenceOf(line) ?? labelOf(line)}`;
}

function referenceOf({ intervention, memberOrganisation, party }: KnownLine): string | null {
  return intervention ?? memberOrganisation ?? party;
}

function labelOf({ label }: KnownLine): string {
  return label.toLocaleLowerCase('sv').replace(/\s+/gu, ' ').trim();
}

/** One post over several versions: its label as the newest has it, and its line in each version that has it. */
export interface AlignedLine {
  readonly key: string;
  readonly section: KnownLine['section'];
  readonly label: string;
  readonly lines: readonly (KnownLine | undefined)[];
}

/** The posts of several versions side by side, in the order of the last version and then of those before it. */
export function alignLines(versions: readonly (readonly KnownLine[])[]): readonly AlignedLine[] {
  const keyed = versions.map((lines) => {
    const keys = lineKeys(lines);
    return new Map(lines.map((line) => [keys.get(line.id) ?? '', line]));
  });
  const order = new Map<string, KnownLine>();
  for (const lines of keyed.toReversed()) {
    for (const [key, line] of lines) if (!order.has(key)) order.set(key, line);
  }
  return [...order].map(([key, { section, label }]) => ({
    key,
    section,
    label,
    lines: keyed.map((lines) => lines.get(key)),
  }));
}
