import { utf8 } from '#shared/base/bytes.ts';
import type { RecordId } from '#shared/base/id.ts';
import type { MeetingOutput } from './meeting-paper.ts';
import type { MinutesDocument } from './minutes-document.ts';

/**
 * A paper as data, for other programs: the model that all other forms are made of. An extract holds its own §§ only, and what goes to the web
 * says nothing of who signed how.
 */
export function paperJson(
  document: MinutesDocument,
  output: MeetingOutput,
  items: readonly RecordId[],
): Uint8Array {
  const isExtract = output === 'extract';
  const isWeb = output === 'webMinutes';
  const data = {
    format: 'samsyn-minutes',
    version: 1,
    output,
    document: {
      ...document,
      items: document.items.filter(({ id }) => !isExtract || items.includes(id)),
      appendices: document.appendices.filter(({ item }) => !isExtract || items.includes(item)),
      seals: isWeb ? document.seals.map(({ signers, ...seal }) => seal) : document.seals,
    },
  };
  return utf8(`${JSON.stringify(data, null, 2)}\n`);
}
