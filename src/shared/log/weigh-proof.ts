import { equalBytes, fromHex } from '#shared/base/bytes.ts';
import type { RecordId } from '#shared/base/id.ts';
import type { Directory, DirectoryDevice } from './directory.ts';
import type { ProofCheck, SealProof } from './seal-proof.ts';
import { mayNotePaper } from './seal-trust.ts';

/** A seal as a copy holds it. */
export interface HeldSeal {
  readonly part: RecordId;
  readonly hash: string;
  readonly items: readonly RecordId[];
  readonly effective: boolean;
}

/** What a copy has to compare with. `seals` is `undefined` when the meeting is not in it. */
export interface HeldMinutes {
  readonly association: string;
  readonly directory: Directory | undefined;
  readonly seals: readonly HeldSeal[] | undefined;
}

/**
 * What a proof comes to beside a copy.
 * yes: `same` – this copy has the very same part, attested; `known-keys` – the meeting is not here, but everyone who signed
 * is known here by their keys.
 * no: `altered` – something in the file has been changed; `other-text` – these §§ are attested here with another text;
 * `not-attested` – the same text lies here but is not attested, or has been called off.
 * unknown: `other-association`; `unknown-keys` – genuine signatures by keys that nobody here is known by; `paper-by-stranger`
 * – on the word of somebody who is not known here.
 */
export type ProofWeight =
  | { readonly answer: 'yes'; readonly reason: 'same' | 'known-keys'; readonly held: HeldSeal | null }
  | {
      readonly answer: 'no';
      readonly reason: 'altered' | 'other-text' | 'not-attested';
      readonly held: HeldSeal | null;
    }
  | {
      readonly answer: 'unknown';
      readonly reason: 'other-association' | 'unknown-keys' | 'paper-by-stranger';
      readonly held: null;
    };

/** Weighs a proof against a copy. Without the meeting in it the answer rests on whose keys are known. */
export function weighProof(proof: SealProof, check: ProofCheck, held: HeldMinutes): ProofWeight {
  if (!check.isWhole) return { answer: 'no', reason: 'altered', held: heldSeal(proof, held) };
  if (proof.association.id !== held.association) {
    return { answer: 'unknown', reason: 'other-association', held: null };
  }
  const same = held.seals?.find(({ hash }) => hash === proof.hash);
  if (same?.effective === true) return { answer: 'yes', reason: 'same', held: same };
  const other = heldSeal(proof, held);
  if (other !== null) return { answer: 'no', reason: 'other-text', held: other };
  if (same !== undefined) return { answer: 'no', reason: 'not-attested', held: same };
  return byKeys(proof, held.directory);
}

/** The attested part here that has one of the same §§ in another text. */
function heldSeal(proof: SealProof, { seals = [] }: HeldMinutes): HeldSeal | null {
  const ids = new Set<string>(proof.minutes.items.map(({ id }) => id));
  const others = seals.filter(({ effective, items }) => effective && items.some((item) => ids.has(item)));
  return others[0] ?? null;
}

function byKeys(proof: SealProof, directory: Directory | undefined): ProofWeight {
  const deviceOf = (id: string) => knownDevice(id, proof, directory);
  for (const made of proof.signatures) {
    const device = deviceOf(made.device);
    if (made.way === 'paper') {
      if (device === undefined || !mayNotePaper(device, proof.minutes)) {
        return { answer: 'unknown', reason: 'paper-by-stranger', held: null };
      }
    } else if (device?.persons.some((person) => person === made.person) !== true) {
      return { answer: 'unknown', reason: 'unknown-keys', held: null };
    }
  }
  // A signature on paper stands on the word of the issuer too: only the issuer says who noted it.
  if (deviceOf(proof.issued.device) === undefined) {
    return { answer: 'unknown', reason: 'unknown-keys', held: null };
  }
  return { answer: 'yes', reason: 'known-keys', held: null };
}

/** A device that this copy knows, and that the proof knows by the same key. */
function knownDevice(
  id: string,
  proof: SealProof,
  directory: Directory | undefined,
): DirectoryDevice | undefined {
  const known = directory?.devices.get(id);
  const told = fromHex(proof.certificates.find(({ device }) => device === id)?.signingKey ?? '');
  return known !== undefined && told !== undefined && equalBytes(known.signingKey, told) ? known : undefined;
}
