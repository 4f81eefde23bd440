import { useState } from 'react';
import type { Dossier } from '#renderer/storage/workspace.ts';
import { useCommit, useWorkspace } from '#renderer/storage/workspace-context.ts';
import { useOfferCommands } from '#renderer/ui/context/page-commands-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { localTime } from '#renderer/ui/local-time.ts';
import { useToast } from '#renderer/ui/toast.tsx';
import type { RecordId } from '#shared/base/id.ts';
import { openPause } from './adjournment-list.tsx';
import { type MinutesActs, minutesCommands } from './minutes-commands.ts';
import type { MinutesModel, SectionView } from './minutes-model.ts';
import { stampFor } from './stamp.ts';
import { useMinutesKeys } from './use-minutes-keys.ts';
import { useRecordAttendance } from './use-record-attendance.ts';
import { useWritingPlace } from './use-writing-place.ts';

/** Where the acts lead on the page. */
interface MinutesPlaces {
  readonly step: (count: 1 | -1) => void;
  readonly goTo: (section: RecordId) => void;
  readonly toggleAttendance: () => void;
  readonly showMeetingFacts: () => void;
  readonly showSection: () => void;
}

interface MinutesActsInput {
  readonly model: MinutesModel;
  readonly dossier: Dossier;
  readonly section: SectionView | undefined;
  readonly places: MinutesPlaces;
}

/** Everything that is done by a key or by name while the minutes are written. */
export function useMinutesActs({ model, dossier, section, places }: MinutesActsInput) {
  const translate = useTranslate();
  const showToast = useToast();
  const commit = useCommit();
  const { writer } = useWorkspace();
  const record = useRecordAttendance(model, dossier.id);
  const write = useWritingPlace();
  const [isChoosing, setChoosing] = useState(false);
  const pause = openPause(dossier);
  const { date } = model.meeting.values;

  function insert(text: string): void {
    setChoosing(false);
    if (!write(text)) showToast({ text: translate('minutes.nowhereToWrite') });
  }

  const acts: MinutesActs = {
    next: () => places.step(1),
    previous: () => places.step(-1),
    goTo: places.goTo,
    attendance: places.toggleAttendance,
    meetingFacts: places.showMeetingFacts,
    textModules: () => setChoosing(true),
    insertClock: () => insert(`kl. ${localTime(new Date()).replace(':', '.')}`),
    stampStart: () => {
      if (section === undefined) return;
      const startedAt = stampFor(date) ?? localTime(new Date());
      const announce = translate('minutes.takenUpAt', { time: startedAt });
      void commit([{ type: 'set', table: 'minuteItem', id: section.id, values: { startedAt } }], {
        announce,
      });
    },
    adjourn: () => {
      if (section === undefined) return;
      const from = localTime(new Date());
      const values = { minuteItem: section.id, from, to: null, reason: null };
      const announce = translate('minutes.pausedSince', { time: from });
      void commit([{ type: 'create', table: 'adjournment', id: writer.newChildId(dossier.id), values }], {
        announce,
      });
    },
    resume: () => {
      if (pause === undefined) return;
      const to = localTime(new Date());
      const announce = translate('minutes.resumedAt', { time: to });
      void commit([{ type: 'set', table: 'adjournment', id: pause.id, values: { to } }], { announce });
    },
    record: (seat, patch, what) => {
      if (section === undefined) return;
      void record(new Map([[seat.id, patch]]), { minuteItem: section.id, at: stampFor(date) }, what);
    },
  };

  useMinutesKeys({
    onNext: acts.next,
    onPrevious: acts.previous,
    onAttendance: acts.attendance,
    onTextModules: acts.textModules,
    onClock: acts.insertClock,
    onSection: places.showSection,
  });
  useOfferCommands(() => minutesCommands({ model, section, isPaused: pause !== undefined, acts, translate }));
  return { acts, pause, insert, isChoosing, closeModules: () => setChoosing(false) };
}
