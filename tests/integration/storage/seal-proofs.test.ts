import { PDFDocument } from '@cantoo/pdf-lib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SealRequest, Workspace } from '#renderer/storage/workspace.ts';
import { toHex, utf8 } from '#shared/base/bytes.ts';
import type { IsoDate } from '#shared/base/dates.ts';
import { sha256 } from '#shared/log/device-keys.ts';
import { readProof } from '#shared/log/seal-proof.ts';
import { createComputer, smallAssociation, succeed } from '#tests/support/computer.ts';
import { freeze, holdMeeting, signAll } from '#tests/support/held-meeting.ts';
import { repetitions } from '#tests/support/repetitions.ts';
import { letIn, receive, send } from '#tests/support/two-members.ts';

async function attestedMeeting() {
  const held = await holdMeeting();
  const seal = await freeze(held.workspace, held.request);
  await signAll(held.workspace, held.request, seal);
  return { ...held, seal };
}

async function pdfOf(text: string): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  document.addPage([300, 300]).drawText(text);
  return new Uint8Array(await document.save());
}

/** The bytes with one of them changed. */
function flipped(bytes: Uint8Array, at: number, by: number): Uint8Array {
  const copy = bytes.slice();
  copy[at] = (copy[at] ?? 0) ^ by;
  return copy;
}

const oneFlip = (bytes: Uint8Array) =>
  fc.tuple(fc.integer({ min: 0, max: bytes.length - 1 }), fc.integer({ min: 1, max: 255 }));

describe('a sigillbevis', () => {
  it('tells who attested what, how, when and where', async () => {
    const { workspace, seal, chair, attestor, meeting } = await attestedMeeting();
    const proof = succeed(readProof(succeed(await workspace.proofs.make(seal.operation))));
    expect(proof.signatures).toMatchObject([
      { person: chair, name: 'Ordföranden', way: 'device', signedOn: '2026-03-02' },
      {
        person: attestor,
        name: 'Justeraren',
        way: 'paper',
        signedOn: '2026-03-20',
        place: 'Förbundets kansli',
      },
    ]);
    expect(proof.minutes).toEqual(seal.snapshot);
    expect(await workspace.proofs.judge(succeed(await workspace.proofs.make(seal.operation)))).toMatchObject({
      kind: 'proof',
      answer: 'yes',
      reason: 'parts',
      parts: [{ answer: 'yes', reason: 'same', meeting, body: 'Styrelsen', range: '§§ 12–13' }],
    });
  });

  it('is not made of what is not attested', async () => {
    const { workspace, request } = await holdMeeting();
    const seal = await freeze(workspace, request);
    expect(await workspace.proofs.make(seal.operation)).toEqual({
      ok: false,
      error: { type: 'not-attested' },
    });
  });

  it('is believed by a member who lacks the meeting but knows the keys', async () => {
    const { computer, workspace, seal } = await attestedMeeting();
    const proof = succeed(await workspace.proofs.make(seal.operation));
    const start = Date.parse('2026-03-21T08:00:00Z');
    const group = await letIn({ computer, workspace }, createComputer(start, 9), 'Gruppen', ['forbund']);
    expect(await group.workspace.reader.meetings()).toEqual([]);
    expect(await group.workspace.proofs.judge(proof)).toMatchObject({
      answer: 'yes',
      parts: [{ reason: 'known-keys', meeting: null }],
    });
  });

  it('says nothing to another association', async () => {
    const { workspace, seal } = await attestedMeeting();
    const proof = succeed(await workspace.proofs.make(seal.operation));
    const elsewhere = succeed(
      await createComputer(Date.parse('2026-03-02T08:00:00Z'), 77)
        .shelf()
        .found({ name: 'Någon', role: 'sekreterare' }, smallAssociation),
    );
    expect(await elsewhere.proofs.judge(proof)).toMatchObject({
      answer: 'unknown',
      parts: [{ reason: 'other-association' }],
    });
  });

  it('is refused whichever byte of it is changed', async () => {
    const { workspace, seal } = await attestedMeeting();
    const proof = succeed(await workspace.proofs.make(seal.operation));
    await fc.assert(
      fc.asyncProperty(oneFlip(proof), async ([at, by]) => {
        const { answer } = await workspace.proofs.judge(flipped(proof, at, by));
        return answer !== 'yes';
      }),
      { numRuns: repetitions(150, 3000) },
    );
    expect((await workspace.proofs.judge(flipped(proof, proof.length - 100, 1))).answer).toBe('no');
  });

  it('is refused when a word of it has been rewritten by somebody who keeps the form', async () => {
    const { workspace, seal } = await attestedMeeting();
    const text = new TextDecoder().decode(succeed(await workspace.proofs.make(seal.operation)));
    const changed = utf8(text.replace('att godkänna Budget', 'att avslå Budget'));
    expect(await workspace.proofs.judge(changed)).toMatchObject({
      answer: 'no',
      parts: [{ reason: 'altered', ours: seal.snapshot }],
    });
  });
});

it('shows the attested text beside another one that is signed for the same §§', async () => {
  const { computer, workspace, request, seal } = await attestedMeeting();
  const proof = succeed(readProof(succeed(await workspace.proofs.make(seal.operation))));
  expect(proof.minutes.items.map(({ heading }) => heading)).toEqual(['Plan', 'Budget']);
  // The same minutes with another hash here: the first seal is called off and the §§ are frozen anew.
  const told = {
    reason: 'Fel belopp',
    signature: { way: 'paper', signedOn: '2026-03-21' as IsoDate },
  } as const;
  const old = succeed(await workspace.proofs.make(seal.operation));
  for (const { person } of request.signers)
    succeed(await workspace.writer.voidSeal(seal.operation, person, told));
  expect(await workspace.proofs.judge(old)).toMatchObject({
    answer: 'no',
    parts: [{ reason: 'not-attested' }],
  });
  computer.use();
  await attestAnew(workspace, request);
  expect(await workspace.proofs.judge(old)).toMatchObject({
    answer: 'no',
    parts: [{ reason: 'other-text' }],
  });
});

async function attestAnew(workspace: Workspace, request: SealRequest): Promise<void> {
  const [item] = request.items;
  succeed(
    await workspace.writer.commit([
      { type: 'set', table: 'minuteItem', id: item!, values: { heading: 'Verksamhetsplan' } },
    ]),
  );
  await signAll(workspace, request, await freeze(workspace, request));
}

describe('a PDF', () => {
  it('is known as the attested one by the proof behind its pages', async () => {
    const { workspace, seal } = await attestedMeeting();
    const pdf = succeed(await workspace.proofs.embed(await pdfOf('Protokoll'), [seal.operation]));
    expect(await workspace.proofs.judge(pdf)).toMatchObject({
      kind: 'pdf',
      answer: 'yes',
      reason: 'parts',
      parts: [{ reason: 'same' }],
    });
  });

  it('is not taken for it when the proof lies behind other pages', async () => {
    const { workspace, seal } = await attestedMeeting();
    const { embedProofs } = await import('#shared/publish/seal-proof/embed-proofs.ts');
    const proof = succeed(await workspace.proofs.make(seal.operation));
    const forged = await embedProofs(await pdfOf('Något annat'), [proof]);
    expect(await workspace.proofs.judge(forged)).toMatchObject({ answer: 'no', reason: 'pages-altered' });
  });

  it('is not taken for it when something is added behind the proof', async () => {
    const { workspace, seal } = await attestedMeeting();
    const pdf = succeed(await workspace.proofs.embed(await pdfOf('Protokoll'), [seal.operation]));
    const document = await PDFDocument.load(pdf, { forIncrementalUpdate: true });
    document.getPage(0).drawText('Tillagt', { x: 10, y: 10 });
    const changed = new Uint8Array(await document.save());
    expect(await workspace.proofs.judge(changed)).toMatchObject({ answer: 'no', reason: 'pages-altered' });
  });

  it('is refused whichever byte of it is changed', async () => {
    const { workspace, seal } = await attestedMeeting();
    const pdf = succeed(await workspace.proofs.embed(await pdfOf('Protokoll'), [seal.operation]));
    await fc.assert(
      fc.asyncProperty(oneFlip(pdf), async ([at, by]) => {
        const { answer } = await workspace.proofs.judge(flipped(pdf, at, by));
        return answer !== 'yes';
      }),
      { numRuns: repetitions(60, 1500) },
    );
  });

  it('without a proof is known when it was logged as sent, and not otherwise', async () => {
    const { workspace, meeting } = await attestedMeeting();
    const pdf = await pdfOf('Protokoll');
    expect(await workspace.proofs.judge(pdf)).toMatchObject({ answer: 'unknown', reason: 'no-proof' });
    const values = {
      output: 'minutes',
      items: [],
      recipient: 'Revisorerna',
      channel: 'e-post',
      sentOn: '2026-03-24' as IsoDate,
      fileName: 'Protokoll.pdf',
      hash: toHex(await sha256(pdf)),
    } as const;
    const id = workspace.writer.newChildId(meeting);
    succeed(await workspace.writer.commit([{ type: 'create', table: 'outboundDispatch', id, values }]));
    expect(await workspace.proofs.judge(pdf)).toMatchObject({
      answer: 'yes',
      reason: 'logged',
      logged: { meeting, sentOn: '2026-03-24', recipient: 'Revisorerna' },
    });
  });
});

it('knows a bundle that holds the attested part, and refuses it with any byte changed', async () => {
  const { computer, workspace, request } = await holdMeeting();
  const secretary = { computer, workspace };
  const member = await letIn(secretary, createComputer(Date.parse('2026-03-02T09:00:00Z'), 9));
  computer.use();
  await signAll(workspace, request, await freeze(workspace, request));
  const bundle = await send(secretary);
  member.computer.use();
  expect(await member.workspace.proofs.judge(bundle)).toMatchObject({
    kind: 'bundle',
    answer: 'yes',
    parts: [{ reason: 'known-keys' }],
  });
  await receive(member, bundle);
  const same = { answer: 'yes', parts: [{ reason: 'same' }] };
  expect(await member.workspace.proofs.judge(bundle)).toMatchObject(same);
  await fc.assert(
    fc.asyncProperty(oneFlip(bundle), async ([at, by]) => {
      const { answer } = await member.workspace.proofs.judge(flipped(bundle, at, by));
      return answer !== 'yes';
    }),
    { numRuns: repetitions(60, 1500) },
  );
});
