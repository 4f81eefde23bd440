import type { Dossier } from '#renderer/storage/workspace.ts';
import type { RecordId } from '#shared/base/id.ts';
import { keepsNotes } from '#shared/domain/body/keeps-notes.ts';
import { settingsAt } from '#shared/domain/body/settings-at.ts';
import { compareText } from '#shared/domain/recorded.ts';

/** What documents say of bodies, which lies in the association's own dossier. */
export interface NamesOfSearch {
  readonly bodies: ReadonlyMap<RecordId, { readonly name: string; readonly keepsNotes: boolean }>;
  /** Another one when the names are others: every document is then made anew. */
  readonly mark: string;
}

export function namesOfSearch(base: Dossier): NamesOfSearch {
  const settings = base.all('bodySettings');
  const bodies = base.all('body').map((body) => {
    const rules = settingsAt(body, settings, body.values.openedOn);
    return [body.id, { name: body.values.name, keepsNotes: keepsNotes(rules) }] as const;
  });
  const mark = bodies
    .map(([id, { name, keepsNotes: notes }]) => `${id}${notes ? '-' : '+'}${name}`)
    .sort(compareText)
    .join();
  return { bodies: new Map(bodies), mark };
}
