import { numberRange } from '#shared/domain/minutes/number-items.ts';
import {
  checkProof,
  type ProofCheck,
  type ReadProofError,
  readProof,
  type SealProof,
} from '#shared/log/seal-proof.ts';
import { readProvenPdf } from '#shared/publish/seal-proof/embed-proofs.ts';
import type { Check } from './check-bundle.ts';

/**
 * Checks a sigillbevis or a PDF that carries some, by what is in the file alone. `undefined` for a file that is neither, such as
 * a bundle.
 */
export async function checkProofFile(file: Uint8Array): Promise<readonly Check[] | undefined> {
  const start = new TextDecoder('latin1').decode(file.subarray(0, 1024));
  if (start.includes('%PDF-')) return checkPdf(file);
  const proof = readProof(file);
  if (proof.ok) return checkOne(proof.value);
  return proof.error.type === 'not-a-proof' ? undefined : [unreadable(proof.error)];
}

async function checkPdf(file: Uint8Array): Promise<readonly Check[]> {
  const proven = await readProvenPdf(file);
  if (proven === null) {
    const text = 'PDF-filen innehåller inget sigillbevis. Det går inte att avgöra om den är det justerade.';
    return [{ check: 'pages', outcome: 'wrong', text }];
  }
  const checks: Check[] = [
    proven.isWhole
      ? { check: 'pages', outcome: 'right', text: 'Sidorna är oförändrade sedan sigillbeviset gjordes.' }
      : { check: 'pages', outcome: 'wrong', text: 'Sidorna är inte de som sigillbeviset gjordes för.' },
  ];
  for (const proof of proven.proofs.map(readProof)) {
    checks.push(...(proof.ok ? await checkOne(proof.value) : [unreadable(proof.error)]));
  }
  return checks;
}

function unreadable(error: ReadProofError): Check {
  const text =
    error.type === 'newer-format'
      ? `Sigillbeviset är gjort med en nyare version (${error.version}). Uppdatera Samsyn och försök igen.`
      : 'Sigillbeviset är ändrat eller skadat.';
  return { check: 'proof', outcome: 'wrong', text };
}

async function checkOne(proof: SealProof): Promise<readonly Check[]> {
  const check = await checkProof(proof);
  const { meeting, items } = proof.minutes;
  const range = numberRange(items.flatMap(({ number }) => number ?? [])) ?? 'utan nummer';
  const what = `${proof.association.name}: ${meeting.body.name ?? ''} ${meeting.date}, ${range}`;
  return [
    check.hashHolds
      ? {
          check: 'seal',
          outcome: 'right',
          text: `${what}. Texten har kontrollsumman ${proof.hash.slice(0, 16)}.`,
        }
      : {
          check: 'seal',
          outcome: 'wrong',
          text: `${what}. Texten är ändrad: den har en annan kontrollsumma.`,
        },
    check.issuerHolds
      ? { check: 'proof', outcome: 'right', text: 'Sigillbeviset är oförändrat sedan det gavs ut.' }
      : { check: 'proof', outcome: 'wrong', text: 'Sigillbeviset är ändrat sedan det gavs ut.' },
    ...proof.signatures.map((made, index) => signatureLine(made, check.signatures[index])),
    ...proof.certificates.map(({ name, role, words }): Check => {
      const whose = role === '' ? name : `${name} (${role})`;
      return { check: 'key', outcome: 'note', text: `Nyckeln tillhör ${whose}: ${words.join(' ')}.` };
    }),
  ];
}

function signatureLine(
  { name, way, signedOn, place }: SealProof['signatures'][number],
  state: ProofCheck['signatures'][number] | undefined,
): Check {
  const when = signedOn === null ? '' : ` ${signedOn}`;
  if (way === 'paper') {
    const where = place === null ? '' : `, ${place}`;
    return { check: 'signature', outcome: 'note', text: `${name} justerade på papper${when}${where}.` };
  }
  return state === 'genuine'
    ? {
        check: 'signature',
        outcome: 'right',
        text: `${name} justerade på sin dator${when}. Underskriften stämmer.`,
      }
    : { check: 'signature', outcome: 'wrong', text: `Underskriften av ${name} stämmer inte.` };
}
