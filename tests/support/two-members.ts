import type { Change, ImportReport, Workspace } from '#renderer/storage/workspace.ts';
import type { Audience } from '#shared/log/operation.ts';
import { type Computer, succeed } from './computer.ts';

/** A member at his computer. */
export interface Member {
  readonly computer: Computer;
  readonly workspace: Workspace;
}

const wholeBoard: readonly Audience[] = ['forbund', 'styrelse', 'beredning'];

/** Lets a new member in on his own computer: request, comparison, grant, first bundle. */
export async function letIn(
  administrator: Member,
  computer: Computer,
  name = 'Ordföranden',
  audiences = wholeBoard,
): Promise<Member> {
  const request = succeed(await computer.shelf().requestToJoin({ name, role: 'ordförande' }));
  administrator.computer.use();
  const { exchange } = administrator.workspace;
  const asked = succeed(await exchange.preview(request.bytes));
  if (asked.type !== 'join-request') throw new Error('expected a join request');
  succeed(await exchange.grant(asked.token, { person: null, administrator: false, audiences }));
  const invitation = await send(administrator);
  const shelf = computer.shelf();
  const preview = succeed(await shelf.previewInvitation(invitation));
  return { computer, workspace: succeed(await shelf.acceptInvitation(preview.token)) };
}

/** Packs a bundle for all other members. */
export async function send({ computer, workspace }: Member): Promise<Uint8Array> {
  computer.use();
  const others = (await workspace.reader.members())
    .filter(({ self, revoked }) => !self && !revoked)
    .map(({ device }) => device);
  return succeed(await workspace.exchange.exportBundle({ type: 'devices', devices: others })).bytes;
}

/** Takes a bundle in. */
export async function receive({ computer, workspace }: Member, bundle: Uint8Array): Promise<ImportReport> {
  computer.use();
  const preview = succeed(await workspace.exchange.preview(bundle));
  return succeed(await workspace.exchange.accept(preview.token));
}

/** Writes changes on a member's computer. */
export async function commit({ computer, workspace }: Member, changes: readonly Change[]) {
  computer.use();
  return succeed(await workspace.writer.commit(changes));
}
