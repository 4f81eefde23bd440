import { expect, it } from 'vitest';
import { sortSegments } from '#renderer/storage/sort-segments.ts';
import type { RecordId } from '#shared/base/id.ts';
import { workspaceIdOf } from '#shared/log/directory.ts';
import type { Segment } from '#shared/log/segment.ts';
import { type Author, author, close, write } from '#tests/support/authors.ts';

/** A founder, and a member who is the person `chair` and is in the association's circle only. */
async function association() {
  const founder = await author('a');
  const member = await author('b');
  const genesis = {
    device: founder.keys.device,
    memberName: 'Sekreteraren',
    role: '',
    signingKey: founder.keys.signingPublic,
    recipient: founder.keys.recipient,
    administrator: true,
    audiences: ['forbund', 'styrelse'],
  };
  const workspace = await workspaceIdOf(genesis);
  const chair = `${workspace}.aaaaaaaaaaaaaaaa` as RecordId;
  const record = `${workspace}.bbbbbbbbbbbbbbbb` as RecordId;
  const founding = write(founder, {
    kind: 'genesis',
    table: 'association',
    record: workspace,
    extra: genesis,
  });
  const grant = write(founder, {
    kind: 'grant',
    table: 'device',
    record,
    extra: {
      device: member.keys.device,
      name: 'Ordföranden',
      role: '',
      person: chair,
      signingKey: member.keys.signingPublic,
      recipient: member.keys.recipient,
      administrator: false,
      audiences: ['forbund'],
    },
  });
  const first = await close(workspace, founder, [founding, grant]);
  const person = (by: Author) =>
    write(by, {
      kind: 'new',
      table: 'person',
      record: chair,
      fields: { name: 'N', title: null, email: null },
    });
  const sort = (segments: readonly Segment[]) =>
    sortSegments({ workspace, directoryOperations: [], devices: new Map(), segments: [first, ...segments] });
  return { workspace, founder, member, chair, record, first, person, sort };
}

function fates({ usable, held, refused }: Awaited<ReturnType<typeof sortSegments>>) {
  return { usable: usable.length, held: held.length, refused: refused.length };
}

it('uses the segments of a device that the same bundle lets in', async () => {
  const { workspace, member, person, sort } = await association();
  const segment = await close(workspace, member, [person(member)]);
  expect(fates(await sort([segment]))).toEqual({ usable: 2, held: 0, refused: 0 });
});

it('holds back a device that nobody has let in', async () => {
  const { workspace, person, sort } = await association();
  const stranger = await author('c');
  const segment = await close(workspace, stranger, [person(stranger)]);
  expect(fates(await sort([segment]))).toEqual({ usable: 1, held: 1, refused: 0 });
});

it('refuses a segment that another key has signed', async () => {
  const { workspace, member, founder, person, sort } = await association();
  const segment = await close(workspace, member, [person(member)], 'forbund', founder.keys);
  expect(fates(await sort([segment]))).toEqual({ usable: 1, held: 0, refused: 1 });
});

it('refuses what a member writes in the stream of another, whose act it would be taken for', async () => {
  const { workspace, founder, member, person, sort } = await association();
  const inTheirStream = { ...member, stream: founder.stream, sequence: 40 };
  const segment = await close(workspace, inTheirStream, [person(inTheirStream)]);
  expect(fates(await sort([segment]))).toEqual({ usable: 1, held: 0, refused: 1 });
});

it('holds back writing in a circle that the device is not in', async () => {
  const { workspace, member, person, sort } = await association();
  const segment = await close(workspace, member, [person(member)], 'styrelse');
  expect(fates(await sort([segment]))).toEqual({ usable: 1, held: 1, refused: 0 });
});

it('takes in a signature in the name of another, and leaves it to the seal not to count it', async () => {
  const { workspace, member, chair, sort } = await association();
  const sign = (person: RecordId) =>
    write(member, {
      kind: 'sign',
      table: 'minutesPart',
      record: `${workspace}.cccccccccccccccc` as RecordId,
      extra: { seal: 'x', hash: 'y', person, way: 'device' },
    });
  const own = await close(workspace, member, [sign(chair)]);
  expect(fates(await sort([own]))).toEqual({ usable: 2, held: 0, refused: 0 });
  // Refused here, it would tear a hole in the stream that no later bundle could fill.
  const forged = await close(workspace, member, [sign(`${workspace}.dddddddddddddddd` as RecordId)]);
  expect(fates(await sort([forged]))).toEqual({ usable: 2, held: 0, refused: 0 });
});

it('holds back what a device wrote after it was shut out', async () => {
  const { workspace, founder, member, person, record, sort } = await association();
  const before = await close(workspace, member, [person(member)]);
  const revoke = write(founder, {
    kind: 'revoke',
    table: 'device',
    record,
    extra: { device: member.keys.device, cuts: { [member.stream]: 1 } },
  });
  const after = await close(workspace, member, [person(member)]);
  const shut = await close(workspace, founder, [revoke]);
  expect(fates(await sort([after, shut, before]))).toEqual({ usable: 3, held: 1, refused: 0 });
});

it('takes no other founding for that of the workspace', async () => {
  const { workspace, sort } = await association();
  const rival = await author('d');
  const extra = { device: rival.keys.device, signingKey: rival.keys.signingPublic, recipient: 'age1x' };
  const founding = write(rival, { kind: 'genesis', table: 'association', record: workspace, extra });
  const segment = await close(workspace, rival, [founding]);
  expect(fates(await sort([segment]))).toEqual({ usable: 1, held: 1, refused: 0 });
});
