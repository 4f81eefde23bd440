import { namesOf } from '#renderer/storage/base-names.ts';
import { type Copy, deviceOfStream } from '#renderer/storage/copy.ts';
import { type DossierId, dossierOf } from '#shared/base/id.ts';
import { type OpenedBundle, openBundle } from '#shared/bundle/open-bundle.ts';
import { canonicalBytes } from '#shared/log/canonical.ts';
import { countingIn, projectCounting } from '#shared/log/counting.ts';
import { sealHash } from '#shared/log/minutes-snapshot.ts';
import type { Operation } from '#shared/log/operation.ts';
import type { SealState } from '#shared/log/seal.ts';
import { decodeSegment, verifySegments } from '#shared/log/segment.ts';
import { answerOf, type Judgement, type ProvenPart } from './judgement.ts';
import { rangeOf } from './snapshot-range.ts';

/** Whether the attested parts in a bundle are those that are attested here. Nothing of the bundle is taken in. */
export async function judgeBundle(copy: Copy, file: Uint8Array): Promise<Judgement> {
  const opened = await openBundle(file, { identities: [copy.keys.identity] });
  if (!opened.ok) {
    const { type } = opened.error;
    const kind = type === 'not-a-bundle' ? 'other' : 'bundle';
    return { kind, answer: type === 'damaged' ? 'no' : 'unknown', reason: type, parts: [], logged: null };
  }
  if (opened.value.manifest.workspace !== copy.id) return plain('unknown', 'not-ours');
  const operations = await signedOperations(copy, opened.value);
  if (operations === undefined) return plain('no', 'altered');
  const parts = await partsIn(copy, opened.value, operations);
  if (parts.length === 0) return plain('unknown', 'no-parts');
  return { kind: 'bundle', answer: answerOf(parts), reason: 'parts', parts, logged: null };
}

function plain(answer: Judgement['answer'], reason: Judgement['reason']): Judgement {
  return { kind: 'bundle', answer, reason, parts: [], logged: null };
}

/** The operations of the segments that members known here have signed; `undefined` when a signature does not hold. */
async function signedOperations(
  copy: Copy,
  { segments }: OpenedBundle,
): Promise<readonly Operation[] | undefined> {
  const keyOf = (device: string) => copy.live.directory?.devices.get(device)?.signingKey;
  const answers = await verifySegments(segments, keyOf);
  if (answers.includes(false)) return undefined;
  return segments.flatMap((segment, index) => {
    const decoded = answers[index] === true ? decodeSegment(segment.bytes) : undefined;
    return decoded?.ok === true ? decoded.value : [];
  });
}

async function partsIn(
  copy: Copy,
  { segments }: OpenedBundle,
  operations: readonly Operation[],
): Promise<readonly ProvenPart[]> {
  const devices = new Map(segments.map(({ header }) => [header.stream, header.device as string]));
  const counting = countingIn(
    copy.live.directory,
    (stream) => deviceOfStream(copy, stream) ?? devices.get(stream),
    new Map(),
  );
  const names = namesOf((await copy.cache.load(copy.id))?.state);
  const groups = new Map<DossierId, Operation[]>();
  for (const operation of operations.filter(({ kind }) => ['seal', 'sign', 'void'].includes(kind))) {
    const id = dossierOf(operation.record);
    groups.set(id, [...(groups.get(id) ?? []), operation]);
  }
  const parts: ProvenPart[] = [];
  for (const [meeting, group] of groups) {
    await counting?.prepare(group);
    const held = (await copy.cache.load(meeting))?.state.seals;
    for (const seal of projectCounting(group, counting).seals) {
      parts.push(await judgeSeal(seal, held, meeting, (person) => names(person) ?? ''));
    }
  }
  return parts;
}

async function judgeSeal(
  seal: SealState,
  held: readonly SealState[] | undefined,
  meeting: DossierId,
  nameOf: (person: SealState['signers'][number]['person']) => string,
): Promise<ProvenPart> {
  const { snapshot, hash } = seal;
  const isWhole = (await sealHash(seal.snapshotBytes ?? canonicalBytes(snapshot))) === hash;
  const same = held?.find((one) => one.hash === hash);
  const other = held?.find((one) => one.effective && one.items.some((item) => seal.items.includes(item)));
  const told = {
    body: snapshot.meeting.body.name ?? '',
    date: snapshot.meeting.date,
    range: rangeOf(snapshot),
    hash,
  };
  return {
    ...verdictOf(isWhole, same, other, seal.effective),
    ...told,
    signatures: (same ?? seal).signatures.map(({ person, way, signedOn, place }) => {
      return { name: nameOf(person), way, signedOn, place };
    }),
    meeting: held === undefined ? null : meeting,
    theirs: snapshot,
    ours: other !== undefined && other !== same ? other.snapshot : null,
  };
}

function verdictOf(
  isWhole: boolean,
  same: SealState | undefined,
  other: SealState | undefined,
  isSignedInBundle: boolean,
): Pick<ProvenPart, 'answer' | 'reason'> {
  if (!isWhole) return { answer: 'no', reason: 'altered' };
  if (same?.effective === true) return { answer: 'yes', reason: 'same' };
  if (other !== undefined) return { answer: 'no', reason: 'other-text' };
  if (isSignedInBundle) return { answer: 'yes', reason: 'known-keys' };
  return { answer: 'no', reason: 'not-attested' };
}
