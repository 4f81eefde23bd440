import { expect, it } from 'vitest';
import { newAgendaItem } from '#shared/domain/agenda/agenda-item.ts';
import { createText } from '#shared/log/text.ts';
import { createComputer, meetingWithItems, smallAssociation, succeed } from '#tests/support/computer.ts';

async function founded() {
  const computer = createComputer();
  const workspace = succeed(
    await computer.shelf().found({ name: 'Sekreteraren', role: 'sekreterare' }, smallAssociation),
  );
  const board = (await workspace.reader.base()).all('body')[0]!.id;
  const { meeting, changes } = meetingWithItems(workspace, board, ['Budget']);
  succeed(await workspace.writer.commit(changes));
  return { workspace, meeting };
}

it('begins a record with the text of another, and takes it back', async () => {
  const { workspace, meeting } = await founded();
  const [first, second] = [workspace.writer.newChildId(meeting), workspace.writer.newChildId(meeting)];
  const values = newAgendaItem({ heading: 'Budget', order: 'a0' });
  succeed(
    await workspace.writer.commit([
      {
        type: 'create',
        table: 'agendaItem',
        id: first,
        values,
        paragraphs: ['att fastställa', 'att uppdra'],
      },
    ]),
  );
  const text = (await workspace.reader.dossier(meeting))?.text(first)?.update;
  const { undo } = succeed(
    await workspace.writer.commit([
      { type: 'create', table: 'agendaItem', id: second, values, ...(text === undefined ? {} : { text }) },
    ]),
  );
  expect((await workspace.reader.dossier(meeting))?.text(second)?.plain).toBe('att fastställa\natt uppdra');
  succeed(await workspace.writer.commit(undo));
  expect((await workspace.reader.dossier(meeting))?.get('agendaItem', second)?.deleted).toBe(true);
});

it('refuses bytes that are no text', async () => {
  const { workspace, meeting } = await founded();
  const id = workspace.writer.newChildId(meeting);
  const values = newAgendaItem({ heading: 'Budget', order: 'a0' });
  const text = createText(['att fastställa']).slice(0, 5);
  const refused = await workspace.writer.commit([{ type: 'create', table: 'agendaItem', id, values, text }]);
  expect(refused).toEqual({ ok: false, error: { type: 'invalid', record: id, field: '_t' } });
});
