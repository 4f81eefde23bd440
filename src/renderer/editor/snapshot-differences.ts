import type { Translate } from '#shared/i18n/translate.ts';
import type { MinutesSnapshot, SnapshotItem } from '#shared/log/minutes-snapshot.ts';
import type { TextNode } from '#shared/log/text.ts';
import { type SnapshotLines, snapshotLines } from './snapshot-lines.ts';

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
  | 'gavel'
  | 'other';

/** One part that two frozen texts have differently. A § that only one of them holds is empty in the other. */
export interface SnapshotDifference {
  /** The § as a person knows it; `null` for what concerns the whole meeting. */
  readonly section: string | null;
  readonly part: SnapshotPart;
  readonly left: string;
  readonly right: string;
}

/** What differs between two frozen texts, in the order of the minutes. Everything that is frozen is compared. */
export function snapshotDifferences(
  left: MinutesSnapshot,
  right: MinutesSnapshot,
  translate: Translate,
): readonly SnapshotDifference[] {
  const [ofLeft, ofRight] = [snapshotLines(left, translate), snapshotLines(right, translate)];
  const differences: SnapshotDifference[] = [];
  const compare = (section: string | null, part: SnapshotPart, one: string, other: string): void => {
    if (one !== other) differences.push({ section, part, left: one, right: other });
  };
  compare(null, 'meeting', lines(ofLeft.meeting()), lines(ofRight.meeting()));
  compare(null, 'attendance', attendanceText(ofLeft), attendanceText(ofRight));
  compare(null, 'dissents', lines(ofLeft.opinions()), lines(ofRight.opinions()));
  const ids = new Set([...left.items, ...right.items].map(({ id }) => id));
  for (const id of ids) {
    const one = left.items.find((item) => item.id === id);
    const other = right.items.find((item) => item.id === id);
    const shown = one ?? other;
    if (shown === undefined) continue;
    const section = shown.number === null ? shown.heading : `§ ${shown.number} ${shown.heading}`;
    const [before, after] = [textsOf(one, ofLeft), textsOf(other, ofRight)];
    const count = differences.length;
    for (const part of Object.keys(before) as (keyof typeof before)[]) {
      compare(section, part, before[part], after[part]);
    }
    const isSame = differences.length > count || JSON.stringify(one) === JSON.stringify(other);
    if (!isSame) compare(section, 'other', '', translate('attest.snap.hidden'));
  }
  // What no line tells, such as that two people with one name are not the same: it is said that there is something.
  if (differences.length === 0 && JSON.stringify(left) !== JSON.stringify(right)) {
    compare(null, 'other', '', translate('attest.snap.hidden'));
  }
  return differences;
}

type ItemTexts = Readonly<Record<Exclude<SnapshotPart, 'meeting' | 'attendance'>, string>>;

function textsOf(item: SnapshotItem | undefined, told: SnapshotLines): ItemTexts {
  if (item === undefined) {
    const empty = { heading: '', background: '', motions: '', votes: '', result: '', clauses: '' };
    return { ...empty, dissents: '', gavel: '', other: '' };
  }
  const ofItem = told.ofItem(item);
  return {
    heading: item.number === null ? item.heading : `§ ${item.number} ${item.heading}`,
    background: item.background === null ? '' : documentText(item.background),
    motions: lines([...ofItem.proposal, ...ofItem.motions]),
    votes: lines(ofItem.votes),
    result: told.resultOf(item),
    clauses: lines(item.clauses),
    dissents: lines([...ofItem.dissents, ...ofItem.statements]),
    gavel: lines(ofItem.gavel),
    other: lines([...ofItem.facts, ...ofItem.recusals, ...ofItem.after]),
  };
}

function attendanceText(told: SnapshotLines): string {
  return lines([...told.attendance(), ...told.guests()]);
}

/** The running text with its blocks on lines of their own; headings, lists and marks are told by signs. */
function documentText(node: TextNode): string {
  if (typeof node.text === 'string') return markedText(node);
  const inner = (node.content ?? []).map(documentText);
  if (node.type === 'doc') return inner.join('\n');
  const sign = blockSigns[node.type] ?? '';
  return `${sign}${inner.join(sign === '' ? '' : '\n')}`;
}

const blockSigns: Readonly<Record<string, string>> = { heading: '# ', listItem: '– ', blockquote: '> ' };
const markSigns: Readonly<Record<string, string>> = { bold: '**', italic: '_', underline: '__' };

function markedText(node: TextNode): string {
  return (node.marks ?? []).reduce((text, { type }) => {
    const sign = markSigns[type] ?? '~';
    return `${sign}${text}${sign}`;
  }, node.text ?? '');
}

function lines(texts: readonly string[]): string {
  return texts.filter((text) => text.trim() !== '').join('\n');
}
