import * as Y from 'yjs';
import { type DossierId, dossierOf, type RecordId } from '#shared/base/id.ts';
import type { FoldedRecord } from '#shared/log/fold.ts';
import { naturalId } from '#shared/log/natural-id.ts';
import { type Audience, deletionField, textField } from '#shared/log/operation.ts';
import { sealExtra } from '#shared/log/seal-scope.ts';
import { createText, mergeText, openText } from '#shared/log/text.ts';
import { itemFields } from './found.ts';
import { readDirectory, toldVector, viewOf, write } from './replica.ts';
import {
  boardMeeting,
  count,
  groupAudience,
  groupMeeting,
  indexOf,
  type Member,
  recordOf,
  type World,
} from './world.ts';

/** The dossiers that a member works in, each with its audience. */
function workOf(world: World, member: Member): readonly (readonly [DossierId, Audience])[] {
  const all = [
    [world.workspace, 'forbund'],
    [boardMeeting, 'styrelse'],
    [boardMeeting, 'styrelse'],
    [groupMeeting, groupAudience],
  ] as const;
  return all.filter(([, audience]) => member.audiences.includes(audience));
}

function pickRecord(world: World, member: Member) {
  const [dossier, audience] = world.random.pick(workOf(world, member));
  const state = viewOf(world, member, dossier);
  const frozen = new Set(
    state.seals.flatMap((seal) => (seal.effective ? [...seal.scope, ...seal.items] : [])),
  );
  const records = [...state.records.values()].filter(
    ({ id, table }) => !frozen.has(id) && table !== 'workspace' && table !== 'device',
  );
  return records.length === 0
    ? undefined
    : { record: world.random.pick(records), audience, frozen, dossier, state };
}

const fieldsOf: Readonly<Record<string, readonly string[]>> = {
  person: ['name', 'title'],
  meeting: ['place', 'startsAt'],
  minuteItem: ['heading', 'presenter', 'result', 'order'],
  decisionClause: ['wording', 'order'],
  minutesPart: [],
};

/** Changes one or two fields, to few different values, so that members often agree by chance. */
export function editFields(world: World, member: Member): void {
  const { random, core } = world;
  const picked = pickRecord(world, member);
  const names = fieldsOf[picked?.record.table ?? ''] ?? [];
  if (picked === undefined || names.length === 0) return;
  const { record, audience } = picked;
  const changed = random.shuffle(names).slice(0, 1 + random.below(2));
  const value = (name: string) =>
    name === 'result' ? random.pick(['approved', 'rejected']) : `v${random.below(4)}`;
  write(world, member, audience, {
    kind: 'set',
    table: record.table,
    record: record.id,
    fields: Object.fromEntries(changed.map((name) => [name, value(name)])),
    replaces: core.predecessorsFor(record, changed),
    ...(random.chance(0.1) ? { reason: 'Därför' } : {}),
  });
  count(world, 'edits');
}

/** Makes a new § or clause. */
export function createRecord(world: World, member: Member): void {
  const [dossier, audience] = world.random.pick(workOf(world, member));
  const picked = pickRecord(world, member);
  if (dossier === world.workspace || picked === undefined) return;
  const state = viewOf(world, member, dossier);
  if (state.seals.some(({ effective }) => effective)) return;
  const name = `${member.number}-${world.step}`;
  if (world.random.chance(0.5)) {
    const record = recordOf(dossier, `item-${name}`);
    write(world, member, audience, { kind: 'new', table: 'minuteItem', record, fields: itemFields(name) });
    const update = createText(['Ny.'], 1 + world.random.below(2 ** 30));
    write(world, member, audience, { kind: 'txt', table: 'minuteItem', record, update });
  } else {
    write(world, member, audience, {
      kind: 'new',
      table: 'decisionClause',
      record: recordOf(dossier, `clause-${name}`),
      fields: { minuteItem: recordOf(dossier, 'item-a'), wording: 'att ny', order: 'b0' },
    });
  }
  count(world, 'creations');
}

/** Deletes a record, or takes a deletion back. */
export function deleteOrRestore(world: World, member: Member): void {
  const { core, random } = world;
  const picked = pickRecord(world, member);
  if (picked === undefined || !['minuteItem', 'decisionClause', 'person'].includes(picked.record.table))
    return;
  const { record, audience } = picked;
  const place = { table: record.table, record: record.id };
  if (record.deletionHeads.length > 0 && random.chance(0.6)) {
    const replaces = core.predecessorsFor(record, [deletionField]);
    write(world, member, audience, { ...place, kind: 'set', fields: {}, replaces });
    count(world, 'restored records');
  } else {
    write(world, member, audience, { ...place, kind: 'del', replaces: core.deletionPredecessors(record) });
    count(world, 'deletions');
  }
}

/** Types a character that stands nowhere else, or deletes a paragraph. */
export function editText(world: World, member: Member): void {
  const picked = pickRecord(world, member);
  if (picked === undefined || picked.record.table !== 'minuteItem' || picked.record.deleted) return;
  const { record, audience, state } = picked;
  const operations = state.operations.get(record.id) ?? [];
  const doc = openText(mergeText(operations.flatMap(({ update }) => update ?? [])));
  doc.clientID = 1 + world.random.below(2 ** 30);
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  const token = String.fromCodePoint(0x4e00 + world.tokens);
  world.tokens += 1;
  const deletesText = typeInto(world, doc, token);
  if (updates.length === 0) return;
  write(
    world,
    member,
    audience,
    {
      kind: 'txt',
      table: 'minuteItem',
      record: record.id,
      update: mergeText(updates),
      replaces: world.core.predecessorsFor(record, [textField]),
    },
    { token, deletesText },
  );
  count(world, 'text edits');
}

function typeInto(world: World, doc: Y.Doc, token: string): boolean {
  const { random } = world;
  const fragment = doc.getXmlFragment('t');
  let deletesText = false;
  doc.transact(() => {
    if (fragment.length > 1 && random.chance(0.3)) {
      fragment.delete(random.below(fragment.length), 1);
      deletesText = true;
    }
    const paragraph = fragment.length > 0 ? fragment.get(random.below(fragment.length)) : undefined;
    const text = paragraph instanceof Y.XmlElement ? paragraph.get(0) : undefined;
    if (text instanceof Y.XmlText && random.chance(0.7)) {
      text.insert(random.below(text.length + 1), token);
    } else {
      const added = new Y.XmlElement('paragraph');
      added.insert(0, [new Y.XmlText(token)]);
      fragment.insert(random.below(fragment.length + 1), [added]);
    }
  });
  return deletesText;
}

const names = () => null;

/** Freezes the board's minutes where nothing is open and nothing is missing; or signs what is frozen. */
export async function sealOrSign(world: World, member: Member): Promise<void> {
  if (!member.audiences.includes('styrelse')) return;
  const state = viewOf(world, member, boardMeeting);
  const part = recordOf(boardMeeting, 'part');
  const waiting = state.seals.find(({ effective, edited, voided }) => !effective && !edited && !voided);
  if (waiting !== undefined) {
    const person = waiting.signers.find(
      ({ person: one }) => !waiting.signatures.some((made) => made.person === one),
    );
    if (person === undefined) return;
    const extra = { seal: waiting.operation, hash: waiting.hash, person: person.person, way: 'device' };
    write(world, member, 'styrelse', { kind: 'sign', table: 'minutesPart', record: part, extra });
    count(world, 'signatures');
    return;
  }
  const isOpen = [...state.records.values()].some(hasConflict);
  const items = ['item-a', 'item-b'].map((name) => recordOf(boardMeeting, name));
  const isWhole = [part, ...items].every((id) => state.records.has(id));
  if (isOpen || !isWhole || state.seals.some(({ effective }) => effective)) return;
  if (world.core.findGaps(indexOf(member), toldVector(member)).length > 0) return;
  const signers = ['ett', 'tva'].map((name) => ({
    person: recordOf(world.workspace, name),
    way: 'device' as const,
  }));
  const extra = await sealExtra(state, { kind: 'ordinary', part, items, signers }, names);
  const included = [...(member.disk.operations.get(boardMeeting) ?? [])];
  const intent = { kind: 'seal', table: 'minutesPart', record: part, extra: { ...extra } };
  write(world, member, 'styrelse', intent, { seal: { included, state } });
  count(world, 'seals');
}

function hasConflict(record: FoldedRecord): boolean {
  return record.deletionConflict || Object.values(record.fields).some(({ conflict }) => conflict);
}

/** An administrator shuts a device out, from what has been seen of it. */
export async function revoke(world: World, member: Member): Promise<void> {
  const { random, core } = world;
  const self = member.directory?.devices.get(member.device.device);
  const others = world.members.filter((one) => one.number > 0 && one !== member && one.joined);
  if (self?.administrator !== true || self.revoked !== null || others.length < 2) return;
  const target = random.pick(others);
  const device = target.device.device;
  if (member.directory?.devices.get(device)?.revoked !== null) return;
  const theirs = indexOf(member).filter((stream) => stream.device === device);
  write(world, member, 'forbund', {
    kind: 'revoke',
    table: 'device',
    record: await naturalId(world.workspace, 'device', [device]),
    extra: { device, cuts: { ...core.ownVector(theirs) } },
    reason: 'Slutat',
  });
  await readDirectory(world, member);
  count(world, 'revocations');
}

/** The dossier's audience, as the simulator has laid it out. */
export function audienceOf(world: World, record: RecordId): Audience {
  const dossier = dossierOf(record);
  if (dossier === world.workspace) return 'forbund';
  return dossier === boardMeeting ? 'styrelse' : groupAudience;
}
