import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { SamsynDatabase } from '#renderer/storage/samsyn-database.ts';
import type { TextSession } from '#renderer/storage/workspace.ts';
import type { DossierId } from '#shared/base/id.ts';
import { newAgendaItem } from '#shared/domain/agenda/agenda-item.ts';
import { readJournal } from '#shared/log/journal.ts';
import { plainText } from '#shared/log/text.ts';
import { createComputer, meetingWithItems, smallAssociation, succeed } from '#tests/support/computer.ts';
import { letIn, receive, send } from '#tests/support/two-members.ts';

async function writing() {
  const computer = createComputer();
  const workspace = succeed(
    await computer.shelf().found({ name: 'Sekreteraren', role: 'sekreterare' }, smallAssociation),
  );
  const board = (await workspace.reader.base()).all('body')[0]!.id;
  const { meeting, items, changes } = meetingWithItems(workspace, board, ['Plan']);
  succeed(await workspace.writer.commit(changes));
  const item = items[0]!;
  const session = await workspace.writer.openText(item, 'minuteItem');
  const stored = async () => (await workspace.reader.dossier(meeting))!.text(item)!.plain;
  return { computer, workspace, meeting, item, session, stored };
}

function type({ doc }: TextSession, text: string): void {
  const paragraph = doc.getXmlFragment('t').get(0) as Y.XmlElement;
  const first = paragraph.get(0) as Y.XmlText;
  first.insert(first.length, text);
}

/** Deeper than any list that a person makes: what a paste from another program may bring. */
function pasteTooDeep({ doc }: TextSession): void {
  doc.transact(() => {
    let outer: Y.XmlFragment = doc.getXmlFragment('t');
    for (let depth = 0; depth < 80; depth += 1) {
      const inner = new Y.XmlElement('blockquote');
      outer.push([inner]);
      outer = inner;
    }
  });
}

async function draftText(workspace: DossierId): Promise<string> {
  const database = new SamsynDatabase(workspace);
  await database.open();
  const [draft] = await database.drafts.toArray();
  database.close();
  if (draft === undefined) return '';
  return new TextDecoder().decode(draft.update);
}

it('has typing on disk while it still goes on', async () => {
  const { computer, workspace, session } = await writing();
  let journaled = 0;
  for (let key = 0; key < 40; key += 1) {
    type(session, 'a');
    await new Promise((resolve) => setTimeout(resolve, 25));
    const { entries } = await readJournal(computer.desktop.journals.get(workspace.id)!);
    journaled = entries.filter((entry) => entry.type === 'draft' && entry.update !== null).length;
  }
  // A key every 25 ms for a second: nothing ever paused, and yet more than one draft is there.
  expect(journaled).toBeGreaterThan(1);
  expect(await draftText(workspace.id)).not.toBe('');
  await session.close();
});

it('keeps text that others would not let in, and says so', async () => {
  const { computer, workspace, item, session, stored } = await writing();
  const secretary = { computer, workspace };
  const chair = await letIn(secretary, createComputer(Date.parse('2026-03-02T09:00:00Z'), 5));
  computer.use();
  type(session, ' Mer.');
  pasteTooDeep(session);
  const refused = { type: 'invalid', record: item, field: '_t' };
  expect(await session.flush()).toEqual({ ok: false, error: refused });
  expect(workspace.writer.saveState()).toEqual({ type: 'failed', error: refused });
  expect(session.doc.getXmlFragment('t').length).toBe(2);
  expect(await draftText(workspace.id)).toContain('Mer.');
  const report = await receive(chair, await send(secretary));
  expect(report.held).toBe(0);
  computer.use();
  expect(await stored()).toBe('Bakgrund till Plan.');
});

it('writes what is left when the text that was too much is deleted', async () => {
  const { session, stored } = await writing();
  type(session, ' Mer.');
  pasteTooDeep(session);
  expect((await session.flush()).ok).toBe(false);
  session.doc.getXmlFragment('t').delete(1, 1);
  expect((await session.flush()).ok).toBe(true);
  expect(await stored()).toBe('Bakgrund till Plan. Mer.');
  await session.close();
});

it('keeps the text over a restart when it cannot be let in', async () => {
  const { computer, workspace, item, session } = await writing();
  type(session, ' Mer.');
  pasteTooDeep(session);
  await session.flush();
  await workspace.close();
  const again = succeed(await computer.shelf().open(workspace.id));
  const reopened = await again.writer.openText(item, 'minuteItem');
  expect(reopened.doc.getXmlFragment('t').length).toBe(2);
  expect(plainText(Y.encodeStateAsUpdate(reopened.doc))).toContain('Mer.');
  await again.close();
});

it('opens for writing what is shown before it is stored', async () => {
  const { workspace, meeting } = await writing();
  const id = workspace.writer.newChildId(meeting);
  const adding = workspace.writer.commit([
    { type: 'create', table: 'agendaItem', id, values: newAgendaItem({ heading: '', order: 'a0' }) },
  ]);
  const session = await workspace.writer.openText(id, 'agendaItem');
  expect(session.readOnly).toBe(false);
  expect((await adding).ok).toBe(true);
  const nowhere = await workspace.writer.openText(workspace.writer.newChildId(meeting), 'agendaItem');
  expect(nowhere.readOnly).toBe(true);
});
