import { describe, expect, it } from 'vitest';
import { runSamsyn } from '#main/cli/run-samsyn.ts';
import { utf8 } from '#shared/base/bytes.ts';
import type { IsoInstant } from '#shared/base/dates.ts';
import type { RecordId } from '#shared/base/id.ts';
import { packBundle } from '#shared/bundle/pack-bundle.ts';
import { workspaceIdOf } from '#shared/log/directory.ts';
import { type HybridTime, type Operation, operationId } from '#shared/log/operation.ts';
import { closeSegment } from '#shared/log/segment.ts';
import { createText } from '#shared/log/text.ts';
import {
  type SampleDevice,
  sampleDevice,
  sampleInput,
  sampleStream,
} from '#tests/unit/bundle/sample-bundle.ts';

interface Answer {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

async function run(args: readonly string[], files: Readonly<Record<string, Uint8Array>>): Promise<Answer> {
  const out: string[] = [];
  const error: string[] = [];
  const code = await runSamsyn(args, {
    readFile: async (path) => {
      const bytes = files[path];
      if (bytes === undefined) throw new Error('ENOENT');
      return bytes;
    },
    write: (line) => void out.push(line),
    writeError: (line) => void error.push(line),
  });
  return { code, out: out.join('\n'), error: error.join('\n') };
}

const meeting = 'QrStUvWxYz012345' as RecordId;

/** A full bundle: the founding, a meeting and one § with text. */
async function foundedBundle(device: SampleDevice): Promise<Uint8Array> {
  const extra = {
    name: 'Exempelförbundet',
    memberName: 'Sekreteraren',
    role: 'sekreterare',
    device: device.keys.device,
    signingKey: device.keys.signingPublic,
    recipient: device.keys.recipient,
  };
  const workspace = await workspaceIdOf(extra);
  const start = Date.UTC(2026, 9, 1, 8) * 1024;
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
  const item = `${meeting}.AAAAAAAAAAAAAAAA` as RecordId;
  const operations = [
    operation(1, { kind: 'genesis', table: 'association', record: workspace, extra }),
    operation(2, { fields: { date: '2026-10-05', place: 'Rådhuset' } }),
    operation(3, { kind: 'txt', table: 'minuteItem', record: item, update: createText(['Bakgrunden.']) }),
  ];
  const { stream } = { stream: sampleStream };
  const common = { workspace, device: device.keys.device, audience: 'styrelse', stream, seen: {} } as const;
  const first = await closeSegment(
    { ...common, previous: null, operations: operations.slice(0, 2) },
    device.sign,
  );
  const second = await closeSegment(
    { ...common, previous: first.id, operations: operations.slice(2) },
    device.sign,
  );
  const input = {
    workspace,
    by: { stream: sampleStream, device: device.keys.device },
    at: '2026-10-05T12:00:00.000Z' as IsoInstant,
    kind: 'full',
    vv: { [sampleStream]: 3 },
    members: [],
    to: [device.keys.device],
    segments: [first, second],
    blobs: [],
  } as const;
  return packBundle(input, device.sign, { type: 'devices', recipients: [device.keys.recipient] });
}

describe('samsyn inspect', () => {
  it('tells who packed what, when and how much', async () => {
    const device = await sampleDevice();
    const files = {
      'a.samsyn': await foundedBundle(device),
      key: utf8(`# nyckel\n${device.keys.identity}\n`),
    };
    const { code, out } = await run(['inspect', 'a.samsyn', '--identity', 'key'], files);
    expect(code).toBe(0);
    for (const part of [
      'Förbund:   Exempelförbundet',
      'Packad av: Sekreteraren (sekreterare)',
      'När:       2026-10-05T12:00:00.000Z',
      '3 ändringar i 2 delar, 0 bilagor.',
      'Sekreteraren (sekreterare), styrelse: ändring 1–3',
      '1  minuteItem',
      '2  2026-10-05 (QrStUvWxYz012345)',
    ]) {
      expect(out).toContain(part);
    }
  });

  it('shows the six words of a request', async () => {
    const device = await sampleDevice();
    const request = {
      ...(await sampleInput(device)),
      workspace: null,
      kind: 'request',
      segments: [],
      extra: { name: 'Ny kassör', role: 'kassör', signingKey: device.keys.signingPublic },
    } as const;
    const files = { r: await packBundle(request, device.sign, { type: 'open' }) };
    const { out } = await run(['inspect', 'r'], files);
    expect(out).toContain('Namn:      Ny kassör (kassör)');
    expect(out).toMatch(/Sex ord: {3}(\p{L}+ ){5}\p{L}+/u);
    expect((await run(['verify', 'r'], files)).code).toBe(0);
  });
});

describe('samsyn verify', () => {
  it('finds a whole bundle right, from the founding on', async () => {
    const device = await sampleDevice();
    const files = { a: await foundedBundle(device), key: utf8(device.keys.identity) };
    const { code, out } = await run(['verify', 'a', '--identity=key'], files);
    expect(out).not.toContain('FEL');
    expect(out).toContain('rätt  Alla som skrivit är insläppta i Exempelförbundet.');
    expect(code).toBe(0);
  });

  it('says of a delta that its keys are the packer’s own word', async () => {
    const device = await sampleDevice();
    const files = { a: await packBundle(await sampleInput(device), device.sign, { type: 'open' }) };
    const { code, out } = await run(['verify', 'a', '--json'], files);
    const { ok, checks } = JSON.parse(out) as { ok: boolean; checks: { check: string; outcome: string }[] };
    expect({ code, ok }).toEqual({ code: 0, ok: true });
    expect(checks.find(({ check }) => check === 'grant')?.outcome).toBe('note');
  });

  it('finds a broken chain, a missing key and a forged sender', async () => {
    const device = await sampleDevice();
    const stranger = await sampleDevice();
    const input = await sampleInput(device);
    const [first] = input.segments;
    const loose = (await sampleInput(device)).segments;
    const other = { ...input, segments: [first!, { ...loose[1]!, signature: first!.signature }] };
    const files = {
      signature: await packBundle(other, device.sign, { type: 'open' }),
      keyless: await packBundle({ ...input, members: [] }, device.sign, { type: 'open' }),
      forged: await packBundle(input, stranger.sign, { type: 'open' }),
    };
    const expected = {
      signature: 'stämmer inte',
      keyless: 'finns inte i filen',
      forged: 'innehållsförteckningen stämmer inte',
    };
    for (const name of ['signature', 'keyless', 'forged'] as const) {
      const { code, out } = await run(['verify', name], files);
      expect(code).toBe(1);
      expect(out).toContain(expected[name]);
    }
  });
});

describe('samsyn export-json', () => {
  it('gives every operation and the folded records', async () => {
    const device = await sampleDevice();
    const files = { a: await foundedBundle(device), key: utf8(device.keys.identity) };
    const { code, out } = await run(['export-json', 'a', '--identity', 'key'], files);
    expect(code).toBe(0);
    const data = JSON.parse(out) as {
      readonly format: string;
      readonly partial: boolean;
      readonly operations: readonly { readonly kind: string }[];
      readonly dossiers: readonly { readonly id: string; readonly records: readonly object[] }[];
    };
    expect(data).toMatchObject({ format: 'samsyn-export', version: 1, partial: false });
    expect(data.operations.map(({ kind }) => kind)).toEqual(['genesis', 'new', 'txt']);
    const records = data.dossiers.find(({ id }) => id === meeting)?.records;
    expect(records).toMatchObject([
      { table: 'meeting', fields: { place: { value: 'Rådhuset', conflict: false } }, text: null },
      { table: 'minuteItem', text: 'Bakgrunden.' },
    ]);
  });
});

describe('samsyn', () => {
  it('explains in plain Swedish why a file is not opened', async () => {
    const device = await sampleDevice();
    const input = await sampleInput(device);
    const sealed = await packBundle(input, device.sign, {
      type: 'devices',
      recipients: [device.keys.recipient],
    });
    const files = {
      sealed,
      locked: await packBundle(input, device.sign, { type: 'passphrase', passphrase: 'kanot' }),
      damaged: sealed.slice(0, -1),
      other: utf8('hej'),
      backup: utf8('SAMSYNB1'),
      key: utf8(device.keys.identity),
      phrase: utf8('kanot\n'),
    };
    const cases: readonly (readonly [readonly string[], string])[] = [
      [['verify', 'missing'], 'går inte att läsa'],
      [['verify', 'other'], 'ingen fil från Samsyn'],
      [['verify', 'backup'], 'välj Återställ'],
      [['verify', 'sealed'], 'låst för andra mottagare'],
      [['verify', 'locked'], 'låst med en lösenfras'],
      [['verify', 'locked', '--passphrase', 'kajak'], 'Lösenfrasen är fel'],
      [['verify', 'damaged', '--identity', 'key'], 'skadad eller ändrad'],
      [['verify', 'sealed', '--identity', 'other'], 'innehåller ingen nyckel'],
    ];
    for (const [args, text] of cases) {
      const { code, error } = await run(args, files);
      expect(error).toContain(text);
      expect(code).toBe(1);
    }
    expect((await run(['verify', 'locked', '--passphrase-file', 'phrase'], files)).code).toBe(0);
  });

  it.each([
    [[]],
    [['--help']],
    [['dansa', 'a']],
    [['verify']],
    [['verify', 'a', 'b']],
    [['verify', '--x', 'a']],
  ])('shows how it is used for %j', async (args) => {
    const { code, error } = await run(args, {});
    expect(code).toBe(2);
    expect(error).toContain('npm run samsyn -- verify FIL');
  });
});
