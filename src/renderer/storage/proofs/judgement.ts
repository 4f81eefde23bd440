import type { IsoDate } from '#shared/base/dates.ts';
import type { DossierId } from '#shared/base/id.ts';
import type { Result } from '#shared/base/result.ts';
import type { OpenBundleError } from '#shared/bundle/open-bundle.ts';
import type { MinutesSnapshot } from '#shared/log/minutes-snapshot.ts';
import type { OperationId } from '#shared/log/operation.ts';
import type { ProofSignature } from '#shared/log/seal-proof.ts';
import type { ProofWeight } from '#shared/log/weigh-proof.ts';

/** Whether something is what was attested. */
export type Answer = 'yes' | 'no' | 'unknown';

/** One attested part that a file holds or proves, and what it is beside this copy. */
export interface ProvenPart {
  readonly answer: Answer;
  readonly reason: ProofWeight['reason'];
  readonly body: string;
  readonly date: string;
  /** The §§ in words; `null` where they have no numbers. */
  readonly range: string | null;
  readonly hash: string;
  readonly signatures: readonly Pick<ProofSignature, 'name' | 'way' | 'signedOn' | 'place'>[];
  /** The meeting, where it is in this copy. */
  readonly meeting: DossierId | null;
  /** The text in the file, and the one that is attested here in its place: what differs can be shown. */
  readonly theirs: MinutesSnapshot | null;
  readonly ours: MinutesSnapshot | null;
}

/** A file that has been sent out and logged: it is known by its bytes alone. */
export interface LoggedFile {
  readonly meeting: DossierId;
  readonly sentOn: IsoDate;
  readonly recipient: string;
}

/**
 * What a file is beside this copy. The reasons of the file as a whole: `parts` – the parts say it; `pages-altered` – the pages
 * are not those that the proofs were made for; `logged` – the very file has been sent out from here, and is of attested minutes;
 * `logged-draft` – so it was, but not all of it was attested; `altered`, `newer`, `no-proof`, `no-parts`, `not-ours`: a file
 * that says nothing more.
 */
export interface Judgement {
  readonly kind: 'proof' | 'pdf' | 'bundle' | 'other';
  readonly answer: Answer;
  readonly reason:
    | 'parts'
    | 'pages-altered'
    | 'logged'
    | 'logged-draft'
    | 'altered'
    | 'newer'
    | 'no-proof'
    | 'no-parts'
    | 'not-ours'
    | OpenBundleError['type'];
  readonly parts: readonly ProvenPart[];
  readonly logged: LoggedFile | null;
}

export type MakeProofError = { readonly type: 'missing' | 'not-attested' | 'seal-broken' };

/** Sigillbevis: made of what is attested here, and files judged by what is attested here. All of it without a network. */
export interface SealProofs {
  /** The proof of an attested part, as the bytes of a file of its own. */
  readonly make: (seal: OperationId) => Promise<Result<Uint8Array, MakeProofError>>;
  /** Attaches the proofs of attested parts behind the pages of a finished PDF. */
  readonly embed: (
    pdf: Uint8Array,
    seals: readonly OperationId[],
  ) => Promise<Result<Uint8Array, MakeProofError>>;
  /** "Är detta det justerade?" for a sigillbevis, a PDF or a bundle. Writes nothing. */
  readonly judge: (file: Uint8Array) => Promise<Judgement>;
}

/** The answer for several parts together: no if one is not, yes if all are. */
export function answerOf(parts: readonly Pick<ProvenPart, 'answer'>[]): Answer {
  if (parts.some(({ answer }) => answer === 'no')) return 'no';
  return parts.length > 0 && parts.every(({ answer }) => answer === 'yes') ? 'yes' : 'unknown';
}
