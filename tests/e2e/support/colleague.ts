import { toInstant } from '#shared/base/dates.ts';
import { type DossierId, newChildId, newRootId, type RecordId } from '#shared/base/id.ts';
import { type BundleSeal, packBundle } from '#shared/bundle/pack-bundle.ts';
import { createDeviceKeys, type DeviceKeys, importSigner, newStreamId } from '#shared/log/device-keys.ts';
import type { HybridTime, Operation, StreamId } from '#shared/log/operation.ts';
import { operationId } from '#shared/log/operation.ts';
import { orderBetween } from '#shared/log/order.ts';
import { closeSegment, type Segment } from '#shared/log/segment.ts';
import { createText } from '#shared/log/text.ts';

/** Another member's computer, without a program: only its keys, and the shared code that packs its files. */
export interface Colleague {
  readonly name: string;
  readonly keys: DeviceKeys;
}

/** What a colleague has written: meetings of one body, each with the same number of points. */
export interface WrittenMeetings {
  readonly workspace: DossierId;
  readonly body: RecordId;
  readonly place: string;
  readonly meetings: number;
  readonly items: number;
  /** Characters of proposal in each point. */
  readonly characters: number;
}

export async function createColleague(name: string): Promise<Colleague> {
  return { name, keys: await createDeviceKeys() };
}

/** The file by which the colleague asks to be let in. */
export async function packRequest({ name, keys }: Colleague): Promise<Uint8Array> {
  return packBundle(
    {
      workspace: null,
      by: { stream: newStreamId(random, keys.device), device: keys.device },
      at: toInstant(Date.now()),
      kind: 'request',
      vv: {},
      members: [{ device: keys.device, signingKey: keys.signingPublic }],
      to: [],
      segments: [],
      blobs: [],
      extra: { name, role: 'ledamot', signingKey: keys.signingPublic, recipient: keys.recipient },
    },
    await importSigner(keys),
    { type: 'open' },
  );
}

/** A bundle of meetings in a stream of its own, so that bundles can be lost without leaving gaps. */
export async function packMeetings(
  colleague: Colleague,
  written: WrittenMeetings,
  seal: BundleSeal = { type: 'open' },
): Promise<Uint8Array> {
  const { keys, name } = colleague;
  const sign = await importSigner(keys);
  const stream = newStreamId(random, keys.device);
  const segments: Segment[] = [];
  let sequence = 1;
  for (let meeting = 0; meeting < written.meetings; meeting += 1) {
    const operations = meetingOperations(written, meeting, stream, sequence);
    sequence += operations.length;
    const input = {
      workspace: written.workspace,
      device: keys.device,
      audience: 'styrelse' as const,
      stream,
      previous: segments.at(-1)?.id ?? null,
      seen: {},
      operations,
    };
    segments.push(await closeSegment(input, sign));
  }
  return packBundle(
    {
      workspace: written.workspace,
      by: { stream, device: keys.device },
      at: toInstant(Date.now()),
      kind: 'delta',
      vv: { [stream]: sequence - 1 },
      members: [{ device: keys.device, signingKey: keys.signingPublic }],
      to: [],
      segments,
      blobs: [],
      extra: { name, association: 'Samordningsförbundet Grannen' },
    },
    sign,
    seal,
  );
}

/** Fresh random bytes. */
export function random(length: number): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(length));
}

function meetingOperations(
  { body, place, items, characters }: WrittenMeetings,
  index: number,
  stream: StreamId,
  from: number,
): readonly Operation[] {
  const operations: Operation[] = [];
  const start = Date.now() * 1024;
  const add = (rest: Omit<Operation, 'id' | 'stream' | 'sequence' | 'time'>): void => {
    const sequence = from + operations.length;
    const time = (start + sequence) as HybridTime;
    operations.push({ id: operationId(stream, time), stream, sequence, time, ...rest });
  };
  const meeting = newRootId(random);
  const day = String((index % 28) + 1).padStart(2, '0');
  add({
    kind: 'new',
    table: 'meeting',
    record: meeting,
    fields: {
      body,
      date: `2027-${String((index % 12) + 1).padStart(2, '0')}-${day}`,
      startsAt: '09:00',
      endsAt: null,
      place,
      state: 'planned',
      firstNumber: null,
      chair: null,
      secretary: null,
      attestors: [],
    },
  });
  let order: string | null = null;
  for (let item = 0; item < items; item += 1) {
    order = orderBetween(order, null);
    const record = newChildId(meeting, random);
    add({ kind: 'new', table: 'agendaItem', record, fields: itemFields(item, order) });
    const text = 'Förbundet prövar insatsen på nytt. '.repeat(Math.ceil(characters / 35));
    add({
      kind: 'txt',
      table: 'agendaItem',
      record,
      update: createText([text.slice(0, characters)]),
      replaces: { _t: [] },
    });
  }
  return operations;
}

function itemFields(item: number, order: string): Operation['fields'] & object {
  return {
    heading: `Kollegans punkt ${item + 1}`,
    itemType: 'decision',
    registryNumber: null,
    presenter: null,
    duration: null,
    origin: 'planned',
    withdrawn: false,
    order,
  };
}
