import type { Command } from '#renderer/ui/command-list.tsx';
import type { RecordId } from '#shared/base/id.ts';
import type { Translate } from '#shared/i18n/translate.ts';
import type { AttendancePatch } from './attendance-changes.ts';
import { type MinutesModel, type SeatView, type SectionView, sectionNumber } from './minutes-model.ts';

/** What the commands of the minutes do. */
export interface MinutesActs {
  readonly next: () => void;
  readonly previous: () => void;
  readonly goTo: (section: RecordId) => void;
  readonly attendance: () => void;
  readonly meetingFacts: () => void;
  readonly textModules: () => void;
  readonly insertClock: () => void;
  readonly stampStart: () => void;
  readonly adjourn: () => void;
  readonly resume: () => void;
  readonly record: (seat: SeatView, patch: AttendancePatch, what: string) => void;
}

interface CommandsInput {
  readonly model: MinutesModel;
  readonly section: SectionView | undefined;
  /** Whether the meeting is paused. */
  readonly isPaused: boolean;
  readonly acts: MinutesActs;
  readonly translate: Translate;
}

/** Everything that can be done while the minutes are written, for the box where one types what one wants. */
export function minutesCommands(input: CommandsInput): readonly Command[] {
  const { model, section, acts, translate } = input;
  const group = translate('minutes.commands');
  const act = (id: string, text: string, run: () => void, note?: string): Command => ({
    id: `minutes-${id}`,
    text,
    group,
    run,
    ...(note === undefined ? {} : { note }),
  });
  const isOpen = section !== undefined && !section.record.locked;
  return [
    act('next', translate('minutes.commandNext'), acts.next, 'Ctrl+↓'),
    act('previous', translate('minutes.commandPrevious'), acts.previous, 'Ctrl+↑'),
    act('attendance', translate('minutes.attendance'), acts.attendance, 'F2'),
    act('modules', translate('minutes.textModules'), acts.textModules, 'Shift+F8'),
    act('clock', translate('minutes.insertClock'), acts.insertClock, 'Shift+F9'),
    ...(isOpen ? [act('stamp', translate('minutes.commandStamp'), acts.stampStart)] : []),
    ...(isOpen && !input.isPaused ? [act('adjourn', translate('minutes.adjourn'), acts.adjourn)] : []),
    ...(input.isPaused ? [act('resume', translate('minutes.resume'), acts.resume)] : []),
    act('facts', translate('minutes.meetingFacts'), acts.meetingFacts),
    ...(isOpen ? attendanceCommands(input, section) : []),
    ...model.sections.map(
      (one): Command => ({
        id: `minutes-go-${one.id}`,
        text: translate('minutes.goToSection', {
          section: sectionNumber(one, translate),
          heading: one.record.values.heading,
        }),
        group: translate('minutes.sections'),
        isQuiet: true,
        run: () => acts.goTo(one.id),
      }),
    ),
  ];
}

/** "Ledamot F gick", "Ersättare G kom": one for each thing that can happen to a seat at this §. */
function attendanceCommands(
  { model, acts, translate }: CommandsInput,
  section: SectionView,
): readonly Command[] {
  const group = translate('minutes.commandsAttendance', { section: sectionNumber(section, translate) });
  const present = new Set(section.serving.present);
  return model.seats.flatMap((seat) => {
    if (seat.name === null || section.serving.recused.includes(seat.id)) return [];
    const command = (kind: string, words: string, patch: AttendancePatch): Command => {
      const text = `${seat.name} ${words}`;
      const run = () => acts.record(seat, patch, text);
      return { id: `minutes-${kind}-${seat.id}`, text, group, isQuiet: true, run };
    };
    if (!present.has(seat.id)) return [command('came', translate('minutes.came'), { present: true })];
    const isRemote = section.serving.remote.has(seat.id);
    const how = translate(`domain.attendanceMode.${isRemote ? 'onSite' : 'audioVideo'}`);
    return [
      command('left', translate('minutes.left'), { present: false }),
      command('mode', translate('minutes.takesPart', { how: how.toLocaleLowerCase('sv') }), {
        mode: isRemote ? 'onSite' : 'audioVideo',
      }),
    ];
  });
}
