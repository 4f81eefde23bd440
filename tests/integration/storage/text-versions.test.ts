import { expect, it } from 'vitest';
import { insertParagraph } from '#renderer/editor/insert-paragraph.ts';
import type { RecordId } from '#shared/base/id.ts';
import { plainText } from '#shared/log/text.ts';
import { createComputer, meetingWithItems, smallAssociation, succeed } from '#tests/support/computer.ts';
import { commit, letIn, type Member, receive, send } from '#tests/support/two-members.ts';

const start = Date.parse('2026-03-02T08:00:00Z');

async function write({ computer, workspace }: Member, item: RecordId, text: string): Promise<void> {
  computer.use();
  const session = await workspace.writer.openText(item, 'minuteItem');
  insertParagraph(session, text);
  succeed(await session.flush());
  await session.close();
}

it('shows a text that two have written in as each had it and as it was before, until somebody has reviewed it', async () => {
  const computer = createComputer(start, 51);
  const introduction = { name: 'Sekreteraren', role: 'sekreterare' };
  const workspace = succeed(await computer.shelf().found(introduction, smallAssociation));
  const secretary: Member = { computer, workspace };
  const board = (await workspace.reader.base()).all('body')[0]!.id;
  const { items, changes } = meetingWithItems(workspace, board, ['Plan']);
  await commit(secretary, changes);
  const chair = await letIn(secretary, createComputer(start, 52));
  const item = items[0]!;
  expect(await workspace.reader.textVersions(item)).toEqual({ before: null, versions: [] });

  await write(secretary, item, 'Sekreterarens stycke.');
  await write(chair, item, 'Ordförandens stycke.');
  await receive(secretary, await send(chair));
  const { before, versions } = await workspace.reader.textVersions(item);
  expect(plainText(before!)).toBe('Bakgrund till Plan.');
  const texts = new Map(versions.map(({ author, update }) => [author.name, plainText(update)]));
  expect(texts.get('Sekreteraren')).toMatch(/Bakgrund till Plan\.\s*Sekreterarens stycke\./);
  expect(texts.get('Ordföranden')).toMatch(/Bakgrund till Plan\.\s*Ordförandens stycke\./);
  expect(texts.get('Sekreteraren')).not.toContain('Ordförandens');

  succeed(await workspace.writer.dismissText(item, 'minuteItem'));
  expect((await workspace.reader.textVersions(item)).versions).toEqual([]);
});
