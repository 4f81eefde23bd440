import type { IsoDate } from '#shared/base/dates.ts';
import { isIsoDate } from '#shared/base/dates.ts';
import { type DossierId, dossierOf, type RecordId } from '#shared/base/id.ts';
import { decodeCbor } from '#shared/log/cbor.ts';
import type { DossierState } from '#shared/log/dossier.ts';
import { valuesOf } from './dossier-view.ts';
import type { ContentKind, MeetingContent } from './workspace.ts';

/** How many changes a pile of operations holds, by dossier and by the kind of content. */
export interface ContentCount {
  operations: number;
  readonly dossiers: Map<DossierId, number>;
  readonly kinds: Map<ContentKind, number>;
  /** The dossiers that something of a meeting was counted in. */
  readonly meetings: Set<DossierId>;
}

/** Nothing counted yet. */
export function emptyCount(): ContentCount {
  return { operations: 0, dossiers: new Map(), kinds: new Map(), meetings: new Set() };
}

/** Adds one operation to a count. */
export function countOperation(
  count: ContentCount,
  { kind, table, record }: { readonly kind: string; readonly table: string; readonly record: string },
): void {
  const dossier = dossierOf(record as RecordId);
  const content = contentKind(kind, table);
  count.operations += 1;
  count.dossiers.set(dossier, (count.dossiers.get(dossier) ?? 0) + 1);
  count.kinds.set(content, (count.kinds.get(content) ?? 0) + 1);
  if (content === 'agenda' || content === 'minutes') count.meetings.add(dossier);
}

/**
 * Adds the operations of a segment that lies in this copy. It was checked when it came, so that only what is counted is
 * looked at: the step, kind, table and record of each.
 */
export function countSegment(count: ContentCount, bytes: Uint8Array): void {
  const decoded = decodeCbor(bytes);
  const body: unknown = Array.isArray(decoded) ? decoded[1] : undefined;
  if (!Array.isArray(body)) return;
  for (const wire of body as readonly unknown[]) {
    if (!Array.isArray(wire)) continue;
    const [, kind, table, record] = wire as readonly unknown[];
    if (typeof kind === 'string' && typeof table === 'string' && typeof record === 'string') {
      countOperation(count, { kind, table, record });
    }
  }
}

const contents: Readonly<Record<string, ContentKind>> = {
  meeting: 'agenda',
  agendaItem: 'agenda',
  document: 'agenda',
  acknowledgement: 'agenda',
  delegatedDecision: 'agenda',
  delegatedDecisionReport: 'agenda',
  minuteItem: 'minutes',
  decisionClause: 'minutes',
  attendance: 'minutes',
  recusal: 'minutes',
  motion: 'minutes',
  vote: 'minutes',
  dissent: 'minutes',
  assignment: 'minutes',
  reportBack: 'minutes',
  dispatch: 'minutes',
  minutesExtract: 'minutes',
  notesApproval: 'minutes',
  notesRelease: 'minutes',
  matter: 'matters',
  matterPosition: 'matters',
  referral: 'matters',
  minutesPart: 'attestation',
  governingDocument: 'governing',
  governingVersion: 'governing',
  goal: 'governing',
  indicator: 'governing',
  indicatorOutcome: 'governing',
  budgetLine: 'governing',
  budgetFigure: 'governing',
  budgetLock: 'governing',
  intervention: 'governing',
  grant: 'governing',
  reallocation: 'governing',
  equity: 'governing',
  association: 'association',
  memberOrganisation: 'association',
  body: 'association',
  person: 'association',
  seat: 'association',
  registry: 'association',
  device: 'members',
};

/** What a sender would call an operation of this kind on this table. */
export function contentKind(kind: string, table: string): ContentKind {
  if (kind === 'genesis' || kind === 'grant' || kind === 'revoke') return 'members';
  if (kind === 'seal' || kind === 'sign' || kind === 'void') return 'attestation';
  return Object.hasOwn(contents, table) ? (contents[table] ?? 'other') : 'other';
}

const kindOrder: readonly ContentKind[] = [
  'agenda',
  'minutes',
  'attestation',
  'matters',
  'governing',
  'association',
  'members',
  'other',
];

/** The kinds that have been counted, in the order in which they are shown. */
export function kindCounts({
  kinds,
}: ContentCount): readonly { readonly kind: ContentKind; readonly count: number }[] {
  return kindOrder.flatMap((kind) => {
    const count = kinds.get(kind) ?? 0;
    return count === 0 ? [] : [{ kind, count }];
  });
}

/** Where the meetings of a count are looked up. */
export interface MeetingLookup {
  readonly state: (id: DossierId) => Promise<DossierState | undefined>;
  readonly base: DossierState | undefined;
}

/** The meetings in a count by their body's name and date, the newest first. Other dossiers are passed over. */
export async function meetingContents(
  dossiers: ReadonlyMap<DossierId, number>,
  lookup: MeetingLookup,
): Promise<readonly MeetingContent[]> {
  const meetings: MeetingContent[] = [];
  for (const [id, count] of dossiers) {
    const root = (await lookup.state(id))?.records.get(id);
    if (root?.table !== 'meeting') continue;
    const { date, body } = valuesOf(root);
    const bodyRecord = lookup.base?.records.get(body as RecordId);
    const bodyName = bodyRecord === undefined ? '' : String(valuesOf(bodyRecord)['name'] ?? '');
    meetings.push({ id, bodyName, date: isIsoDate(date) ? (date as IsoDate) : null, count });
  }
  return meetings.sort((left, right) => ((left.date ?? '') < (right.date ?? '') ? 1 : -1));
}
