import { stageInWorker } from '#renderer/storage/bundle-worker.ts';
import { createShelf } from '#renderer/storage/shelf.ts';
import type { Workspace } from '#renderer/storage/workspace.ts';
import { concatBytes, utf8 } from '#shared/base/bytes.ts';
import type { DossierId } from '#shared/base/id.ts';
import { ok, type Result } from '#shared/base/result.ts';
import { openMagic } from '#shared/bundle/pack-bundle.ts';
import { commonVector, missingSegments, type StreamIndex } from '#shared/bundle/what-a-peer-lacks.ts';
import type { DesktopApi, FolderFile } from '#shared/ipc/desktop-api.ts';
import { createDeviceKeys, type DeviceId } from '#shared/log/device-keys.ts';
import type { Audience, StreamId } from '#shared/log/operation.ts';

/** The rest are doubles, renamed and conflicted copies: read and known again by their hash. */
const different = 100;

/** What the driver measures of the shared folder. */
export interface FolderBench {
  /** Fills the folder with so many files, 100 different ones among them, and looks at it: each different one is opened. */
  readonly firstLook: (count: number) => Promise<FolderLook>;
  /** Opens the association anew, as at a start, and looks again: nothing may be opened. */
  readonly startLook: () => Promise<FolderLook>;
  /** Chooses what 40 devices lack out of three audiences and hundreds of sittings each. */
  readonly chooseFor: (devices: number, segmentsEach: number) => VectorChoice;
  readonly hostileNames: () => readonly string[];
  /** Makes a hostile file, so that its making is not measured. */
  readonly makeHostile: (name: string) => Promise<void>;
  /** Opens it as any other. */
  readonly openHostile: () => Promise<{ readonly ms: number; readonly answer: string }>;
}

export interface FolderLook {
  readonly ms: number;
  readonly read: number;
  readonly listed: number;
}

export interface VectorChoice {
  readonly ms: number;
  readonly segments: number;
  readonly chosen: number;
}

function expectValue<Value>(result: Result<Value, unknown>): Value {
  if (result.ok) return result.value;
  throw new Error(JSON.stringify(result.error));
}

/** A folder in memory in front of the real platform: what is measured is the program, not a disk. */
function withFolder(platform: DesktopApi) {
  const files = new Map<string, { readonly bytes: Uint8Array; readonly own: boolean }>();
  let read = 0;
  let isChosen = false;
  const state = async () => {
    const chosen = isChosen ? { name: 'Bänk', reachable: true } : null;
    return ok({ supported: true as const, chosen });
  };
  const desktop: DesktopApi = {
    ...platform,
    folderState: state,
    chooseFolder: async () => {
      isChosen = true;
      return state();
    },
    listFolder: async () =>
      ok(
        [...files].map(([name, { bytes, own }]): FolderFile => {
          return { name, size: bytes.length, modified: 1_750_000_000_000, own };
        }),
      ),
    readFolderFile: async ({ name }) => {
      read += 1;
      return ok(files.get(name)?.bytes ?? new Uint8Array(0));
    },
    writeFolderFile: async ({ name, bytes }) => {
      files.set(name, { bytes, own: true });
      return ok(true);
    },
    removeFolderFile: async ({ name }) => {
      files.delete(name);
      return ok(true);
    },
  };
  return { desktop, files, reads: () => read };
}

/** Makes the measures over a platform. */
export function createFolderBench(platform: DesktopApi): FolderBench {
  const { desktop, files, reads } = withFolder(platform);
  const shelf = createShelf({
    desktop,
    now: Date.now,
    random: (length) => crypto.getRandomValues(new Uint8Array(length)),
  });
  let workspace: Workspace | undefined;
  let hostile: Uint8Array | undefined;
  const look = async (act: (open: Workspace) => Promise<void>): Promise<FolderLook> => {
    if (workspace === undefined) throw new Error('No workspace is open');
    const before = reads();
    const start = performance.now();
    await act(workspace);
    return { ms: performance.now() - start, read: reads() - before, listed: files.size };
  };
  return {
    firstLook: async (count) => {
      workspace = expectValue(await shelf.found({ name: 'Mapp', role: '' }, () => []));
      const phrase = { type: 'passphrase', passphrase: 'fem ord som ingen gissar' } as const;
      const { bytes } = expectValue(await workspace.exchange.exportBundle(phrase));
      for (let index = 0; index < count; index += 1)
        files.set(`andras-${index}.samsyn`, { bytes: foreign(bytes, index % different), own: false });
      return look(({ folder }) => folder.choose());
    },
    startLook: async () => {
      const id = workspace?.id as DossierId;
      await workspace?.close();
      workspace = expectValue(await shelf.open(id));
      return look(({ folder }) => folder.exchange());
    },
    chooseFor,
    hostileNames: () => Object.keys(hostileFiles),
    makeHostile: async (name) => {
      hostile = await hostileFiles[name]?.();
    },
    openHostile: async () => {
      if (hostile === undefined) throw new Error('No file has been made');
      return openOne(hostile);
    },
  };
}

/** The same bundle with another end: another hash, and to this computer one more file that it cannot open. */
function foreign(bytes: Uint8Array, index: number): Uint8Array {
  const other = bytes.slice();
  new DataView(other.buffer).setUint32(other.length - 4, index);
  return other;
}

function chooseFor(devices: number, segmentsEach: number): VectorChoice {
  const audiences: readonly Audience[] = ['forbund', 'styrelse', 'beredning'];
  const streams: StreamIndex[] = [];
  for (let device = 0; device < devices; device += 1) {
    for (const audience of audiences) {
      streams.push({
        stream: `${device}`.padStart(4, '0') as StreamId,
        device: `${device}` as DeviceId,
        audience,
        segments: Array.from({ length: segmentsEach }, (_, index) => {
          return { id: `${device}/${audience}/${index}`, from: index * 12 + 1, count: 12 };
        }),
      });
    }
  }
  const peers = Array.from({ length: devices }, (_, peer) => {
    const last = (index: number) => 12 * (segmentsEach - ((peer + index) % 20));
    return Object.fromEntries(streams.map(({ stream }, index) => [stream, last(index)]));
  });
  const start = performance.now();
  const chosen = missingSegments(streams, commonVector(peers), new Set(audiences)).length;
  return { ms: performance.now() - start, segments: streams.length * segmentsEach, chosen };
}

async function openOne(file: Uint8Array): Promise<{ readonly ms: number; readonly answer: string }> {
  const { identity } = await createDeviceKeys();
  const start = performance.now();
  const staged = await stageInWorker({
    file,
    identities: [identity],
    passphrase: undefined,
    workspace: null,
    directory: new Uint8Array(0),
    devices: new Map(),
    known: new Set(),
    held: [],
    now: Date.now(),
  });
  return { ms: performance.now() - start, answer: staged.ok ? 'opened' : staged.error.type };
}

const megabyte = 1024 * 1024;

const hostileFiles: Readonly<Record<string, () => Promise<Uint8Array>>> = {
  'gzip-bomb': async () => {
    const part = concatBytes([frame(3, 30 * megabyte), new Uint8Array(30 * megabyte)]);
    return openFile(await gzip(concatBytes([utf8('SAMSYN01'), part, part, part, part, part, part])));
  },
  'claims-4-gigabytes': async () =>
    openFile(await gzip(concatBytes([utf8('SAMSYN01'), frame(3, 0xffff_ffff)]))),
  'sixty-thousand-frames': async () => {
    const parts = [utf8('SAMSYN01'), ...Array.from({ length: 60_000 }, () => frame(3, 0))];
    return openFile(await gzip(concatBytes(parts)));
  },
  'twenty-thousand-stanzas': async () => {
    const stanza = utf8(
      '-> X25519 AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\n',
    );
    return concatBytes([utf8('age-encryption.org/v1\n'), ...Array.from({ length: 20_000 }, () => stanza)]);
  },
  'work-factor-22': async () =>
    utf8(
      'age-encryption.org/v1\n-> scrypt AAAAAAAAAAAAAAAAAAAAAA 22\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\n--- AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\n',
    ),
  'fifty-megabytes-of-noise': async () => {
    const bytes = new Uint8Array(50 * megabyte - 1);
    for (let at = 0; at < bytes.length; at += 65_536) {
      crypto.getRandomValues(bytes.subarray(at, Math.min(bytes.length, at + 65_536)));
    }
    return bytes;
  },
  'too-large': async () => new Uint8Array(60 * megabyte),
};

/** A frame's head: its kind and the length that it claims. */
function frame(type: number, length: number): Uint8Array {
  const head = new Uint8Array(5);
  head[0] = type;
  new DataView(head.buffer).setUint32(1, length);
  return head;
}

/** A bundle that is not encrypted, with the hash that makes its content be looked at. */
async function openFile(content: Uint8Array): Promise<Uint8Array> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', content as Uint8Array<ArrayBuffer>));
  return concatBytes([openMagic, hash, content]);
}

async function gzip(bytes: Uint8Array): Promise<Uint8Array> {
  const stream = new Blob([bytes as Uint8Array<ArrayBuffer>])
    .stream()
    .pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
