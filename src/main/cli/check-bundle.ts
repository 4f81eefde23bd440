import { concatBytes, fromHex, utf8 } from '#shared/base/bytes.ts';
import { verifyManifest } from '#shared/bundle/manifest.ts';
import type { StreamIndex } from '#shared/bundle/what-a-peer-lacks.ts';
import { projectCounting } from '#shared/log/counting.ts';
import { verifySignature } from '#shared/log/device-keys.ts';
import { sealHash } from '#shared/log/minutes-snapshot.ts';
import type { Operation } from '#shared/log/operation.ts';
import type { SealState } from '#shared/log/seal.ts';
import { signatureDomains } from '#shared/log/seal-trust.ts';
import { verifySegments } from '#shared/log/segment.ts';
import { groupByDossier } from './group-by-dossier.ts';
import { type Contents, nameOf } from './read-contents.ts';

/** One thing that was checked. `note` is worth knowing but nothing wrong. */
export interface Check {
  readonly check:
    | 'file'
    | 'manifest'
    | 'signature'
    | 'operations'
    | 'chain'
    | 'witness'
    | 'grant'
    | 'seal'
    | 'proof'
    | 'pages'
    | 'key';
  readonly outcome: 'right' | 'note' | 'wrong';
  readonly text: string;
}

/** Checks everything in an opened bundle that can be checked without the program's own database. */
export async function checkBundle(contents: Contents): Promise<readonly Check[]> {
  const { manifest } = contents.bundle;
  const parts = `${manifest.segmentCount} delar och ${manifest.blobCount} bilagor`;
  return [
    right('file', `Filen är hel: ${parts}, och kontrollsummorna stämmer.`),
    await checkManifest(contents),
    ...(await checkSignatures(contents)),
    ...checkOperations(contents),
    ...contents.streams.flatMap((stream) => checkChain(contents, stream)),
    ...checkGaps(contents),
    ...checkWitnesses(contents),
    ...checkGrants(contents),
    ...(await checkSeals(contents)),
  ];
}

async function checkManifest({ bundle, keys }: Contents): Promise<Check> {
  const known = keys.get(bundle.manifest.by.device);
  if (known === undefined) return wrong('manifest', 'Avsändarens nyckel finns inte i filen.');
  if (!(await verifyManifest(bundle, known.key))) {
    return wrong('manifest', 'Avsändarens underskrift på innehållsförteckningen stämmer inte.');
  }
  return right('manifest', 'Avsändarens underskrift på innehållsförteckningen stämmer.');
}

async function checkSignatures(contents: Contents): Promise<readonly Check[]> {
  const { segments } = contents.bundle;
  if (segments.length === 0) return [];
  const answers = await verifySegments(segments, (device) => contents.keys.get(device)?.key);
  const checks: Check[] = [];
  for (const [index, answer] of answers.entries()) {
    const header = segments[index]?.header;
    if (answer === true || header === undefined) continue;
    const what = `${nameOf(contents, header.device)}, ändring ${header.from}–${header.from + header.count - 1}`;
    checks.push(
      answer === null
        ? wrong('signature', `Nyckeln till ${what} finns inte i filen.`)
        : wrong('signature', `Underskriften på ${what} stämmer inte.`),
    );
  }
  const good = answers.filter((answer) => answer === true).length;
  return [
    right('signature', `${good} av ${answers.length} delar har en underskrift som stämmer.`),
    ...checks,
  ];
}

function checkOperations({ segments, operations }: Contents): readonly Check[] {
  const checks: Check[] = [];
  for (const { segment, error } of segments) {
    if (error === null) continue;
    const name = `Del ${segment.id.slice(0, 16)}`;
    if (error.type === 'newer-version') {
      checks.push(note('operations', `${name} är gjord med en nyare version och läses inte här.`));
    } else {
      const where =
        error.type === 'invalid-operation' ? `ändring ${segment.header.from + error.index}, ` : '';
      checks.push(wrong('operations', `${name} följer inte reglerna (${where}${error.detail}).`));
    }
  }
  return [right('operations', `${operations.length} ändringar är lästa.`), ...checks];
}

function checkChain(contents: Contents, stream: StreamIndex): readonly Check[] {
  const headers = new Map(contents.bundle.segments.map(({ id, header }) => [id, header]));
  const segments = [...stream.segments].sort((left, right) => left.from - right.from);
  const who = nameOf(contents, stream.device);
  for (const [index, segment] of segments.entries()) {
    const before = segments[index - 1];
    const previous = headers.get(segment.id)?.previous;
    const end = before === undefined ? 0 : before.from + before.count - 1;
    if (before !== undefined && segment.from <= end) {
      return [wrong('chain', `${who} har två olika versioner av ändring ${segment.from}.`)];
    }
    const joins = before !== undefined && segment.from === end + 1;
    if ((joins && previous !== before.id) || (segment.from === 1) !== (previous === null)) {
      return [wrong('chain', `Kedjan är bruten vid ändring ${segment.from} av ${who}.`)];
    }
  }
  const last = segments.at(-1);
  const range = `${segments[0]?.from ?? 0}–${last === undefined ? 0 : last.from + last.count - 1}`;
  return [right('chain', `Kedjan håller: ${who}, ${stream.audience}, ändring ${range}.`)];
}

function checkGaps(contents: Contents): readonly Check[] {
  return contents.gaps.map(({ device, from, to }) => {
    const text = `Filen saknar ändring ${from}–${to} av ${nameOf(contents, device)}.`;
    return contents.bundle.manifest.kind === 'full' ? wrong('chain', text) : note('chain', text);
  });
}

/** What each author says of the others' streams must be what the others' streams are. */
function checkWitnesses(contents: Contents): readonly Check[] {
  const streams = new Map(contents.streams.map((stream) => [stream.stream as string, stream]));
  let count = 0;
  for (const { header } of contents.bundle.segments) {
    for (const [stream, seen] of Object.entries(header.seen)) {
      const held = streams
        .get(stream)
        ?.segments.find(({ from, count: n }) => from <= seen.sequence && seen.sequence < from + n);
      if (held === undefined) continue;
      count += 1;
      if (held.id.startsWith(seen.segment)) continue;
      const text = `${nameOf(contents, header.device)} har sett en annan ändring ${seen.sequence} i ström ${stream}.`;
      return [wrong('witness', text)];
    }
  }
  return count === 0 ? [] : [right('witness', `${count} vittnesmål om andras ändringar stämmer.`)];
}

function checkGrants(contents: Contents): readonly Check[] {
  const { directory, streams, bundle } = contents;
  if (bundle.manifest.kind === 'request') return [];
  if (directory === null) {
    const text =
      'Grundandet finns inte i filen: nycklarna är avsändarens egna uppgifter. Jämför de sex orden.';
    return [note('grant', text)];
  }
  const checks: Check[] = [];
  for (const { stream, device, audience, segments } of streams) {
    const granted = directory.devices.get(device);
    const who = nameOf(contents, device);
    if (granted === undefined) {
      checks.push(wrong('grant', `${who} är inte insläppt av någon administratör.`));
      continue;
    }
    if (!granted.audiences.includes(audience)) {
      checks.push(wrong('grant', `${who} har inte rätt att skriva i ${audience}.`));
    }
    const cut = granted.revoked === null ? Number.MAX_SAFE_INTEGER : (granted.revoked.cuts[stream] ?? 0);
    if (segments.some(({ from, count }) => from + count - 1 > cut)) {
      checks.push(note('grant', `${who} är återkallad. Ändringar efter nummer ${cut} räknas inte.`));
    }
  }
  const isGood = checks.every(({ outcome }) => outcome !== 'wrong');
  return isGood
    ? [
        right(
          'grant',
          `Alla som skrivit är insläppta i ${contents.association ?? (directory.name || 'förbundet')}.`,
        ),
        ...checks,
      ]
    : checks;
}

async function checkSeals(contents: Contents): Promise<readonly Check[]> {
  const checks: Check[] = [];
  for (const operations of groupByDossier(contents.operations).values()) {
    for (const seal of projectCounting(operations, contents.counting).seals)
      checks.push(await checkSeal(contents, seal, operations));
  }
  return checks;
}

async function checkSeal(
  contents: Contents,
  seal: SealState,
  operations: readonly Operation[],
): Promise<Check> {
  const name = `Justeringen ${seal.hash.slice(0, 16)} av ${seal.items.length} paragrafer`;
  if (seal.snapshotBytes === null || (await sealHash(seal.snapshotBytes)) !== seal.hash) {
    return wrong('seal', `${name}: den frysta texten har en annan kontrollsumma.`);
  }
  const told = operations.filter(({ kind, extra }) => kind === 'sign' && extra?.['seal'] === seal.operation);
  for (const operation of told) {
    if (!(await isGenuine(contents, operation)))
      return wrong('seal', `${name}: en underskrift stämmer inte.`);
  }
  const { counting } = contents;
  const strange = counting === undefined ? [] : told.filter((one) => !counting.trust(one, seal.snapshot));
  const state = seal.voided ? 'hävd' : seal.effective ? 'gäller' : 'väntar på underskrifter';
  const counts = `${seal.signatures.length} av ${seal.signers.length} har skrivit under`;
  if (strange.length > 0) {
    const why = `${strange.length} räknas inte, från någon som inte får skriva under för den personen`;
    return note('seal', `${name} stämmer: ${counts} (${why}), ${state}.`);
  }
  return seal.rival
    ? note('seal', `${name} stämmer, men det finns en annan justering av samma paragrafer.`)
    : right('seal', `${name} stämmer: ${counts}, ${state}.`);
}

/** Whether a signature by a device, if it is one, is that device's and of what it says. */
async function isGenuine({ streams, keys }: Contents, { stream, extra }: Operation): Promise<boolean> {
  const { way, signature, hash } = extra ?? {};
  if (way !== 'device') return true;
  const device = streams.find((one) => one.stream === stream)?.device;
  const key = device === undefined ? undefined : keys.get(device)?.key;
  const bytes = typeof hash === 'string' ? fromHex(hash) : undefined;
  if (key === undefined || bytes === undefined || !(signature instanceof Uint8Array)) return false;
  return verifySignature(key, signature, concatBytes([utf8(signatureDomains.sign), bytes]));
}

function right(check: Check['check'], text: string): Check {
  return { check, outcome: 'right', text };
}

function note(check: Check['check'], text: string): Check {
  return { check, outcome: 'note', text };
}

function wrong(check: Check['check'], text: string): Check {
  return { check, outcome: 'wrong', text };
}
