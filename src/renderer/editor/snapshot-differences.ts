import type { MinutesSnapshot, SnapshotItem } from '#shared/log/minutes-snapshot.ts';
import type { TextNode } from '#shared/log/text.ts';

/** The parts of frozen minutes that can differ. */
export type SnapshotPart =
  | 'meeting'
  | 'attendance'
  | 'heading'
  | 'background'
  | 'motions'
  | 'votes'
  | 'result'
  | 'clauses'
  | 'dissents'
  | 'other';

/** One part that two frozen texts have differently. A § that only one of them holds is empty in the other. */
export interface SnapshotDifference {
  /** The § as a person knows it; `null` for what concerns the whole meeting. */
  readonly section: string | null;
  readonly part: SnapshotPart;
  readonly left: string;
  readonly right: string;
}

/** What differs between two frozen texts, in the order of the minutes. */
export function snapshotDifferences(
  left: MinutesSnapshot,
  right: MinutesSnapshot,
): readonly SnapshotDifference[] {
  const differences: SnapshotDifference[] = [];
  const compare = (section: string | null, part: SnapshotPart, one: string, other: string): void => {
    if (one !== other) differences.push({ section, part, left: one, right: other });
  };
  compare(null, 'meeting', meetingText(left), meetingText(right));
  compare(null, 'attendance', attendanceText(left), attendanceText(right));
  const ids = new Set([...left.items, ...right.items].map(({ id }) => id));
  for (const id of ids) {
    const one = left.items.find((item) => item.id === id);
    const other = right.items.find((item) => item.id === id);
    const shown = one ?? other;
    if (shown === undefined) continue;
    const section = shown.number === null ? shown.heading : `§ ${shown.number} ${shown.heading}`;
    const [before, after] = [textsOf(one), textsOf(other)];
    for (const part of Object.keys(before) as (keyof typeof before)[]) {
      compare(section, part, before[part], after[part]);
    }
  }
  return differences;
}

type ItemTexts = Readonly<Record<Exclude<SnapshotPart, 'meeting' | 'attendance'>, string>>;

function textsOf(item: SnapshotItem | undefined): ItemTexts {
  if (item === undefined) {
    const empty = { heading: '', background: '', motions: '', votes: '', result: '', clauses: '' };
    return { ...empty, dissents: '', other: '' };
  }
  return {
    heading: item.heading,
    background: item.background === null ? '' : documentText(item.background),
    motions: lines(item.motions.map(({ seat, wording }) => `${seat.name ?? ''}: ${wording}`)),
    votes: lines([
      item.putOrder ?? '',
      item.voteYes ?? '',
      item.voteNo ?? '',
      ...item.votes.map(({ seat, choice }) => `${seat.name ?? ''}: ${choice}`),
    ]),
    result: item.result ?? '',
    clauses: lines(item.clauses),
    dissents: lines(item.dissents.map(({ seat, wording }) => `${seat.name ?? ''} ${wording}`)),
    other: lines([
      item.registryNumber ?? '',
      item.presenter ?? '',
      ...item.recusals.map(({ seat, reason }) => `${seat.name ?? ''}: ${reason}`),
      ...item.documents.map(({ title, hash }) => `${title} ${hash}`),
      ...item.assignments.map(({ owner, wording, dueOn }) => `${owner}: ${wording} ${dueOn ?? ''}`),
    ]),
  };
}

function meetingText({ meeting }: MinutesSnapshot): string {
  const { body, date, place, startsAt, endsAt, chair, secretary, attestors } = meeting;
  const names = [chair, secretary, ...attestors].map((name) => name?.name ?? '');
  return lines([`${body.name ?? ''} ${date}`, `${place} ${startsAt}–${endsAt ?? ''}`, ...names]);
}

function attendanceText({ attendance }: MinutesSnapshot): string {
  return lines(
    attendance
      .filter(({ present }) => present)
      .map(({ seat, serving }) => `${seat.name ?? ''}${serving ? ' *' : ''}`),
  );
}

function documentText(node: TextNode): string {
  if (typeof node.text === 'string') return node.text;
  const inner = (node.content ?? []).map(documentText);
  return inner.join(node.type === 'doc' ? '\n' : '');
}

function lines(texts: readonly string[]): string {
  return texts.filter((text) => text.trim() !== '').join('\n');
}
