import { PDFDocument } from '@cantoo/pdf-lib';
import { equalBytes, toHex } from '#shared/base/bytes.ts';

/** What a proof says of the pages that it lies behind. */
export interface ProvenPages {
  /** SHA-256 in hex. */
  readonly sha256: string;
  /** Bytes. */
  readonly length: number;
}

/** A PDF that carries proofs. */
export interface ProvenPdf {
  readonly proofs: readonly Uint8Array[];
  /** The file is, byte for byte, the pages that the proofs tell of and the proofs behind them. */
  readonly isWhole: boolean;
}

const proofName = /^sigillbevis-(\d{1,3})\.json$/;

/** What the proofs of a finished PDF must say of its pages. */
export async function pagesOf(pdf: Uint8Array): Promise<ProvenPages> {
  const digest = await crypto.subtle.digest('SHA-256', pdf);
  return { sha256: toHex(new Uint8Array(digest)), length: pdf.length };
}

/**
 * Attaches proofs behind the pages of a finished PDF. The pages' bytes stay first and as they are, and the same pages and
 * proofs give the same file, so that it can be seen years later whether a byte has been changed.
 */
export async function embedProofs(pdf: Uint8Array, proofs: readonly Uint8Array[]): Promise<Uint8Array> {
  const document = await PDFDocument.load(pdf, { forIncrementalUpdate: true, updateMetadata: false });
  for (const [index, proof] of proofs.entries()) {
    await document.attach(proof, `sigillbevis-${index + 1}.json`, {
      mimeType: 'application/json',
      description: 'Sigillbevis',
      // Any other date would make another file each time.
      creationDate: new Date(0),
      modificationDate: new Date(0),
    });
  }
  return new Uint8Array(await document.save());
}

/** Reads the proofs out of a PDF; `null` for one without them, or for what is no PDF. */
export async function readProvenPdf(bytes: Uint8Array): Promise<ProvenPdf | null> {
  const proofs = await attachedProofs(bytes);
  if (proofs.length === 0) return null;
  return { proofs, isWhole: await isWhole(bytes, proofs) };
}

async function attachedProofs(bytes: Uint8Array): Promise<readonly Uint8Array[]> {
  try {
    const document = await PDFDocument.load(bytes, { updateMetadata: false, ignoreEncryption: true });
    return document
      .getAttachments()
      .flatMap(({ name, data }) => {
        const place = proofName.exec(name)?.[1];
        return place === undefined ? [] : [{ place: Number(place), data }];
      })
      .toSorted((left, right) => left.place - right.place)
      .map(({ data }) => data);
  } catch {
    // The library throws on what it cannot read as a PDF.
    return [];
  }
}

/** Making the file anew from its own pages and proofs must give the file: nothing was put in, changed or added behind. */
async function isWhole(bytes: Uint8Array, proofs: readonly Uint8Array[]): Promise<boolean> {
  const told = proofs.map(pagesIn);
  const length = told[0]?.length ?? 0;
  if (length === 0 || length >= bytes.length) return false;
  const pages = bytes.slice(0, length);
  const { sha256 } = await pagesOf(pages);
  if (!told.every((one) => one !== null && one.sha256 === sha256 && one.length === length)) return false;
  try {
    return equalBytes(await embedProofs(pages, proofs), bytes);
  } catch {
    // The pages alone are no PDF: then the file was not made from them.
    return false;
  }
}

function pagesIn(proof: Uint8Array): ProvenPages | null {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(proof));
    const pages = (value as { readonly pages?: Partial<ProvenPages> | null } | null)?.pages;
    const { sha256, length } = pages ?? {};
    return typeof sha256 === 'string' && typeof length === 'number' ? { sha256, length } : null;
  } catch {
    // An attached proof that is no JSON: it is told as altered when it is read.
    return null;
  }
}
