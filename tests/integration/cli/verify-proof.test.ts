import { PDFDocument } from '@cantoo/pdf-lib';
import { expect, it } from 'vitest';
import { runSamsyn } from '#main/cli/run-samsyn.ts';
import { succeed } from '#tests/support/computer.ts';
import { freeze, holdMeeting, signAll } from '#tests/support/held-meeting.ts';

async function attestedPart() {
  const { workspace, request } = await holdMeeting();
  const seal = await freeze(workspace, request);
  await signAll(workspace, request, seal);
  return { workspace, seal };
}

async function verify(bytes: Uint8Array) {
  const lines: string[] = [];
  const write = (line: string) => void lines.push(line);
  const io = { readFile: async () => bytes, write, writeError: write };
  return { code: await runSamsyn(['verify', 'fil'], io), text: lines.join('\n') };
}

async function emptyPdf(): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  document.addPage([200, 200]);
  return new Uint8Array(await document.save());
}

it('tells from a sigillbevis alone who attested what', async () => {
  const { workspace, seal } = await attestedPart();
  const { code, text } = await verify(succeed(await workspace.proofs.make(seal.operation)));
  expect(code).toBe(0);
  expect(text).toContain('Styrelsen 2026-03-12, §§ 12–13');
  expect(text).toContain('Ordföranden justerade på sin dator 2026-03-02. Underskriften stämmer.');
  expect(text).toContain('Justeraren justerade på papper 2026-03-20, Förbundets kansli.');
});

it('refuses a sigillbevis in which a word has been changed', async () => {
  const { workspace, seal } = await attestedPart();
  const text = new TextDecoder().decode(succeed(await workspace.proofs.make(seal.operation)));
  const answer = await verify(new TextEncoder().encode(text.replace('att godkänna Plan', 'att avslå Plan')));
  expect(answer.code).toBe(1);
  expect(answer.text).toContain('Texten är ändrad: den har en annan kontrollsumma.');
});

it('tells whether the pages of a PDF are those that were proved', async () => {
  const { workspace, seal } = await attestedPart();
  const pdf = succeed(await workspace.proofs.embed(await emptyPdf(), [seal.operation]));
  const untouched = await verify(pdf);
  expect(untouched.code).toBe(0);
  expect(untouched.text).toContain('Sidorna är oförändrade');
  const changed = pdf.slice();
  changed[40] = (changed[40] ?? 0) ^ 1;
  expect((await verify(changed)).code).toBe(1);
});

it('cannot tell of a PDF without a sigillbevis', async () => {
  const { code, text } = await verify(await emptyPdf());
  expect(code).toBe(1);
  expect(text).toContain('innehåller inget sigillbevis');
});
