import { addDays, daysBetween, type IsoDate, yearOf } from '#shared/base/dates.ts';
import { isCalledOff, sentVersions } from '#shared/domain/agenda/agenda-version.ts';
import { missingStanding } from '#shared/domain/agenda/standing-places.ts';
import type { AgendaFacts, JudgedItem } from './agenda-facts.ts';
import type { AgendaFinding } from './agenda-finding.ts';

/** T1: the summons goes out the number of days before the meeting that the body has decided. */
export function checkSummons(facts: AgendaFacts): readonly AgendaFinding[] {
  const { meeting, rules, versions, today } = facts;
  const { date, state } = meeting.values;
  if (rules === undefined || rules.summonsDays <= 0 || state !== 'planned' || isCalledOff(versions))
    return [];
  const lastDay = addDays(date, -rules.summonsDays);
  const first = sentVersions(versions).find(({ values }) => values.kind === 'summons');
  const sentOn = first === undefined ? undefined : (first.values.sentAt.slice(0, 10) as IsoDate);
  const late = daysBetween(lastDay, sentOn ?? today);
  if (late <= 0 || (sentOn === undefined && today > date)) return [];
  return [
    {
      rule: 'T1',
      severity: 'warn',
      where: meeting.id,
      messageKey: sentOn === undefined ? 'agenda.rule.summonsLate' : 'agenda.rule.summonsSentLate',
      values: { date: lastDay, count: late, days: rules.summonsDays },
      source: 'Organets regler om kallelse',
      ...(sentOn === undefined ? { repair: { type: 'send' } } : {}),
    },
  ];
}

/** P5: what is planned fits in the time of the meeting. */
export function checkLength(facts: AgendaFacts): readonly AgendaFinding[] {
  const { meeting, items } = facts;
  const available = availableMinutes(facts);
  const planned = items.reduce((sum, { item }) => sum + Math.max(0, item.values.duration ?? 0), 0);
  if (available === null || planned <= available) return [];
  return [
    {
      rule: 'P5',
      severity: 'warn',
      where: meeting.id,
      messageKey: 'agenda.rule.tooLong',
      values: { minutes: planned - available, available },
      source: 'Mötets tid',
    },
  ];
}

function availableMinutes({ meeting, rules }: AgendaFacts): number | null {
  const start = minutesOfClock(meeting.values.startsAt);
  const end = minutesOfClock(meeting.values.endsAt ?? '');
  if (start !== null && end !== null && end > start) return end - start;
  return rules?.meetingMinutes ?? null;
}

function minutesOfClock(clock: string): number | null {
  const match = /^(\d{1,2}):(\d{2})$/.exec(clock);
  return match === null ? null : Number(match[1]) * 60 + Number(match[2]);
}

/** P6: the standing items of the body are on an agenda that has been begun. */
export function checkStanding({ meeting, allItems, standing }: AgendaFacts): readonly AgendaFinding[] {
  if (allItems.length === 0 || meeting.values.state !== 'planned') return [];
  const missing = missingStanding(allItems, standing);
  if (missing.length === 0) return [];
  return [
    {
      rule: 'P6',
      severity: 'advice',
      where: meeting.id,
      messageKey: 'agenda.rule.standingMissing',
      values: { count: missing.length, headings: missing.map(({ heading }) => heading).join(', ') },
      source: 'Organets stående punkter',
      repair: { type: 'addStanding', standing },
    },
  ];
}

/** B3: the budget of a year is decided by 30 November the year before, after consultation with the members. */
export function checkBudget(facts: AgendaFacts): readonly AgendaFinding[] {
  const { meeting, consultations } = facts;
  const { date } = meeting.values;
  return decisionsOn(facts, /\bbudget\b/iu)
    .filter(
      ({ item }) =>
        !/uppföljning|revider|omdisponering|utfall|prognos|preliminär|ram/iu.test(item.values.heading),
    )
    .flatMap((judged): readonly AgendaFinding[] => {
      const year = yearIn(judged.item.values.heading) ?? yearOf(date) + 1;
      // A revision of what is decided is another matter.
      if (year <= yearOf(date) - 1) return [];
      const common = { rule: 'B3', severity: 'warn', where: judged.item.id } as const;
      const values = { number: judged.number, heading: judged.item.values.heading, year };
      if (date > `${year - 1}-11-30`) {
        return [
          {
            ...common,
            messageKey: 'agenda.rule.budgetLate',
            values,
            source: 'FinsamL: budget senast 30 november',
          },
        ];
      }
      const isConsulted = consultations.some((day) => day >= `${year - 1}-01-01` && day <= date);
      return isConsulted
        ? []
        : [
            {
              ...common,
              messageKey: 'agenda.rule.budgetUnconsulted',
              values,
              source: 'FinsamL: samråd med medlemmarna',
            },
          ];
    });
}

/** B4: the annual report is decided within three months of the end of the year. */
export function checkAnnualReport(facts: AgendaFacts): readonly AgendaFinding[] {
  const { date } = facts.meeting.values;
  return decisionsOn(facts, /årsredovisning/iu).flatMap(({ item, number }): readonly AgendaFinding[] => {
    const year = yearIn(item.values.heading) ?? yearOf(date) - 1;
    if (date <= `${year + 1}-03-31`) return [];
    return [
      {
        rule: 'B4',
        severity: 'warn',
        where: item.id,
        messageKey: 'agenda.rule.annualReportLate',
        values: { number, heading: item.values.heading, year },
        source: 'FinsamL: inom tre månader efter årets slut',
      },
    ];
  });
}

function decisionsOn({ decides, items }: AgendaFacts, pattern: RegExp): readonly JudgedItem[] {
  return decides
    ? items.filter(({ item }) => item.values.itemType === 'decision' && pattern.test(item.values.heading))
    : [];
}

function yearIn(heading: string): number | null {
  const match = /\b(20\d\d)\b/u.exec(heading);
  return match === null ? null : Number(match[1]);
}

/** D1: delegated decisions and urgent decisions of the chair are reported at the next meeting. */
export function checkDelegated({ meeting, unreported, allItems }: AgendaFacts): readonly AgendaFinding[] {
  const due = unreported.filter(({ decidedOn }) => decidedOn <= meeting.values.date);
  if (allItems.length === 0) return [];
  return due.map((decision) => ({
    rule: 'D1',
    severity: 'warn',
    where: decision.id,
    messageKey:
      decision.kind === 'urgentChair' ? 'agenda.rule.urgentUnreported' : 'agenda.rule.delegatedUnreported',
    values: { heading: decision.heading, date: decision.decidedOn },
    source: decision.kind === 'urgentChair' ? 'KL 6:39–40' : 'KL 6:37, 6:40',
    repair: { type: 'report', decisions: [decision.id] },
  }));
}
