import type * as Y from 'yjs';
import { insertParagraph } from '#renderer/editor/insert-paragraph.ts';
import type { SealRequest } from '#renderer/storage/workspace.ts';
import type { IsoDate } from '#shared/base/dates.ts';
import type { RecordId } from '#shared/base/id.ts';
import { newMeetingValues } from '#shared/domain/meeting/meeting.ts';
import { type Computer, createComputer, meetingWithItems, smallAssociation, succeed } from './computer.ts';
import { commit, type Member, receive, send } from './two-members.ts';

/** Three members who work apart, each with the storage of the program, and a fourth who takes in what they send. */
export interface DividedBoard {
  /** Lets a computer in on its request, as an administrator; answers its first bundle. */
  readonly invite: (request: Uint8Array) => Promise<Uint8Array>;
  /** All write apart from each other from one and the same state; answers their bundles. */
  readonly writeApart: () => Promise<readonly Uint8Array[]>;
  /** The secretary shuts a member's computer out; answers a bundle that opens with the phrase and tells so. */
  readonly shutOut: (name: string, reason: string, passphrase: string) => Promise<Uint8Array>;
}

/** Each § of the meeting meets with one kind of conflict. */
export const dividedHeadings = {
  field: 'Verksamhetsplan 2027',
  rivals: 'Budget 2027',
  late: 'Riktlinjer för insatser',
  text: 'Lokal samverkan',
  deleted: 'Val av representant',
} as const;

const paper = { way: 'paper', signedOn: '2026-03-20' as IsoDate } as const;

/** Founds an association whose secretary, chair and manager have the same meeting, and nothing to settle yet. */
export async function divideBoard(): Promise<DividedBoard> {
  const start = Date.parse('2026-03-12T08:00:00Z');
  const computer = createComputer(start, 61);
  const workspace = succeed(
    await computer.shelf().found({ name: 'Sekreteraren', role: 'sekreterare' }, smallAssociation),
  );
  const secretary: Member = { computer, workspace };
  const base = await workspace.reader.base();
  const board = base.all('body')[0]!.id;
  const signers = base.all('person').map(({ id }) => ({ person: id, way: 'paper' as const }));
  const held = meetingWithItems(workspace, board, Object.values(dividedHeadings));
  await commit(secretary, held.changes);
  await commit(secretary, [plannedMeeting(secretary, board)]);
  const chair = await letInAdministrator(secretary, createComputer(start + 60_000, 62), 'Ordföranden');
  const manager = await letInAdministrator(secretary, createComputer(start + 120_000, 63), 'Förbundschefen');
  await receive(chair, await send(secretary));

  async function seal(member: Member, item: RecordId): Promise<void> {
    await sealOnPaper(member, { meeting: held.meeting, kind: 'ordinary', items: [item], signers });
  }

  async function writeApart(): Promise<readonly Uint8Array[]> {
    const [field, rivals, late, text, deleted] = held.clauses as [
      RecordId,
      RecordId,
      RecordId,
      RecordId,
      RecordId,
    ];
    const [first, second, third, prose] = held.items as [RecordId, RecordId, RecordId, RecordId];
    const everybody = await send(secretary);
    for (const member of [chair, manager]) await receive(member, everybody);

    await reword(secretary, field, 'att fastställa verksamhetsplanen för 2027 med ett tillägg om unga vuxna');
    await reword(chair, field, 'att fastställa verksamhetsplanen för 2027');
    await reword(manager, field, 'att återremittera verksamhetsplanen för 2027');
    for (const [member, putOrder] of [
      [secretary, 'Ordföranden ställer förslagen mot varandra.'],
      [chair, 'Ordföranden frågar om styrelsen antar förslaget.'],
    ] as const) {
      await commit(member, [{ type: 'set', table: 'minuteItem', id: first, values: { putOrder } }]);
    }

    await reword(chair, rivals, 'att fastställa budgeten till 8 460 tkr');
    await seal(chair, second);
    await seal(secretary, second);

    await reword(chair, late, 'att anta riktlinjerna från och med den 1 juli');
    await seal(secretary, third);

    await reword(secretary, text, 'att uppdra åt de lokala grupperna att svara');
    await typeFirst(secretary, prose, ' Grupperna vill ha svar före sommaren.');
    await replaceAll(chair, prose, 'De lokala grupperna har lämnat synpunkter.');
    await write(manager, prose, 'Förbundschefen redogör för läget.');

    await commit(chair, [{ type: 'delete', table: 'decisionClause', id: deleted }]);
    await reword(secretary, deleted, 'att välja ledamoten från Grästorp till representant');

    const again = meetingWithItems(chair.workspace, board, ['Extra ärende']);
    await commit(chair, again.changes);
    const copy = await copyOf(manager);
    await reword(manager, deleted, 'att bordlägga valet');
    await reword(copy, text, 'att återkomma');
    return [await send(secretary), await send(chair), await send(manager), await send(copy)];
  }

  return {
    invite: (request) => invite(secretary, request),
    writeApart,
    shutOut: (name, reason, passphrase) => shutOut(secretary, { name, reason, passphrase }),
  };
}

async function letInAdministrator(by: Member, computer: Computer, name: string): Promise<Member> {
  const request = succeed(await computer.shelf().requestToJoin({ name, role: name.toLowerCase() }));
  const invitation = await invite(by, request.bytes);
  const shelf = computer.shelf();
  const { token } = succeed(await shelf.previewInvitation(invitation));
  return { computer, workspace: succeed(await shelf.acceptInvitation(token)) };
}

async function invite(by: Member, request: Uint8Array): Promise<Uint8Array> {
  by.computer.use();
  const { exchange } = by.workspace;
  const { token } = succeed(await exchange.preview(request));
  const audiences = ['forbund', 'styrelse', 'beredning'] as const;
  succeed(await exchange.grant(token, { person: null, administrator: true, audiences }));
  return send(by);
}

async function shutOut(
  { computer, workspace }: Member,
  {
    name,
    reason,
    passphrase,
  }: { readonly name: string; readonly reason: string; readonly passphrase: string },
): Promise<Uint8Array> {
  computer.use();
  const gone = (await workspace.reader.members()).find((member) => member.name === name);
  if (gone === undefined) throw new Error(`expected a computer of ${name}`);
  succeed(await workspace.members.revoke(gone.device, reason));
  return succeed(await workspace.exchange.exportBundle({ type: 'passphrase', passphrase })).bytes;
}

function plannedMeeting({ workspace }: Member, body: RecordId) {
  const meeting = workspace.writer.newRootId();
  return {
    type: 'create' as const,
    table: 'meeting' as const,
    id: meeting,
    audience: 'styrelse' as const,
    values: newMeetingValues({ body, date: '2099-04-16' as IsoDate, place: 'Provdalen' }),
  };
}

/** The computer's disk on another computer, which writes on from there. */
async function copyOf({ computer, workspace }: Member): Promise<Member> {
  const twin = createComputer(computer.clock.now + 60_000, 64);
  const vault = succeed(await computer.desktop.readVault({}));
  if (vault === null) throw new Error('expected a vault');
  succeed(await twin.desktop.writeVault({ bytes: vault }));
  for (const [name, bytes] of computer.desktop.journals) twin.desktop.journals.set(name, bytes.slice());
  return { computer: twin, workspace: succeed(await twin.shelf().open(workspace.id)) };
}

async function reword(member: Member, clause: RecordId, wording: string): Promise<void> {
  await commit(member, [{ type: 'set', table: 'decisionClause', id: clause, values: { wording } }]);
}

async function sealOnPaper({ computer, workspace }: Member, request: SealRequest): Promise<void> {
  computer.use();
  const { hash } = succeed(await workspace.writer.prepareSeal(request));
  succeed(await workspace.writer.seal(request, hash));
  const seal = (await workspace.reader.dossier(request.meeting))!.seals.find((one) => one.hash === hash)!;
  for (const { person } of request.signers)
    succeed(await workspace.writer.sign(seal.operation, person, paper));
}

async function editText(
  { computer, workspace }: Member,
  item: RecordId,
  edit: (doc: Y.Doc) => void,
): Promise<void> {
  computer.use();
  const session = await workspace.writer.openText(item, 'minuteItem');
  edit(session.doc);
  succeed(await session.flush());
  await session.close();
}

function write(member: Member, item: RecordId, text: string): Promise<void> {
  return editText(member, item, (doc) => insertParagraph({ doc }, text));
}

/** Types at the end of the first paragraph. */
function typeFirst(member: Member, item: RecordId, text: string): Promise<void> {
  return editText(member, item, (doc) => {
    const paragraph = doc.getXmlFragment('t').get(0) as Y.XmlElement;
    const typed = paragraph.get(0) as Y.XmlText;
    typed.insert(typed.length, text);
  });
}

/** Takes every paragraph away and writes another: what somebody typed in them meanwhile has no place left. */
function replaceAll(member: Member, item: RecordId, text: string): Promise<void> {
  return editText(member, item, (doc) => {
    const fragment = doc.getXmlFragment('t');
    fragment.delete(0, fragment.length);
    insertParagraph({ doc }, text);
  });
}
