import { namesOf } from '#renderer/storage/base-names.ts';
import { type Copy, countingHere, deviceOfStream } from '#renderer/storage/copy.ts';
import { meetingOfSeal } from '#renderer/storage/seal-writer.ts';
import { toHex } from '#shared/base/bytes.ts';
import { toInstant } from '#shared/base/dates.ts';
import { err, ok, type Result } from '#shared/base/result.ts';
import { millisecondsOf } from '#shared/log/clock.ts';
import type { OperationId, StreamId } from '#shared/log/operation.ts';
import type { SealSignature, SealState } from '#shared/log/seal.ts';
import {
  certificateOf,
  type ProofCertificate,
  type ProofPages,
  type ProofSignature,
  writeProof,
} from '#shared/log/seal-proof.ts';
import { verifySeal } from '#shared/log/seal-scope.ts';
import type { MakeProofError } from './judgement.ts';

const readme =
  'Detta är ett sigillbevis från Samsyn. Under "minutes" står exakt vad som justerades, under "signatures" vem som justerade, hur och när. Öppna filen under "Är detta det justerade?" i Samsyn för att få veta om den är oförändrad. Formatet är beskrivet, så att den kan kontrolleras även utan programmet.';

/** Makes the proof of an attested part, signed by this device. `pages` are those of the PDF that it will lie behind. */
export async function makeProof(
  copy: Copy,
  operation: OperationId,
  pages: ProofPages | null,
): Promise<Result<Uint8Array, MakeProofError>> {
  const meeting = await meetingOfSeal(copy, operation);
  const loaded = meeting === undefined ? undefined : await copy.cache.load(meeting);
  const seal = loaded?.state.seals.find((one) => one.operation === operation);
  if (loaded === undefined || seal === undefined) return err({ type: 'missing' });
  if (!seal.effective) return err({ type: 'not-attested' });
  if (!(await verifySeal(loaded.operations, seal, countingHere(copy)?.trust))) {
    return err({ type: 'seal-broken' });
  }
  const base = (await copy.cache.load(copy.id))?.state;
  const names = namesOf(base);
  const name = base?.records.get(copy.id)?.fields['name']?.value;
  const signatures = signaturesIn(copy, seal, (person) => names(person) ?? '');
  return ok(
    await writeProof(
      {
        readme,
        association: { id: copy.id, name: typeof name === 'string' ? name : '' },
        part: seal.part,
        kind: seal.kind,
        hash: seal.hash,
        frozenAt: toInstant(millisecondsOf(seal.frozenAt)),
        minutes: seal.snapshot,
        signatures,
        certificates: await certificatesIn(copy, [
          ...signatures.map(({ device }) => device),
          copy.keys.device,
        ]),
        pages,
        issued: { at: toInstant(copy.ports.now()), device: copy.keys.device },
      },
      copy.sign,
    ),
  );
}

function signaturesIn(
  copy: Copy,
  seal: SealState,
  nameOf: (person: SealSignature['person']) => string,
): readonly ProofSignature[] {
  return seal.signatures.map(({ person, way, signedOn, place, operation, signature }) => ({
    person,
    name: nameOf(person),
    way,
    signedOn,
    place,
    device: deviceOfStream(copy, operation.slice(0, 16) as StreamId) ?? '',
    signature: signature === null ? null : toHex(signature),
  }));
}

async function certificatesIn(copy: Copy, ids: readonly string[]): Promise<readonly ProofCertificate[]> {
  const known = [...new Set(ids)].flatMap((id) => copy.live.directory?.devices.get(id) ?? []);
  return Promise.all(known.map(certificateOf));
}
