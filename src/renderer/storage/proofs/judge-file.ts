import { type Copy, countingHere } from '#renderer/storage/copy.ts';
import type { LoadedDossier } from '#renderer/storage/dossier-cache.ts';
import { rowsOf } from '#renderer/storage/matter-summaries.ts';
import { toHex } from '#shared/base/bytes.ts';
import { type DossierId, dossierOf, isRecordId } from '#shared/base/id.ts';
import { sha256 } from '#shared/log/device-keys.ts';
import { checkProof, readProof, type SealProof } from '#shared/log/seal-proof.ts';
import { verifySeal } from '#shared/log/seal-scope.ts';
import { type HeldSeal, weighProof } from '#shared/log/weigh-proof.ts';
import { judgeBundle } from './judge-bundle.ts';
import { answerOf, type Judgement, type LoggedFile, type ProvenPart } from './judgement.ts';
import { rangeOf } from './snapshot-range.ts';

/** Says whether a file is what was attested, by what this copy holds. Reads only. */
export async function judgeFile(copy: Copy, file: Uint8Array): Promise<Judgement> {
  const start = new TextDecoder('latin1').decode(file.subarray(0, 1024));
  if (start.includes('%PDF-')) return judgePdf(copy, file);
  const proof = readProof(file);
  if (proof.ok) return fromParts('proof', [await judgeProof(copy, proof.value)]);
  if (proof.error.type === 'altered') return plain('proof', 'no', 'altered');
  if (proof.error.type === 'newer-format') return plain('proof', 'unknown', 'newer');
  return judgeBundle(copy, file);
}

function fromParts(kind: Judgement['kind'], parts: readonly ProvenPart[]): Judgement {
  return { kind, answer: answerOf(parts), reason: 'parts', parts, logged: null };
}

function plain(kind: Judgement['kind'], answer: Judgement['answer'], reason: Judgement['reason']): Judgement {
  return { kind, answer, reason, parts: [], logged: null };
}

async function judgePdf(copy: Copy, file: Uint8Array): Promise<Judgement> {
  // The library for PDF is large and seldom needed.
  const { readProvenPdf } = await import('#shared/publish/seal-proof/embed-proofs.ts');
  const proven = await readProvenPdf(file);
  if (proven === null) return judgeByLog(copy, file);
  const proofs = proven.proofs.map(readProof);
  if (proofs.some(({ ok }) => !ok)) return plain('pdf', 'no', 'altered');
  const parts: ProvenPart[] = [];
  for (const proof of proofs) if (proof.ok) parts.push(await judgeProof(copy, proof.value));
  if (proven.isWhole) return fromParts('pdf', parts);
  return { kind: 'pdf', answer: 'no', reason: 'pages-altered', parts, logged: null };
}

async function judgeProof(copy: Copy, proof: SealProof): Promise<ProvenPart> {
  const meeting = dossierOf(proof.minutes.meeting.id);
  const loaded = await copy.cache.load(meeting);
  const check = await checkProof(proof);
  const weight = weighProof(proof, check, {
    association: copy.id,
    directory: copy.live.directory,
    seals: loaded === undefined ? undefined : await soundSeals(copy, loaded),
  });
  const { body, date } = proof.minutes.meeting;
  return {
    answer: weight.answer,
    reason: weight.reason,
    body: body.name ?? '',
    date,
    range: rangeOf(proof.minutes),
    hash: proof.hash,
    signatures: proof.signatures,
    meeting: loaded === undefined ? null : meeting,
    theirs: proof.minutes,
    ours: loaded?.state.seals.find(({ part }) => part === weight.held?.part)?.snapshot ?? null,
  };
}

/** The seals of a meeting here that can be made anew from what lies here: others prove nothing. */
async function soundSeals(copy: Copy, loaded: LoadedDossier): Promise<readonly HeldSeal[]> {
  const trust = countingHere(copy)?.trust;
  const sound: HeldSeal[] = [];
  for (const seal of loaded.state.seals) {
    const holds = await verifySeal(loaded.operations, seal, trust);
    sound.push({ ...seal, effective: seal.effective && holds });
  }
  return sound;
}

/** A PDF without proofs may still be the very file that was sent out: then its bytes are in the log of what was sent. */
async function judgeByLog(copy: Copy, file: Uint8Array): Promise<Judgement> {
  const hash = toHex(await sha256(file));
  for (const id of await copy.database.dossiers.toCollection().primaryKeys()) {
    const loaded = await copy.cache.load(id);
    const found = loaded === undefined ? undefined : loggedIn(id, loaded, hash);
    if (found === undefined) continue;
    const { isAttested, ...logged } = found;
    return {
      kind: 'pdf',
      answer: isAttested ? 'yes' : 'unknown',
      reason: isAttested ? 'logged' : 'logged-draft',
      parts: [],
      logged,
    };
  }
  return plain('pdf', 'unknown', 'no-proof');
}

function loggedIn(
  meeting: DossierId,
  { state }: LoadedDossier,
  hash: string,
): (LoggedFile & { readonly isAttested: boolean }) | undefined {
  const live = [...state.records.values()].filter(({ deleted }) => !deleted);
  const sent = rowsOf(live, 'outboundDispatch').find(({ values }) => values.hash === hash)?.values;
  if (sent === undefined) return undefined;
  const { sentOn, recipient } = sent;
  const own = sent.items.filter(isRecordId);
  const items = own.length > 0 ? own : live.filter(({ table }) => table === 'minuteItem').map(({ id }) => id);
  const attested = new Set<string>(state.seals.flatMap((seal) => (seal.effective ? seal.items : [])));
  const isOfMinutes = ['minutes', 'webMinutes', 'extract'].includes(sent.output);
  const isAttested = isOfMinutes && items.length > 0 && items.every((item) => attested.has(item));
  return { meeting, sentOn, recipient, isAttested };
}
