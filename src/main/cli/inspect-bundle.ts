import type { DossierId } from '#shared/base/id.ts';
import { foldRecord } from '#shared/log/fold.ts';
import type { Operation } from '#shared/log/operation.ts';
import { groupByDossier } from './group-by-dossier.ts';
import { type Contents, nameOf } from './read-contents.ts';

/** What a bundle holds: lines for people, and the same as plain data. */
export interface Inspection {
  readonly lines: readonly string[];
  readonly data: Readonly<Record<string, unknown>>;
}

const kinds = { full: 'allt', delta: 'det mottagarna saknar', request: 'begäran om att få vara med' };

/** Tells who packed what, when, for whom, and how much there is of each kind. */
export function inspectBundle(contents: Contents): Inspection {
  const { manifest, seal } = contents.bundle;
  const tables = countBy(contents.operations, (operation) => operation.table);
  const meetings = meetingCounts(contents);
  const audience = manifest.to.map((device) => nameOf(contents, device));
  const lines = [
    `Förbund:   ${contents.association ?? (contents.directory?.name || manifest.workspace) ?? 'okänt (en begäran vet det inte)'}`,
    `Packad av: ${nameOf(contents, manifest.by.device)}`,
    `När:       ${manifest.at}`,
    `Innehåll:  ${kinds[manifest.kind]}`,
    `Till:      ${audience.length > 0 ? audience.join(', ') : seal === 'open' ? 'alla (olåst)' : 'den som har lösenfrasen'}`,
    `Format:    ${manifest.format}`,
    ...requestLines(contents),
    '',
    `${contents.operations.length} ändringar i ${manifest.segmentCount} delar, ${manifest.blobCount} bilagor.`,
    ...streamLines(contents),
    ...section('Ändringar per slag:', tables),
    ...section('Ändringar per möte:', meetings),
    ...gapLines(contents),
  ];
  const data = {
    workspace: manifest.workspace,
    name: contents.association ?? contents.directory?.name ?? null,
    packedBy: { ...manifest.by, name: nameOf(contents, manifest.by.device) },
    at: manifest.at,
    kind: manifest.kind,
    to: manifest.to,
    sealed: seal === 'age',
    format: manifest.format,
    segmentCount: manifest.segmentCount,
    blobCount: manifest.blobCount,
    operationCount: contents.operations.length,
    vv: manifest.vv,
    streams: contents.streams,
    tables: Object.fromEntries(tables),
    meetings: Object.fromEntries(meetings),
    gaps: contents.gaps,
    words: contents.words,
  };
  return { lines, data };
}

function requestLines({ bundle, words }: Contents): readonly string[] {
  const { kind, extra } = bundle.manifest;
  if (kind !== 'request' || extra === null) return [];
  const { name, role } = extra;
  return [`Namn:      ${String(name)} (${String(role)})`, `Sex ord:   ${words.join(' ')}`];
}

function streamLines(contents: Contents): readonly string[] {
  return contents.streams.map(({ device, audience, segments }) => {
    const first = Math.min(...segments.map(({ from }) => from));
    const last = Math.max(...segments.map(({ from, count }) => from + count - 1));
    return `  ${nameOf(contents, device)}, ${audience}: ändring ${first}–${last}`;
  });
}

function gapLines(contents: Contents): readonly string[] {
  if (contents.gaps.length === 0) return [];
  return [
    '',
    'Finns inte i filen:',
    ...contents.gaps.map(({ device, from, to }) => `  ${nameOf(contents, device)}: ändring ${from}–${to}`),
  ];
}

function meetingCounts(contents: Contents): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [dossier, operations] of groupByDossier(contents.operations)) {
    const ofMeeting = operations.some(({ table }) => table === 'meeting' || table === 'minuteItem');
    if (ofMeeting) counts.set(meetingLabel(dossier, operations), operations.length);
  }
  return new Map([...counts].sort(([left], [right]) => left.localeCompare(right, 'sv')));
}

function meetingLabel(dossier: DossierId, operations: readonly Operation[]): string {
  const own = operations.filter(({ record, table }) => record === dossier && table === 'meeting');
  const date = own.length === 0 ? undefined : foldRecord(own).fields['date']?.value;
  return typeof date === 'string' ? `${date} (${dossier})` : dossier;
}

function countBy(
  operations: readonly Operation[],
  keyOf: (operation: Operation) => string,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const operation of operations) counts.set(keyOf(operation), (counts.get(keyOf(operation)) ?? 0) + 1);
  return new Map([...counts].sort(([, left], [, right]) => right - left));
}

function section(title: string, counts: ReadonlyMap<string, number>): readonly string[] {
  if (counts.size === 0) return [];
  return ['', title, ...[...counts].map(([name, count]) => `${String(count).padStart(8)}  ${name}`)];
}
