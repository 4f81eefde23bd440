import type { IsoDate } from '#shared/base/dates.ts';
import type { RecordId } from '#shared/base/id.ts';
import type { MeetingPrintInput, PrintSeal } from '#shared/publish/print-source.ts';
import { boardOfSodraVanern } from './board-of-sodra-vanern.ts';
import { addPoints } from './meeting-points.ts';
import { type RecordStore, recordStore } from './record-store.ts';

/** A whole board meeting of 19 §§ with a vote, jäv, a dissent, a remittal and an immediate attestation. */
export function wholeMeeting(): {
  readonly base: RecordStore;
  readonly meeting: RecordStore;
  readonly input: (seals?: readonly PrintSeal[]) => MeetingPrintInput;
} {
  const base = boardOfSodraVanern();
  const meeting = recordStore('meeting');
  meeting.add('meeting', 'meeting', {
    body: 'board' as RecordId,
    date: '2026-11-27' as IsoDate,
    startsAt: '09:00',
    endsAt: '11:45',
    place: 'Sammanträdesrum Vänern, Vänersborg',
    state: 'started',
    firstNumber: 84,
    chair: 'pl1' as RecordId,
    secretary: 'po1' as RecordId,
    attestors: ['pl2'],
  });
  const texts = addPoints(meeting);
  addAttendance(meeting);
  addProceedings(meeting);
  return {
    base,
    meeting,
    input: (seals = []) => ({
      meeting: meeting.source(seals),
      base: base.source(),
      richText: (id) =>
        (texts.get(id) ?? []).map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
      plainText: (id) => (texts.get(id) ?? []).join('\n'),
    }),
  };
}

function addAttendance(meeting: RecordStore) {
  for (let index = 0; index < 7; index += 1) {
    const away = index === 3;
    meeting.add('attendance', `al${index}`, {
      seat: `l${index}` as RecordId,
      present: !away,
      mode: index === 5 ? 'audioVideo' : 'onSite',
      serving: !away,
    });
    const substitutePresent = index === 3 || index === 0;
    meeting.add('attendance', `ae${index}`, {
      seat: `e${index}` as RecordId,
      present: substitutePresent,
      mode: 'onSite',
      serving: index === 3,
    });
  }
  for (const seat of ['o0', 'o1']) {
    meeting.add('attendance', `a${seat}`, {
      seat: seat as RecordId,
      present: true,
      mode: 'onSite',
      serving: false,
    });
  }
}

function addProceedings(meeting: RecordStore) {
  meeting.add('recusal', 'r1', {
    minuteItem: 'i7' as RecordId,
    seat: 'e3' as RecordId,
    reason: 'är anställd i den insats som ansökan gäller',
    ground: 'otherCircumstance',
    replacement: 'emptySeat',
  });
  meeting.add('motion', 'y1', {
    minuteItem: 'i10' as RecordId,
    seat: 'l0' as RecordId,
    wording: 'avslag på förslaget',
    withdrawn: false,
    order: 'a0',
  });
  meeting.add('motion', 'y2', {
    minuteItem: 'i10' as RecordId,
    seat: 'l1' as RecordId,
    wording: 'bifall till beredningens förslag',
    withdrawn: false,
    order: 'a1',
  });
  const choices = ['no', 'yes', 'yes', null, 'no', 'yes', 'abstain'] as const;
  choices.forEach((choice, index) => {
    if (choice === null) return;
    meeting.add('vote', `v${index}`, {
      minuteItem: 'i10' as RecordId,
      seat: `l${index}` as RecordId,
      choice,
    });
  });
  meeting.add('vote', 'v3', { minuteItem: 'i10' as RecordId, seat: 'e3' as RecordId, choice: 'yes' });
  meeting.add('dissent', 'd1', {
    minuteItem: 'i10' as RecordId,
    seat: 'l0' as RecordId,
    wording: 'Uppföljningen blir tyngre för små insatser än nyttan motiverar',
  });
  meeting.add('assignment', 'u1', {
    minuteItem: 'i7' as RecordId,
    wording: 'teckna överenskommelse med Grästorps kommun',
    owner: 'Förbundschefen',
    dueOn: '2027-02-26' as IsoDate,
  });
}
