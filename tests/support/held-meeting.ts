import type { SealRequest, SealView, Workspace } from '#renderer/storage/workspace.ts';
import type { IsoDate } from '#shared/base/dates.ts';
import { createComputer, meetingWithItems, smallAssociation, succeed } from './computer.ts';

/** A founded association whose secretary, an administrator who is also the chair here, has held a meeting of two §§. */
export async function holdMeeting() {
  const computer = createComputer();
  const workspace = succeed(
    await computer.shelf().found({ name: 'Sekreteraren', role: 'sekreterare' }, smallAssociation),
  );
  const base = await workspace.reader.base();
  const [chair, attestor] = base.all('person');
  const board = base.all('body')[0]!.id;
  const made = meetingWithItems(workspace, board, ['Plan', 'Budget']);
  succeed(await workspace.writer.commit(made.changes));
  const grant = { person: chair!.id, administrator: true, audiences: workspace.self.audiences };
  succeed(await workspace.members.changeGrant(workspace.self.device, grant));
  const request: SealRequest = {
    meeting: made.meeting,
    kind: 'ordinary',
    items: made.items,
    signers: [
      { person: chair!.id, way: 'device' },
      { person: attestor!.id, way: 'paper' },
    ],
  };
  return { computer, workspace, request, chair: chair!.id, attestor: attestor!.id, board, ...made };
}

/** Freezes what is asked for; answers the seal, which nobody has signed. */
export async function freeze(workspace: Workspace, request: SealRequest): Promise<SealView> {
  const prepared = succeed(await workspace.writer.prepareSeal(request));
  succeed(await workspace.writer.seal(request, prepared.hash));
  const { seals } = (await workspace.reader.dossier(request.meeting))!;
  return seals.find(({ hash }) => hash === prepared.hash)!;
}

/** Signs for everyone who must, on paper in the office on 20 March 2026 where that is their way. */
export async function signAll(workspace: Workspace, request: SealRequest, seal: SealView): Promise<void> {
  for (const { person, way } of request.signers) {
    const signature =
      way === 'paper'
        ? { way, signedOn: '2026-03-20' as IsoDate, place: 'Förbundets kansli' }
        : ({ way } as const);
    succeed(await workspace.writer.sign(seal.operation, person, signature));
  }
}
