import * as v from 'valibot';
import { concatBytes, fromHex, toHex, utf8 } from '#shared/base/bytes.ts';
import { isIsoDate } from '#shared/base/dates.ts';
import { isRecordId } from '#shared/base/id.ts';
import { err, ok, type Result } from '#shared/base/result.ts';
import { canonicalBytes } from './canonical.ts';
import { deviceIdOf, type Signer, sha256, verifySignature } from './device-keys.ts';
import { type MinutesSnapshot, sealHash } from './minutes-snapshot.ts';
import { signatureDomains } from './seal-trust.ts';
import { sixWords } from './six-words.ts';

/** The name and the number of the format (`docs/seal-proof.md`). */
export const proofFormat = 'samsyn-sigillbevis';
const proofVersion = 1;
/** A proof holds the text of one part; this is far more than any protokoll. */
const largestProof = 64 * 1024 * 1024;
const proofDomain = 'samsyn/proof/1\0';

/** What a device's key is and whose: said by whoever issued the proof, and compared by six words or with an own copy. */
export interface ProofCertificate {
  readonly device: string;
  /** Ed25519 public key, 32 bytes in hex. */
  readonly signingKey: string;
  readonly name: string;
  readonly role: string;
  /** Every person that the device has been let in for. */
  readonly persons: readonly string[];
  readonly words: readonly string[];
}

/** Who must sign, and how they did. */
export interface ProofSignature {
  readonly person: string;
  readonly name: string;
  readonly way: 'device' | 'paper';
  readonly signedOn: string | null;
  readonly place: string | null;
  /** The device that signed, or that noted the signature on paper. */
  readonly device: string;
  /** Ed25519 over `"samsyn/seal/1\0" ‖ hash` in hex; `null` for paper. */
  readonly signature: string | null;
}

/** The pages of a PDF that the proof lies in: everything before what carries the proofs. */
export interface ProofPages {
  /** SHA-256 in hex. */
  readonly sha256: string;
  /** Bytes. */
  readonly length: number;
}

/** Sigillbevis: one attested part of minutes, by whom and when, in a file of its own that can be checked without the program. */
export interface SealProof {
  readonly format: typeof proofFormat;
  readonly version: typeof proofVersion;
  readonly readme: string;
  readonly association: { readonly id: string; readonly name: string };
  readonly part: string;
  readonly kind: 'ordinary' | 'immediate';
  /** SHA-256 in hex over `"samsyn/seal/1\0"` and the canonical bytes of `minutes`. */
  readonly hash: string;
  readonly frozenAt: string;
  /** The very thing that was attested. */
  readonly minutes: MinutesSnapshot;
  readonly signatures: readonly ProofSignature[];
  readonly certificates: readonly ProofCertificate[];
  readonly pages: ProofPages | null;
  readonly issued: { readonly at: string; readonly device: string };
  /** The issuing device's signature over `"samsyn/proof/1\0"` and the SHA-256 of the canonical bytes of all the rest, in hex. */
  readonly proof: string;
}

/** Why a file is no proof that can be weighed. */
export type ReadProofError =
  | { readonly type: 'not-a-proof' }
  | { readonly type: 'newer-format'; readonly version: number }
  /** It says that it is one, but something has been added, taken away or written otherwise. */
  | { readonly type: 'altered' };

/** What a proof amounts to by itself, without any copy to compare with. */
export interface ProofCheck {
  /** The text has the checksum. */
  readonly hashHolds: boolean;
  /** The whole is what the issuing device signed. */
  readonly issuerHolds: boolean;
  /** In the order of the proof: a genuine signature by a key in the proof, one on paper, or one that does not hold. */
  readonly signatures: readonly ('genuine' | 'paper' | 'forged')[];
  /** Nothing in it has been changed since it was issued. */
  readonly isWhole: boolean;
}

/** Writes a proof, signed by the device that issues it. The same proof gives the same bytes. */
export async function writeProof(
  body: Omit<SealProof, 'format' | 'version' | 'proof'>,
  sign: Signer,
): Promise<Uint8Array> {
  const whole = { format: proofFormat, version: proofVersion, ...body } as const;
  const proof = toHex(await sign(await proofMessage(whole)));
  return utf8(textOf({ ...whole, proof }));
}

/** Reads a proof. It must be written exactly as `writeProof` does, so that no byte can be changed without notice. */
export function readProof(bytes: Uint8Array): Result<SealProof, ReadProofError> {
  if (bytes.length > largestProof) return err({ type: 'not-a-proof' });
  const text = decode(bytes);
  const value = text === undefined ? undefined : parse(text);
  if (typeof value !== 'object' || value === null) return err({ type: looksLikeProof(bytes) });
  const { format, version } = value as Readonly<Record<string, unknown>>;
  if (format !== proofFormat) return err({ type: looksLikeProof(bytes) });
  if (typeof version === 'number' && version > proofVersion) return err({ type: 'newer-format', version });
  const checked = v.safeParse(proofSchema, value);
  if (!checked.success || textOf(value as SealProof) !== text) return err({ type: 'altered' });
  return ok(value as SealProof);
}

/** Checks everything in a proof that can be checked without a copy of the association's work. Never throws. */
export async function checkProof(proof: SealProof): Promise<ProofCheck> {
  const keys = await keysIn(proof.certificates);
  const { proof: issuersMark, ...body } = proof;
  const issuer = keys.get(proof.issued.device);
  const [hashHolds, message] = await hashesOf(body);
  const mark = fromHex(issuersMark);
  const issuerHolds =
    issuer !== undefined &&
    mark !== undefined &&
    message !== undefined &&
    (await verifySignature(issuer, mark, message));
  const signatures = await Promise.all(proof.signatures.map((made) => stateOf(made, proof, keys)));
  return {
    hashHolds,
    issuerHolds,
    signatures,
    isWhole: hashHolds && issuerHolds && !signatures.includes('forged'),
  };
}

/** A certificate of a device's key. */
export async function certificateOf(
  device: Omit<ProofCertificate, 'signingKey' | 'words'> & { readonly signingKey: Uint8Array },
): Promise<ProofCertificate> {
  const { device: id, name, role, persons, signingKey } = device;
  return {
    device: id,
    signingKey: toHex(signingKey),
    name,
    role,
    persons: [...persons],
    words: [...sixWords(await sha256(signingKey))],
  };
}

async function hashesOf(body: Omit<SealProof, 'proof'>): Promise<[boolean, Uint8Array | undefined]> {
  try {
    const holds = (await sealHash(canonicalBytes(body.minutes))) === body.hash;
    return [holds, await proofMessage(body)];
  } catch {
    // Fractions and half characters have no canonical form: nobody has ever signed such a text.
    return [false, undefined];
  }
}

async function proofMessage(body: Omit<SealProof, 'proof'>): Promise<Uint8Array> {
  return concatBytes([utf8(proofDomain), await sha256(canonicalBytes(body))]);
}

/** The keys by the ids that they have: a certificate cannot give a key another device's name. */
async function keysIn(certificates: readonly ProofCertificate[]): Promise<ReadonlyMap<string, Uint8Array>> {
  const keys = new Map<string, Uint8Array>();
  for (const { signingKey } of certificates) {
    const key = fromHex(signingKey);
    if (key !== undefined) keys.set(await deviceIdOf(key), key);
  }
  return keys;
}

async function stateOf(
  made: ProofSignature,
  proof: SealProof,
  keys: ReadonlyMap<string, Uint8Array>,
): Promise<ProofCheck['signatures'][number]> {
  if (made.way === 'paper') return 'paper';
  const key = keys.get(made.device);
  const signature = made.signature === null ? undefined : fromHex(made.signature);
  const hash = fromHex(proof.hash);
  if (key === undefined || signature === undefined || hash === undefined) return 'forged';
  const message = concatBytes([utf8(signatureDomains.sign), hash]);
  return (await verifySignature(key, signature, message)) ? 'genuine' : 'forged';
}

function textOf(proof: SealProof): string {
  return `${JSON.stringify(proof, null, 1)}\n`;
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    // Not UTF-8: no proof, or one that is damaged.
    return undefined;
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not JSON: no proof, or one that is damaged.
    return undefined;
  }
}

/** A damaged proof still says what it was in its first line; one byte of that may be what is damaged. */
function looksLikeProof(bytes: Uint8Array): 'altered' | 'not-a-proof' {
  const start = new TextDecoder().decode(bytes.subarray(0, 400));
  const isOne = ['samsyn-sigillbevis', '"readme"', '"format"', '"version"'].filter((sign) =>
    start.includes(sign),
  );
  return isOne.length >= 2 ? 'altered' : 'not-a-proof';
}

const hex = (length: number) => v.pipe(v.string(), v.regex(new RegExp(`^[0-9a-f]{${length}}$`)));
const recordId = v.custom<string>(isRecordId);
const snapshotName = v.object({ id: v.string(), name: v.nullable(v.string()) });
const proofSchema = v.strictObject({
  format: v.literal(proofFormat),
  version: v.literal(proofVersion),
  readme: v.string(),
  association: v.strictObject({ id: v.string(), name: v.string() }),
  part: recordId,
  kind: v.picklist(['ordinary', 'immediate']),
  hash: hex(64),
  frozenAt: v.string(),
  minutes: v.looseObject({
    format: v.picklist([1, 2]),
    meeting: v.looseObject({ id: recordId, date: v.string(), body: snapshotName }),
    attendance: v.array(v.looseObject({ seat: snapshotName })),
    items: v.array(v.looseObject({ id: recordId, number: v.nullable(v.number()), heading: v.string() })),
  }),
  signatures: v.pipe(
    v.array(
      v.strictObject({
        person: recordId,
        name: v.string(),
        way: v.picklist(['device', 'paper']),
        signedOn: v.nullable(v.custom<string>(isIsoDate)),
        place: v.nullable(v.string()),
        device: hex(16),
        signature: v.nullable(hex(128)),
      }),
    ),
    v.minLength(1),
  ),
  certificates: v.array(
    v.strictObject({
      device: hex(16),
      signingKey: hex(64),
      name: v.string(),
      role: v.string(),
      persons: v.array(v.string()),
      words: v.array(v.string()),
    }),
  ),
  pages: v.nullable(
    v.strictObject({ sha256: hex(64), length: v.pipe(v.number(), v.integer(), v.minValue(1)) }),
  ),
  issued: v.strictObject({ at: v.string(), device: hex(16) }),
  proof: hex(128),
});
