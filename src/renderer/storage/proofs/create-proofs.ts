import type { Copy } from '#renderer/storage/copy.ts';
import { ok } from '#shared/base/result.ts';
import { judgeFile } from './judge-file.ts';
import type { SealProofs } from './judgement.ts';
import { makeProof } from './make-proof.ts';

/** The sigillbevis of an open copy. */
export function createProofs(copy: Copy): SealProofs {
  return {
    make: (seal) => makeProof(copy, seal, null),
    embed: async (pdf, seals) => {
      if (seals.length === 0) return ok(pdf);
      // The library for PDF is large and seldom needed.
      const { embedProofs, pagesOf } = await import('#shared/publish/seal-proof/embed-proofs.ts');
      const pages = await pagesOf(pdf);
      const proofs: Uint8Array[] = [];
      for (const seal of seals) {
        const proof = await makeProof(copy, seal, pages);
        if (!proof.ok) return proof;
        proofs.push(proof.value);
      }
      return ok(await embedProofs(pdf, proofs));
    },
    judge: (file) => judgeFile(copy, file),
  };
}
