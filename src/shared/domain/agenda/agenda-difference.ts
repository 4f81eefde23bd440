import type { RecordId } from '#shared/base/id.ts';
import type { AgendaContent, AgendaContentItem } from './agenda-content.ts';

/** A field of an item, or of the meeting, that reads otherwise in the newer version. Texts hold one line a paragraph. */
export interface AgendaFieldChange<Field extends string> {
  readonly field: Field;
  readonly before: string;
  readonly after: string;
}

export type MeetingField = 'date' | 'startsAt' | 'endsAt' | 'place' | 'chair' | 'secretary' | 'attestation';
export type ItemField =
  | 'heading'
  | 'itemType'
  | 'registryNumber'
  | 'presenter'
  | 'duration'
  | 'background'
  | 'proposal';

/** What has happened to one item between two versions. */
export interface AgendaItemDifference {
  readonly id: RecordId;
  /** As it is in the newer version, or in the older one for an item that is gone. */
  readonly item: AgendaContentItem;
  readonly presence: 'kept' | 'added' | 'removed';
  /** Its place in the order among the items that both versions have is another. Places count all rows, from 1. */
  readonly moved: { readonly from: number; readonly to: number } | null;
  readonly withdrawal: 'withdrawn' | 'restored' | null;
  readonly changes: readonly AgendaFieldChange<ItemField>[];
  readonly documents: {
    readonly added: readonly string[];
    readonly removed: readonly string[];
    /** The same file name with another content. */
    readonly replaced: readonly string[];
  };
}

/** What differs between two versions of an agenda. */
export interface AgendaDifference {
  readonly meeting: readonly AgendaFieldChange<MeetingField>[];
  /** Only items for which something differs: those of the newer version in its order, then those that are gone. */
  readonly items: readonly AgendaItemDifference[];
}

const meetingFields: readonly MeetingField[] = [
  'date',
  'startsAt',
  'endsAt',
  'place',
  'chair',
  'secretary',
  'attestation',
];
const itemFields: readonly ItemField[] = [
  'heading',
  'itemType',
  'registryNumber',
  'presenter',
  'duration',
  'background',
  'proposal',
];

/** What differs between an older and a newer version of an agenda, item by item. */
export function agendaDifference(before: AgendaContent, after: AgendaContent): AgendaDifference {
  const older = new Map(before.items.map((item, index) => [item.id, { item, place: index + 1 }]));
  const newer = new Set(after.items.map(({ id }) => id));
  const movedItems = movedBetween(before, after);
  const kept = after.items.map((item, index): AgendaItemDifference => {
    const earlier = older.get(item.id);
    if (earlier === undefined) return { ...unchanged(item), presence: 'added' };
    return {
      ...unchanged(item),
      moved: movedItems.has(item.id) ? { from: earlier.place, to: index + 1 } : null,
      withdrawal:
        earlier.item.withdrawn === item.withdrawn ? null : item.withdrawn ? 'withdrawn' : 'restored',
      changes: fieldChanges(itemFields, earlier.item, item),
      documents: documentChanges(earlier.item, item),
    };
  });
  const gone = before.items
    .filter(({ id }) => !newer.has(id))
    .map((item): AgendaItemDifference => ({ ...unchanged(item), presence: 'removed' }));
  return {
    meeting: fieldChanges(meetingFields, before, after),
    items: [...kept, ...gone].filter(isDifferent),
  };
}

/** Whether two versions say the same. */
export function isSameAgenda(difference: AgendaDifference): boolean {
  return difference.meeting.length === 0 && difference.items.length === 0;
}

function unchanged(item: AgendaContentItem): AgendaItemDifference {
  return {
    id: item.id,
    item,
    presence: 'kept',
    moved: null,
    withdrawal: null,
    changes: [],
    documents: { added: [], removed: [], replaced: [] },
  };
}

function isDifferent({ presence, moved, withdrawal, changes, documents }: AgendaItemDifference): boolean {
  const { added, removed, replaced } = documents;
  return (
    presence !== 'kept' ||
    moved !== null ||
    withdrawal !== null ||
    changes.length + added.length + removed.length + replaced.length > 0
  );
}

function fieldChanges<Field extends string>(
  fields: readonly Field[],
  before: { readonly [Name in Field]: unknown },
  after: { readonly [Name in Field]: unknown },
): readonly AgendaFieldChange<Field>[] {
  return fields
    .map((field) => ({ field, before: asText(before[field]), after: asText(after[field]) }))
    .filter((change) => change.before !== change.after);
}

function asText(value: unknown): string {
  if (value === null || value === undefined) return '';
  return Array.isArray(value) ? value.join('\n') : String(value);
}

function documentChanges(
  before: AgendaContentItem,
  after: AgendaContentItem,
): AgendaItemDifference['documents'] {
  const older = new Map(before.documents.map(({ fileName, hash }) => [fileName, hash]));
  const newer = new Map(after.documents.map(({ fileName, hash }) => [fileName, hash]));
  return {
    added: [...newer.keys()].filter((name) => !older.has(name)),
    removed: [...older.keys()].filter((name) => !newer.has(name)),
    replaced: [...newer].filter(([name, hash]) => older.has(name) && older.get(name) !== hash).map(nameOf),
  };
}

function nameOf([name]: readonly [string, string]): string {
  return name;
}

/** The fewest items that must be moved to turn one order into the other: those outside a longest common order. */
function movedBetween(before: AgendaContent, after: AgendaContent): ReadonlySet<RecordId> {
  const places = new Map(before.items.map(({ id }, index) => [id, index]));
  const common = after.items.flatMap(({ id }) => {
    const place = places.get(id);
    return place === undefined ? [] : [{ id, place }];
  });
  const kept = longestRising(common.map(({ place }) => place));
  return new Set(common.filter((_, index) => !kept.has(index)).map(({ id }) => id));
}

/** The indexes of a longest rising subsequence. */
function longestRising(values: readonly number[]): ReadonlySet<number> {
  const lengths: number[] = [];
  const previous: number[] = [];
  let best = -1;
  for (const [index, value] of values.entries()) {
    let length = 1;
    previous[index] = -1;
    for (let other = 0; other < index; other += 1) {
      const candidate = (lengths[other] ?? 0) + 1;
      if ((values[other] ?? 0) < value && candidate > length) {
        length = candidate;
        previous[index] = other;
      }
    }
    lengths[index] = length;
    if (best === -1 || length > (lengths[best] ?? 0)) best = index;
  }
  const indexes = new Set<number>();
  for (let index = best; index !== -1; index = previous[index] ?? -1) indexes.add(index);
  return indexes;
}
