import type { Change } from '#renderer/storage/workspace.ts';
import type { RecordId } from '#shared/base/id.ts';
import { succeed } from './computer.ts';
import { commit, type Member } from './two-members.ts';

/** Attaches a file of some bytes to an agenda item or a §. Answers its hash and its document. */
export async function attach(
  member: Member,
  owner: RecordId,
  bytes: Uint8Array,
  name = 'Budget 2027.csv',
): Promise<{ readonly hash: string; readonly document: RecordId }> {
  member.computer.use();
  const file = { name, mediaType: 'text/csv', bytes };
  const change: Change = succeed(await member.workspace.writer.attach(owner, file));
  await commit(member, [change]);
  if (change.type !== 'create' || change.table !== 'document') throw new Error('Attaching makes a document');
  return { hash: change.values.hash, document: change.id };
}
