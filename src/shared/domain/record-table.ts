import { type AgendaItem, agendaItemTable } from './agenda/agenda-item.ts';
import { type AgendaVersion, agendaVersionTable } from './agenda/agenda-version.ts';
import {
  type Assignment,
  assignmentTable,
  type ReportBack,
  reportBackTable,
} from './assignment/assignment.ts';
import {
  type Association,
  associationTable,
  type MemberOrganisation,
  memberOrganisationTable,
} from './association/association.ts';
import { type AbsenceReport, absenceReportTable } from './attendance/absence-report.ts';
import {
  type Attendance,
  type AttendanceChange,
  attendanceChangeTable,
  attendanceTable,
  type Recusal,
  recusalTable,
} from './attendance/attendance.ts';
import { type Guest, guestTable } from './attendance/guest.ts';
import { type Body, bodyTable } from './body/body.ts';
import {
  type BodySettings,
  bodySettingsTable,
  type StandingAgendaItem,
  standingAgendaItemTable,
} from './body/body-settings.ts';
import { type QualifiedMatter, qualifiedMatterTable } from './body/qualified-matter.ts';
import { type BudgetFigure, budgetFigureTable } from './budget/budget-figure.ts';
import { type BudgetLine, budgetLineTable } from './budget/budget-line.ts';
import { type BudgetLock, budgetLockTable } from './budget/budget-lock.ts';
import { type Equity, equityTable } from './budget/equity.ts';
import { type Grant, grantTable, type Reallocation, reallocationTable } from './budget/grant.ts';
import { type Intervention, interventionTable } from './budget/intervention.ts';
import {
  type DelegatedDecision,
  type DelegatedDecisionReport,
  delegatedDecisionReportTable,
  delegatedDecisionTable,
} from './decision/delegated-decision.ts';
import { type Replacement, replacementTable } from './decision/replacement.ts';
import {
  type Dispatch,
  dispatchTable,
  type MinutesExtract,
  minutesExtractTable,
} from './dispatch/dispatch.ts';
import { type OutboundDispatch, outboundDispatchTable } from './dispatch/outbound-dispatch.ts';
import { documentTable, type SupportingDocument } from './document/document.ts';
import type { TableSpec } from './field.ts';
import { type Goal, goalTable } from './goal/goal.ts';
import {
  type Indicator,
  type IndicatorOutcome,
  indicatorOutcomeTable,
  indicatorTable,
} from './goal/indicator.ts';
import {
  type GoverningDocument,
  type GoverningVersion,
  governingDocumentTable,
  governingVersionTable,
} from './governing/governing.ts';
import {
  type Matter,
  type MatterPosition,
  matterPositionTable,
  matterTable,
  type Referral,
  referralTable,
} from './matter/matter.ts';
import { type Acknowledgement, acknowledgementTable } from './meeting/acknowledgement.ts';
import { type Adjournment, adjournmentTable } from './meeting/adjournment.ts';
import { type Meeting, meetingTable } from './meeting/meeting.ts';
import { type Correction, correctionTable } from './minutes/correction.ts';
import { type Gavel, gavelTable } from './minutes/gavel.ts';
import {
  type DecisionClause,
  decisionClauseTable,
  type MinuteItem,
  type MinutesPart,
  minuteItemTable,
  minutesPartTable,
} from './minutes/minute-item.ts';
import { type Objection, objectionTable } from './minutes/objection.ts';
import { type TextModule, textModuleTable } from './minutes/text-module.ts';
import {
  type NotesApproval,
  type NotesRelease,
  notesApprovalTable,
  notesReleaseTable,
} from './notes/notes.ts';
import { type PublicNotice, publicNoticeTable } from './notice/public-notice.ts';
import { type Registry, registryTable } from './registry/registry.ts';
import { type Person, personTable, type Seat, seatTable } from './seat/seat.ts';
import {
  type BallotCount,
  ballotCountTable,
  type Dissent,
  dissentTable,
  type MinuteStatement,
  type Motion,
  minuteStatementTable,
  motionTable,
  type Proposition,
  propositionTable,
  type Vote,
  voteTable,
} from './voting/voting.ts';
import { type YearWheelMark, yearWheelMarkTable } from './year-wheel/year-wheel-mark.ts';
import { type YearWheelTask, yearWheelTaskTable } from './year-wheel/year-wheel-task.ts';

/** Every kind of record, by the name it has on the wire. Names and fields are append-only for ever. */
export interface RecordShapes {
  readonly association: Association;
  readonly memberOrganisation: MemberOrganisation;
  readonly body: Body;
  readonly person: Person;
  readonly seat: Seat;
  readonly meeting: Meeting;
  readonly agendaItem: AgendaItem;
  readonly minuteItem: MinuteItem;
  readonly decisionClause: DecisionClause;
  readonly minutesPart: MinutesPart;
  readonly attendance: Attendance;
  readonly recusal: Recusal;
  readonly motion: Motion;
  readonly vote: Vote;
  readonly dissent: Dissent;
  readonly assignment: Assignment;
  readonly reportBack: ReportBack;
  readonly governingDocument: GoverningDocument;
  readonly governingVersion: GoverningVersion;
  readonly goal: Goal;
  readonly indicator: Indicator;
  readonly indicatorOutcome: IndicatorOutcome;
  readonly budgetLine: BudgetLine;
  readonly budgetFigure: BudgetFigure;
  readonly budgetLock: BudgetLock;
  readonly intervention: Intervention;
  readonly grant: Grant;
  readonly reallocation: Reallocation;
  readonly equity: Equity;
  readonly dispatch: Dispatch;
  readonly minutesExtract: MinutesExtract;
  readonly document: SupportingDocument;
  readonly matter: Matter;
  readonly matterPosition: MatterPosition;
  readonly referral: Referral;
  readonly agendaVersion: AgendaVersion;
  readonly absenceReport: AbsenceReport;
  readonly acknowledgement: Acknowledgement;
  readonly bodySettings: BodySettings;
  readonly standingAgendaItem: StandingAgendaItem;
  readonly yearWheelTask: YearWheelTask;
  readonly yearWheelMark: YearWheelMark;
  readonly notesApproval: NotesApproval;
  readonly notesRelease: NotesRelease;
  readonly registry: Registry;
  readonly delegatedDecision: DelegatedDecision;
  readonly delegatedDecisionReport: DelegatedDecisionReport;
  readonly replacement: Replacement;
  readonly attendanceChange: AttendanceChange;
  readonly guest: Guest;
  readonly adjournment: Adjournment;
  readonly proposition: Proposition;
  readonly ballotCount: BallotCount;
  readonly minuteStatement: MinuteStatement;
  readonly gavel: Gavel;
  readonly publicNotice: PublicNotice;
  readonly objection: Objection;
  readonly correction: Correction;
  readonly outboundDispatch: OutboundDispatch;
  readonly textModule: TextModule;
  readonly qualifiedMatter: QualifiedMatter;
}

/** The name of a table. */
export type TableName = keyof RecordShapes;

/** The description of each table: what operations from outside are checked against. */
export const recordTables: { readonly [Name in TableName]: TableSpec } = {
  association: associationTable,
  memberOrganisation: memberOrganisationTable,
  body: bodyTable,
  person: personTable,
  seat: seatTable,
  meeting: meetingTable,
  agendaItem: agendaItemTable,
  minuteItem: minuteItemTable,
  decisionClause: decisionClauseTable,
  minutesPart: minutesPartTable,
  attendance: attendanceTable,
  recusal: recusalTable,
  motion: motionTable,
  vote: voteTable,
  dissent: dissentTable,
  assignment: assignmentTable,
  reportBack: reportBackTable,
  governingDocument: governingDocumentTable,
  governingVersion: governingVersionTable,
  goal: goalTable,
  indicator: indicatorTable,
  indicatorOutcome: indicatorOutcomeTable,
  budgetLine: budgetLineTable,
  budgetFigure: budgetFigureTable,
  budgetLock: budgetLockTable,
  intervention: interventionTable,
  grant: grantTable,
  reallocation: reallocationTable,
  equity: equityTable,
  dispatch: dispatchTable,
  minutesExtract: minutesExtractTable,
  document: documentTable,
  matter: matterTable,
  matterPosition: matterPositionTable,
  referral: referralTable,
  agendaVersion: agendaVersionTable,
  absenceReport: absenceReportTable,
  acknowledgement: acknowledgementTable,
  bodySettings: bodySettingsTable,
  standingAgendaItem: standingAgendaItemTable,
  yearWheelTask: yearWheelTaskTable,
  yearWheelMark: yearWheelMarkTable,
  notesApproval: notesApprovalTable,
  notesRelease: notesReleaseTable,
  registry: registryTable,
  delegatedDecision: delegatedDecisionTable,
  delegatedDecisionReport: delegatedDecisionReportTable,
  replacement: replacementTable,
  attendanceChange: attendanceChangeTable,
  guest: guestTable,
  adjournment: adjournmentTable,
  proposition: propositionTable,
  ballotCount: ballotCountTable,
  minuteStatement: minuteStatementTable,
  gavel: gavelTable,
  publicNotice: publicNoticeTable,
  objection: objectionTable,
  correction: correctionTable,
  outboundDispatch: outboundDispatchTable,
  textModule: textModuleTable,
  qualifiedMatter: qualifiedMatterTable,
};

/** The description of a table by its wire name; `undefined` for one that a newer program has added. */
export function tableSpec(name: string): TableSpec | undefined {
  return Object.hasOwn(recordTables, name) ? recordTables[name as TableName] : undefined;
}
