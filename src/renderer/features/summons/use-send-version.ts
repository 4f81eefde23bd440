import type { Dossier } from '#renderer/storage/workspace.ts';
import { useCommit, useWorkspace } from '#renderer/storage/workspace-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { toHex, utf8 } from '#shared/base/bytes.ts';
import { toInstant } from '#shared/base/dates.ts';
import { writeAgendaContent } from '#shared/domain/agenda/agenda-content.ts';
import type { AgendaVersion } from '#shared/domain/agenda/agenda-version.ts';
import { sha256 } from '#shared/log/device-keys.ts';
import { agendaToSend, type SenderWords } from '#shared/publish/agenda-document.ts';
import { printInput, type SummonsModel } from './summons-model.ts';

/** What the sender has chosen for a version. */
export type SendWishes = SenderWords & Pick<AgendaVersion, 'kind' | 'note' | 'recipients'>;

/** Freezes the agenda as the next version. Answers its id, or `undefined` when it could not be written. */
export function useSendVersion(
  dossier: Dossier,
  base: Dossier,
  model: SummonsModel,
): (wishes: SendWishes) => Promise<string | undefined> {
  const translate = useTranslate();
  const commit = useCommit();
  const { writer } = useWorkspace();
  return async ({ kind, note, recipients, absence, attestation }) => {
    const content = writeAgendaContent(agendaToSend(printInput(dossier, base), { absence, attestation }));
    const letter = model.nextLetter;
    const id = writer.newChildId(dossier.id);
    const values: AgendaVersion = {
      letter,
      sentAt: toInstant(Date.now()),
      kind,
      content,
      hash: toHex(await sha256(utf8(content))),
      recipients,
      note,
    };
    const result = await commit([{ type: 'create', table: 'agendaVersion', id, values }], {
      announce: translate('summons.frozen', { letter }),
      // Members may have it in their hands: taking it back by Ctrl+Z would make the record untrue.
      isFinal: true,
    });
    return result.ok ? id : undefined;
  };
}
