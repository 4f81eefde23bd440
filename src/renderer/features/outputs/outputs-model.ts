import type { CorrectionFact, Dossier } from '#renderer/storage/workspace.ts';
import type { RecordId } from '#shared/base/id.ts';
import { sv } from '#shared/i18n/sv.ts';
import { createTranslate } from '#shared/i18n/translate.ts';
import { textBlocks } from '#shared/log/text.ts';
import { minutesDocument } from '#shared/publish/minutes/build-minutes-document.ts';
import type { MeetingOutput } from '#shared/publish/minutes/meeting-paper.ts';
import type { MinutesDocument } from '#shared/publish/minutes/minutes-document.ts';

/** Minutes are in Swedish whatever language the screens speak. */
export const inSwedish = createTranslate(sv);

/** The forms that a paper can be saved in. */
export const outputFormats = ['pdf', 'docx', 'html', 'json'] as const;
export type OutputFormat = (typeof outputFormats)[number];

/** What somebody wants to have. */
export interface OutputWish {
  readonly output: MeetingOutput;
  readonly format: OutputFormat;
  /** §§ of an extract. */
  readonly items: readonly RecordId[];
  readonly recipient: string;
  readonly channel: string;
}

/** The model that every output of the meeting is made of. */
export function documentOf(
  dossier: Dossier,
  base: Dossier,
  corrections: readonly CorrectionFact[],
): MinutesDocument {
  const own = new Set(dossier.all('correction').map(({ id }) => id));
  return minutesDocument({
    meeting: dossier,
    base,
    richText: (record) => {
      const update = dossier.text(record)?.update;
      return update === undefined ? null : textBlocks(update);
    },
    plainText: (record) => dossier.text(record)?.plain ?? '',
    corrections: corrections.flatMap(({ id, values }) =>
      own.has(id) ? [] : [{ id, values, conflicts: [] }],
    ),
  });
}

/** The §§ that are told of in a dispatch: those of an extract, none where it is all of them. */
export function itemsOf({ output, items }: OutputWish): readonly RecordId[] {
  return output === 'extract' ? items : [];
}
