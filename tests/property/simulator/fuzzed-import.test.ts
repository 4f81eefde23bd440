import { expect, it } from 'vitest';
import { sortSegments } from '#renderer/storage/sort-segments.ts';
import type { BundlePreview } from '#renderer/storage/workspace.ts';
import { concatBytes, equalBytes } from '#shared/base/bytes.ts';
import { sealWithAge } from '#shared/bundle/age-envelope.ts';
import { encodeFrames, type Frame, frameTypes } from '#shared/bundle/frames.ts';
import { gzip } from '#shared/bundle/gzip.ts';
import { verifyManifest } from '#shared/bundle/manifest.ts';
import { openBundle } from '#shared/bundle/open-bundle.ts';
import { bundleFrames } from '#shared/bundle/pack-bundle.ts';
import type { Segment } from '#shared/log/segment.ts';
import { realCore } from '#tests/simulator/core.ts';
import { simulatedDevice } from '#tests/simulator/devices.ts';
import { foundWorld } from '#tests/simulator/found.ts';
import { createRandom, type Random } from '#tests/simulator/random.ts';
import { pack, signSegment } from '#tests/simulator/replica.ts';
import { createComputer, meetingWithItems, smallAssociation, succeed } from '#tests/support/computer.ts';
import { dumpWorkspace } from '#tests/support/dump-workspace.ts';
import { repetitions } from '#tests/support/repetitions.ts';
import { commit, letIn, type Member, receive, send } from '#tests/support/two-members.ts';
import { sealOpen } from '#tests/unit/bundle/seal-open.ts';

const throughStore = repetitions(1000, 50_000);
const throughJudge = repetitions(1500, 50_000);

/** Changes, cuts, repeats or removes a few bytes. */
function mutate(random: Random, bytes: Uint8Array): Uint8Array {
  let changed = bytes;
  for (let times = 1 + random.below(3); times > 0; times -= 1) {
    const at = random.below(Math.max(1, changed.length));
    const left = changed.slice(0, at);
    const how = random.below(10);
    if (how === 0) changed = left;
    else if (how === 1) changed = concatBytes([changed, changed.slice(at, at + 50)]);
    else {
      const inserted = random.bytes(random.below(4));
      changed = concatBytes([left, inserted, changed.slice(at + random.below(4))]);
    }
  }
  return equalBytes(changed, bytes) ? bytes.slice(1) : changed;
}

async function secretaryAndChair(): Promise<readonly [Member, Member]> {
  const computer = createComputer(Date.parse('2026-03-02T08:00:00Z'), 31);
  const founder = { name: 'Sekreteraren', role: 'sekreterare' };
  const workspace = succeed(await computer.shelf().found(founder, smallAssociation));
  const secretary: Member = { computer, workspace };
  const body = (await workspace.reader.base()).all('body')[0]!.id;
  const { changes } = meetingWithItems(workspace, body, ['Plan', 'Budget']);
  const chair = await letIn(secretary, createComputer(Date.parse('2026-03-02T09:00:00Z'), 32));
  await commit(secretary, changes);
  return [secretary, chair];
}

it(`writes nothing for ${throughStore} fuzzed bundles through the real importer`, async () => {
  const [secretary, chair] = await secretaryAndChair();
  const bundle = await send(secretary);
  const frames = await framesFor(secretary);
  chair.computer.use();
  const before = await dumpWorkspace(chair.workspace.id);
  const journal = chair.computer.desktop.journals.get(chair.workspace.id)?.slice();
  const random = createRandom(4711);
  const refused: Record<string, number> = {};
  let slowest = 0;
  for (let times = 0; times < throughStore; times += 1) {
    // Half are spoilt from outside; the others come in a sound envelope, so that the parts behind it are reached.
    const file = times % 2 === 0 ? mutate(random, bundle) : await fuzzedInside(random, frames);
    const start = performance.now();
    const outcome = await chair.workspace.exchange.preview(file);
    slowest = Math.max(slowest, performance.now() - start);
    const why = outcome.ok ? 'a segment set aside' : outcome.error.type;
    refused[why] = (refused[why] ?? 0) + 1;
    // A segment that its author has not signed is set aside by itself; the others may be looked at.
    if (outcome.ok) expect(setAside(outcome.value)).toBeGreaterThan(0);
    if (times % 5000 === 4999) expect(await dumpWorkspace(chair.workspace.id)).toEqual(before);
  }
  console.log(`${JSON.stringify(refused)}, the slowest took ${slowest.toFixed(0)} ms`);
  expect(Object.keys(refused).length).toBeGreaterThan(3);
  expect(await dumpWorkspace(chair.workspace.id)).toEqual(before);
  expect(chair.computer.desktop.journals.get(chair.workspace.id)).toEqual(journal);
  await receive(chair, bundle);
  expect(await dumpWorkspace(chair.workspace.id)).not.toEqual(before);
});

function setAside(preview: BundlePreview): number {
  return preview.type === 'changes' ? preview.refused.length + preview.held : 0;
}

/** The parts of a bundle that the member packs now. */
async function framesFor({ computer, workspace }: Member): Promise<readonly Frame[]> {
  computer.use();
  const passphrase = 'fem vanliga ord i rad';
  const packed = succeed(await workspace.exchange.exportBundle({ type: 'passphrase', passphrase }));
  const opened = await openBundle(packed.bytes, { identities: [], passphrase });
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  const { manifestBytes, manifestSignature, segments, blobs } = opened.value;
  return [
    { type: frameTypes.manifest, bytes: manifestBytes },
    { type: frameTypes.signature, bytes: manifestSignature },
    ...segments.map(({ signature, bytes }) => ({
      type: frameTypes.segment,
      bytes: concatBytes([signature, bytes]),
    })),
    ...blobs.map(({ bytes }) => ({ type: frameTypes.blob, bytes })),
  ];
}

/** One part changed, left out, doubled or moved, under a sum that is right. */
async function fuzzedInside(random: Random, frames: readonly Frame[]): Promise<Uint8Array> {
  const place = random.below(frames.length);
  const frame = frames[place] as Frame;
  const how = random.below(6);
  let parts = frames.toSpliced(place, 1);
  if (how === 1) parts = frames.toSpliced(place, 0, frame);
  else if (how === 2) parts = parts.toSpliced((place + 1) % frames.length, 0, frame);
  else if (how > 2) parts = frames.with(place, { ...frame, bytes: mutate(random, frame.bytes) });
  const bytes = encodeFrames(parts);
  return sealOpen(await gzip(how === 5 ? mutate(random, bytes) : bytes));
}

/** Fuzzes the parts of a bundle, each signed anew or not: what a stranger can make, and what a member with a valid key can. */
async function fuzzedFrames(
  random: Random,
  frames: readonly Frame[],
  member: Parameters<typeof signSegment>[0],
) {
  const place = random.below(frames.length);
  const fuzzed: Frame[] = [];
  for (const [index, frame] of frames.entries()) {
    if (index !== place) fuzzed.push(frame);
    else if (frame.type !== frameTypes.segment || random.chance(0.3)) {
      fuzzed.push({ ...frame, bytes: mutate(random, frame.bytes) });
    } else {
      const bytes = mutate(random, frame.bytes.slice(64));
      const signed = await signSegment(member, bytes).catch(() => undefined);
      if (signed !== undefined) fuzzed.push({ ...frame, bytes: concatBytes([signed.signature, bytes]) });
    }
  }
  return fuzzed;
}

it(`judges ${throughJudge} bundles fuzzed inside, and takes in nothing that is not signed by its author`, async () => {
  const world = await foundWorld(1, realCore);
  const [founder, receiver] = world.members as [(typeof world.members)[0], (typeof world.members)[0]];
  const opened = await openBundle(await pack(world, founder, [receiver]), { identities: [] });
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  const { manifest } = opened.value;
  const input = {
    ...manifest,
    segments: [...opened.value.segments, ...[...founder.disk.segments.values()].map((one) => one.segment)],
    blobs: [],
  };
  const { device } = await simulatedDevice(0);
  const genuine = new Set(input.segments.map(({ id }) => id));
  const random = createRandom(815);
  let usable = 0;
  let judged = 0;
  for (let times = 0; times < throughJudge; times += 1) {
    const member = random.chance(0.5) ? founder : receiver;
    const segments = [] as Pick<Segment, 'bytes' | 'signature'>[];
    const parts = await fuzzedFrames(
      random,
      await bundleFrames({ ...input, extra: {} }, member.device.sign),
      member,
    );
    for (const { type, bytes } of parts)
      if (type === frameTypes.segment)
        segments.push({ bytes: bytes.slice(64), signature: bytes.slice(0, 64) });
    // Every second one has a manifest that fits what was fuzzed, as its packer would make it.
    const again = random.chance(0.5)
      ? parts
      : await bundleFrames({ ...input, segments, extra: {} }, member.device.sign);
    const content = await gzip(encodeFrames(again));
    const file =
      times % 50 === 0
        ? await sealWithAge(content, { type: 'devices', recipients: [receiver.device.recipient] })
        : await sealOpen(content);
    const bundle = await openBundle(file, { identities: [receiver.device.identity] });
    if (!bundle.ok) continue;
    await verifyManifest(bundle.value, member.device.signingPublic);
    const sorted = await sortSegments({
      workspace: world.workspace,
      directoryOperations: [],
      devices: new Map(),
      segments: bundle.value.segments,
    });
    judged += 1;
    for (const { segment } of sorted.usable) {
      usable += 1;
      const isByFounder = member === founder && segment.header.device === device;
      expect(genuine.has(segment.id) || isByFounder || segment.header.device === member.device.device).toBe(
        true,
      );
    }
  }
  expect(judged).toBeGreaterThan(throughJudge / 10);
  expect(usable).toBeGreaterThan(0);
});
