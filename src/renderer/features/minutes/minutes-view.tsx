import { type ReactNode, useState } from 'react';
import type { Dossier } from '#renderer/storage/workspace.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { localTime } from '#renderer/ui/local-time.ts';
import type { RecordId } from '#shared/base/id.ts';
import { PauseNotice } from './adjournment-list.tsx';
import { rollCallId } from './attendance-table.tsx';
import { AttendanceView } from './attendance-view.tsx';
import { FrozenNotice, pendingSeal } from './frozen-notice.tsx';
import { MeetingFields } from './meeting-fields.tsx';
import type { MinutesModel, SectionView } from './minutes-model.ts';
import { SectionList } from './section-list.tsx';
import { SectionPage } from './section-page.tsx';
import { SectionPanel } from './section-panel.tsx';
import { TextModuleDialog } from './text-module-dialog.tsx';
import { useMinutesActs } from './use-minutes-acts.ts';
import { sectionPageId } from './use-minutes-keys.ts';
import { knownValues, useTextModules } from './use-text-modules.ts';

interface MinutesViewProps {
  readonly model: MinutesModel;
  readonly dossier: Dossier;
  /** More that belongs to a §, drawn beside it. */
  readonly aside: (item: RecordId) => ReactNode;
}

/** What the middle shows: one §, who is there, or the facts of the meeting. */
type Place = 'section' | 'attendance' | 'meeting';

/** The live minutes: the §§ to the left, the focused one as it will print, and what belongs to it to the right. */
export function MinutesView({ model, dossier, aside }: MinutesViewProps): ReactNode {
  const translate = useTranslate();
  const [focused, setFocused] = useState<string | null>(placeInAddress);
  const [place, setPlace] = useState<Place>(() =>
    focused === 'meeting' || focused === 'attendance' ? focused : 'section',
  );
  const index = Math.max(
    model.sections.findIndex(({ id }) => id === focused),
    0,
  );
  const section = model.sections[index];
  // A § under attestation is read-only until somebody says that he means to change it.
  const [changing, setChanging] = useState<RecordId | null>(null);
  const seal = section === undefined ? undefined : pendingSeal(dossier, section.id);
  const isFrozen = seal !== undefined && !seal.edited && changing !== section?.id;

  function show(id: RecordId | undefined): void {
    if (id === undefined) return;
    setFocused(id);
    setPlace('section');
  }

  function step(count: -1 | 1): void {
    show(model.sections[index + count]?.id);
    focusSection();
  }

  function showAttendance(): void {
    setPlace('attendance');
    focusRollCall();
  }

  function showSection(): void {
    setPlace('section');
  }

  const { acts, pause, insert, isChoosing, closeModules } = useMinutesActs({
    model,
    dossier,
    section,
    places: {
      step,
      goTo: (id) => {
        show(id);
        focusSection();
      },
      toggleAttendance: () => {
        if (place !== 'attendance') return showAttendance();
        showSection();
        focusSection();
      },
      showMeetingFacts: () => setPlace('meeting'),
      showSection,
    },
  });

  return (
    <div className="minutes">
      {pause === undefined ? null : <PauseNotice pause={pause} onResume={acts.resume} />}
      {isChoosing ? (
        <TextModules model={model} section={section} onInsert={insert} onClose={closeModules} />
      ) : null}
      <div className="minutes-columns">
        <nav className="minutes-side" aria-label={translate('minutes.sections')}>
          <SectionList
            model={model}
            shown={place === 'section' ? (section?.id ?? null) : null}
            dossier={dossier}
            onShow={show}
          />
          <div className="minutes-places">
            <Button
              variant="quiet"
              keys="F2"
              aria-pressed={place === 'attendance'}
              onPress={showAttendance}
              testId="show-attendance"
            >
              {translate('minutes.attendanceKey')}
            </Button>
            <Button variant="quiet" aria-pressed={place === 'meeting'} onPress={() => setPlace('meeting')}>
              {translate(model.isNotes ? 'minutes.noteFacts' : 'minutes.meetingFacts')}
            </Button>
          </div>
        </nav>
        {place === 'section' ? null : (
          <div className="stack minutes-place">
            <FrozenMeeting dossier={dossier} />
            {place === 'attendance' ? (
              <AttendanceView model={model} meeting={dossier.id} section={section} />
            ) : null}
            {place === 'meeting' ? <MeetingFields model={model} /> : null}
          </div>
        )}
        {place === 'section' && section !== undefined ? (
          <>
            <SectionPage
              key={section.id}
              model={model}
              section={section}
              dossier={dossier}
              onNext={() => step(1)}
              isFrozen={isFrozen}
              onChangeFrozen={() => setChanging(section.id)}
            />
            <SectionPanel
              key={`panel-${section.id}`}
              model={model}
              section={section}
              dossier={dossier}
              isFrozen={isFrozen}
              onAttendance={showAttendance}
              aside={aside(section.id)}
            />
          </>
        ) : null}
      </div>
    </div>
  );
}

interface TextModulesProps {
  readonly model: MinutesModel;
  readonly section: SectionView | undefined;
  readonly onInsert: (text: string) => void;
  readonly onClose: () => void;
}

/** The phrases to choose from, with what the program knows at this §. */
function TextModules({ model, section, onInsert, onClose }: TextModulesProps): ReactNode {
  const modules = useTextModules(model);
  const serving = new Set(section?.serving.serving ?? []);
  return (
    <TextModuleDialog
      modules={modules}
      known={knownValues(model, section, localTime(new Date()))}
      names={model.seats.flatMap(({ id, name }) => (serving.has(id) && name !== null ? [name] : []))}
      onInsert={onInsert}
      onClose={onClose}
    />
  );
}

/** Attendance and the facts of the meeting are part of every ordinary seal. */
function FrozenMeeting({ dossier }: { readonly dossier: Dossier }): ReactNode {
  const seal = dossier.seals.find(({ effective }) => !effective);
  return seal === undefined ? null : <FrozenNotice seal={seal} meeting={dossier.id} />;
}

/** Puts the focus on the § that has just been drawn, and its beginning in view: the old field is gone. */
function focusSection(): void {
  requestAnimationFrame(() => {
    const page = document.getElementById(sectionPageId);
    page?.focus({ preventScroll: true });
    const top = page?.closest('main')?.getBoundingClientRect().top ?? 0;
    if (page !== null && page.getBoundingClientRect().top < top) page.scrollIntoView({ block: 'start' });
  });
}

/** Puts the focus on the first row of the roll, once it is drawn. */
function focusRollCall(): void {
  requestAnimationFrame(() => {
    document.getElementById(rollCallId)?.querySelector<HTMLElement>('input:not(:disabled)')?.focus();
  });
}

/** The § or place that a link to these minutes asks for: `…/minutes?section=<id>`. */
function placeInAddress(): string | null {
  const [, query] = window.location.hash.split('?');
  return new URLSearchParams(query).get('section')?.replace(/^"|"$/g, '') ?? null;
}
