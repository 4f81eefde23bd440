import { isDecidingBody } from '#shared/domain/decision/decision-opening.ts';
import type { Translate } from '#shared/i18n/translate.ts';
import { attendanceWords } from './attendance-words.ts';
import { type Block, cell, type FactRow, fact, type Line } from './blocks.ts';
import type { AttendingGuest, AttendingSeat, MinutesDocument } from './minutes-document.ts';

/** The rows of the cover that tell who was there. */
export function attendanceRows(document: MinutesDocument, translate: Translate): readonly FactRow[] {
  const serving = translate(isDecidingBody(document.bodyKind) ? 'print.serving' : 'print.present');
  const lines = (list: readonly AttendingSeat[], serves = false) =>
    list.map((seat) => seatLine(seat, serves, document, translate));
  const reported = document.absent.filter(({ reportedAbsent }) => reportedAbsent);
  const away = document.absent.filter(({ reportedAbsent }) => !reportedAbsent);
  return [
    ...peopleFact(serving, lines(document.serving, true)),
    ...peopleFact(translate('print.substitutes'), lines(document.substitutes)),
    ...peopleFact(translate('print.others'), [...lines(document.others), ...document.guests.map(guestLine)]),
    ...peopleFact(translate('print.reportedAbsent'), lines(reported)),
    ...peopleFact(translate('print.absent'), lines(away)),
  ];
}

/** Närvarolista: everybody with role and the §§ at which they were there, as a table. */
export function attendanceTable(document: MinutesDocument, translate: Translate): Block {
  const whole = document.range ?? '';
  const row = (seat: AttendingSeat, status: string, range: string | null) => [
    cell(seat.name ?? translate('print.vacant')),
    cell(roleWords(seat, document, translate)),
    cell(status),
    cell(range ?? ''),
  ];
  return {
    type: 'table',
    style: 'attendance',
    hasRowHeads: true,
    columns: [
      { title: translate('print.name'), width: 28 },
      { title: translate('print.role'), width: 38 },
      { title: translate('print.attendanceAs'), width: 18 },
      { title: translate('print.paragraphs'), width: 16 },
    ],
    rows: [
      ...document.serving.map((seat) => row(seat, translate(asServing(seat)), seat.range ?? whole)),
      ...document.substitutes.map((seat) => row(seat, translate('print.asSubstitute'), seat.range ?? whole)),
      ...document.others.map((seat) => row(seat, translate('print.asOther'), seat.range ?? whole)),
      ...document.guests.map(({ name, role, range }) => [
        cell(name),
        cell(role),
        cell(translate('print.asOther')),
        cell(range ?? whole),
      ]),
      ...document.absent.map((seat) =>
        row(seat, translate(seat.reportedAbsent ? 'print.reportedAbsent' : 'print.absent'), null),
      ),
    ],
  };
}

function peopleFact(title: string, lines: readonly Line[]): readonly FactRow[] {
  return fact(title, lines.length === 0 ? [] : [{ type: 'list', style: 'people', lines }]);
}

function guestLine({ name, role, range }: AttendingGuest): Line {
  const told = [role, range].filter((text) => text !== null && text !== '').join(', ');
  return told === '' ? [{ text: name }] : [{ text: name }, { text: `, ${told}`, style: 'role' }];
}

function seatLine(
  seat: AttendingSeat,
  serves: boolean,
  document: MinutesDocument,
  translate: Translate,
): Line {
  const words = attendanceWords(seat, serves, document, translate);
  return [
    { text: seat.name ?? translate('print.vacant') },
    ...(words === '' ? [] : [{ text: `, ${words}`, style: 'role' as const }]),
    ...(seat.conflict ? [{ text: '', conflict: true }] : []),
  ];
}

/** What somebody was there as, without the §§, which stand in a column of their own. */
function roleWords(seat: AttendingSeat, document: MinutesDocument, translate: Translate): string {
  const replaces = seat.replaces.map(({ name }) => ({ name, range: null }));
  return attendanceWords({ ...seat, range: null, replaces }, false, document, translate);
}

function asServing({ kind }: AttendingSeat) {
  return kind === 'substitute' ? 'print.asServingSubstitute' : 'print.asServing';
}
