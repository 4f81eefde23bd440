import { expect, it } from 'vitest';
import { runSamsyn } from '#main/cli/run-samsyn.ts';
import { concatBytes, fromHex, utf8 } from '#shared/base/bytes.ts';
import type { IsoInstant } from '#shared/base/dates.ts';
import type { RecordId } from '#shared/base/id.ts';
import { packBundle } from '#shared/bundle/pack-bundle.ts';
import { workspaceIdOf } from '#shared/log/directory.ts';
import { sealHash } from '#shared/log/minutes-snapshot.ts';
import { type HybridTime, type Operation, operationId } from '#shared/log/operation.ts';
import { canonicalBytes } from '#shared/log/seal.ts';
import { signatureDomains } from '#shared/log/seal-trust.ts';
import { closeSegment } from '#shared/log/segment.ts';
import { sampleDevice, sampleStream } from '#tests/unit/bundle/sample-bundle.ts';

const meeting = 'QrStUvWxYz012345' as RecordId;
const part = `${meeting}.PPPPPPPPPPPPPPPP` as RecordId;
const item = `${meeting}.AAAAAAAAAAAAAAAA` as RecordId;
const start = Date.UTC(2026, 9, 1, 8) * 1024;

/** A bundle whose only member has signed sealed minutes as the chair, with or without a grant for the chair. */
async function signedBundle(isGranted: boolean) {
  const device = await sampleDevice();
  const { device: id, signingPublic: signingKey, recipient } = device.keys;
  const about = { role: 'sekreterare', device: id, signingKey, recipient };
  const founding = { name: 'Exempelförbundet', memberName: 'Sekreteraren', ...about };
  const workspace = await workspaceIdOf(founding);
  const chair = `${workspace}.CCCCCCCCCCCCCCCC` as RecordId;
  const operation = (sequence: number, rest: Partial<Operation>): Operation => ({
    id: operationId(sampleStream, (start + sequence) as HybridTime),
    stream: sampleStream,
    sequence,
    time: (start + sequence) as HybridTime,
    kind: 'new',
    table: 'meeting',
    record: meeting,
    ...rest,
  });
  const snapshot = canonicalBytes({ meeting: { id: meeting, secretary: null }, items: [] });
  const hash = await sealHash(snapshot);
  const signers = [{ person: chair, way: 'device' }];
  const vv = { [sampleStream]: start + 3 };
  const message = concatBytes([utf8(signatureDomains.sign), fromHex(hash) ?? new Uint8Array(0)]);
  const signature = await device.sign(message);
  const grant = {
    ...about,
    name: 'Sekreteraren',
    administrator: true,
    audiences: ['forbund', 'styrelse'],
    person: isGranted ? chair : null,
  };
  const seal = operation(4, {
    kind: 'seal',
    table: 'minutesPart',
    record: part,
    extra: { kind: 'ordinary', items: [item], scope: [item], vv, snapshot, hash, signers },
  });
  const operations = [
    operation(1, { kind: 'genesis', table: 'association', record: workspace, extra: founding }),
    operation(2, {
      kind: 'grant',
      table: 'device',
      record: `${workspace}.DDDDDDDDDDDDDDDD` as RecordId,
      extra: grant,
    }),
    operation(3, { fields: { date: '2026-10-05', place: 'Rådhuset' } }),
    seal,
    operation(5, {
      kind: 'sign',
      table: 'minutesPart',
      record: part,
      extra: { seal: seal.id, hash, person: chair, way: 'device', signature },
    }),
  ];
  const segment = await closeSegment(
    {
      workspace,
      device: id,
      audience: 'styrelse',
      stream: sampleStream,
      seen: {},
      previous: null,
      operations,
    },
    device.sign,
  );
  const input = {
    workspace,
    by: { stream: sampleStream, device: id },
    at: '2026-10-05T12:00:00.000Z' as IsoInstant,
    kind: 'full',
    vv: { [sampleStream]: 5 },
    members: [],
    to: [id],
    segments: [segment],
    blobs: [],
  } as const;
  const bytes = await packBundle(input, device.sign, { type: 'devices', recipients: [recipient] });
  return { bytes, key: utf8(device.keys.identity) };
}

async function run(command: string, isGranted: boolean) {
  const { bytes, key } = await signedBundle(isGranted);
  const lines: string[] = [];
  const code = await runSamsyn([command, 'a', '--identity', 'key'], {
    readFile: async (path) => (path === 'key' ? key : bytes),
    write: (line) => void lines.push(line),
    writeError: (line) => void lines.push(line),
  });
  return { code, out: lines.join('\n') };
}

it('does not count a signature for a person whose device it is not', async () => {
  const { out } = await run('verify', false);
  expect(out).not.toContain('FEL');
  expect(out).toContain('0 av 1 har skrivit under (1 räknas inte');
  expect(out).toContain('väntar på underskrifter');
  const { dossiers } = JSON.parse((await run('export-json', false)).out);
  expect(dossiers.flatMap(({ seals }: { seals: object[] }) => seals)).toMatchObject([
    { effective: false, signatures: [] },
  ]);
});

it('counts the signature of a device that was let in for that person', async () => {
  const { code, out } = await run('verify', true);
  expect(out).toContain('1 av 1 har skrivit under, gäller');
  expect(code).toBe(0);
  const { dossiers } = JSON.parse((await run('export-json', true)).out);
  expect(dossiers.flatMap(({ seals }: { seals: object[] }) => seals)).toMatchObject([{ effective: true }]);
});
