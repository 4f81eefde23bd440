import { isDecidingBody } from '#shared/domain/decision/decision-opening.ts';
import type { Translate } from '#shared/i18n/translate.ts';
import type { AttendingSeat, MinutesDocument } from './minutes-document.ts';

/**
 * What stands behind a name on the cover: office, member organisation, in whose place an ersättare served, the §§ where
 * not all, and how somebody took part at a distance: "tjänstgörande ersättare §§ 36–40 för Ledamot Grästorp".
 */
export function attendanceWords(
  seat: AttendingSeat,
  serves: boolean,
  document: MinutesDocument,
  translate: Translate,
): string {
  // A name that is itself a role ("Ledamot Vänersborg") need not be told twice.
  const name = seat.name?.toLowerCase() ?? '';
  const untold = (part: string | null) => (part === null || name.includes(part.toLowerCase()) ? [] : [part]);
  const isServingSubstitute = serves && seat.kind === 'substitute' && isDecidingBody(document.bodyKind);
  return [
    ...untold(officeOf(seat, document, translate)).map(lowerFirst),
    ...untold(seat.memberOrganisation),
    ...(isServingSubstitute ? servesFor(seat, translate) : seat.range === null ? [] : [seat.range]),
    ...seat.remote.map(({ mode, range }) => {
      const how = lowerFirst(translate(`domain.attendanceMode.${mode}`));
      return range === null ? how : translate('print.remoteAt', { how, range });
    }),
  ].join(', ');
}

function officeOf(seat: AttendingSeat, document: MinutesDocument, translate: Translate): string | null {
  if (seat.office === 'executiveOfficer') return document.executiveTitle;
  if (seat.office !== null) return translate(`domain.office.${seat.office}`);
  const leads = seat.name !== null && seat.name === document.chair;
  return leads ? translate('print.chair') : seat.title;
}

function servesFor(seat: AttendingSeat, translate: Translate): readonly string[] {
  if (seat.replaces.length === 0) return [translate('print.servingSubstitute')];
  return seat.replaces.map(({ name, range }) => {
    if (name === null) {
      return range === null
        ? translate('print.servingSubstitute')
        : translate('print.servingSubstituteAt', { range });
    }
    return range === null
      ? translate('print.servesFor', { name })
      : translate('print.servesForAt', { name, range });
  });
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
