import type { IsoDate } from '#shared/base/dates.ts';
import type { RecordId } from '#shared/base/id.ts';
import { agendaNumbers, isSection } from '#shared/domain/agenda/agenda-item.ts';
import { splitProposal } from '#shared/domain/agenda/split-proposal.ts';
import { type StandingItem, standingItems } from '#shared/domain/agenda/standing-items.ts';
import { type BodyRules, settingsAt } from '#shared/domain/body/settings-at.ts';
import { isDecidingBody } from '#shared/domain/decision/decision-opening.ts';
import { documentsOf } from '#shared/domain/document/document.ts';
import { byOrder, type Recorded } from '#shared/domain/recorded.ts';
import type { RuleSource, UnreportedDecision } from './minutes-facts.ts';

export type { UnreportedDecision } from './minutes-facts.ts';

/** What the rules of an agenda judge. */
export interface AgendaInput {
  /** The meeting's dossier. */
  readonly meeting: RuleSource;
  /** The association's dossier. */
  readonly base: RuleSource;
  /** All meetings of the association. */
  readonly meetings: readonly { readonly body: RecordId; readonly date: IsoDate }[];
  /** Plain text of an item's background and proposal. */
  readonly proposal: (item: RecordId) => string;
  readonly unreported: readonly UnreportedDecision[];
  readonly today: IsoDate;
}

/** An item with what the rules ask of it. */
export interface JudgedItem {
  readonly item: Recorded<'agendaItem'>;
  /** The number in the list. */
  readonly number: number;
  readonly background: readonly string[];
  readonly clauses: readonly string[];
  readonly documentCount: number;
}

/** What the rules of an agenda read, gathered once. */
export interface AgendaFacts {
  readonly meeting: Recorded<'meeting'>;
  /** The settings of the body on the day of the meeting; `undefined` for a body that is not known here. */
  readonly rules: BodyRules | undefined;
  /** Whether the body decides. Groups that keep notes need no proposals. */
  readonly decides: boolean;
  /** The items that are to be handled, in order: no headings, nothing withdrawn. */
  readonly items: readonly JudgedItem[];
  /** Every item of the agenda, the withdrawn ones too. */
  readonly allItems: readonly Recorded<'agendaItem'>[];
  readonly standing: readonly StandingItem[];
  readonly versions: readonly Recorded<'agendaVersion'>[];
  /** Days of the member consultations that are known here. */
  readonly consultations: readonly IsoDate[];
  readonly unreported: readonly UnreportedDecision[];
  readonly today: IsoDate;
}

/** Gathers the facts of one agenda. A dossier without a meeting is a bug of the caller. */
export function gatherAgendaFacts(input: AgendaInput): AgendaFacts {
  const meeting = input.meeting.all('meeting')[0];
  if (meeting === undefined) throw new Error('The dossier holds no meeting');
  const bodies = input.base.all('body');
  const body = bodies.find(({ id }) => id === meeting.values.body);
  const rules =
    body === undefined ? undefined : settingsAt(body, input.base.all('bodySettings'), meeting.values.date);
  const consultationBodies = new Set(
    bodies.filter(({ values }) => values.kind === 'memberConsultation').map(({ id }) => id),
  );
  const rows = input.meeting.all('agendaItem').toSorted(byOrder);
  const numbers = agendaNumbers(rows);
  const documents = input.meeting.all('document');
  return {
    meeting,
    rules,
    decides: body === undefined || isDecidingBody(body.values.kind),
    items: rows.flatMap((item, index): readonly JudgedItem[] => {
      const number = numbers[index];
      if (number === null || number === undefined || item.values.withdrawn) return [];
      const { background, clauses } = splitProposal(input.proposal(item.id));
      const documentCount = documentsOf(documents, item.id).length;
      return [{ item, number, background, clauses, documentCount }];
    }),
    allItems: rows.filter((item) => !isSection(item)),
    standing: body === undefined ? [] : standingItems(body.values.kind, decidedItems(input, rules)),
    versions: input.meeting.all('agendaVersion'),
    consultations: input.meetings.filter((one) => consultationBodies.has(one.body)).map(({ date }) => date),
    unreported: input.unreported.filter((decision) => decision.body === meeting.values.body),
    today: input.today,
  };
}

function decidedItems(
  { base }: AgendaInput,
  rules: BodyRules | undefined,
): readonly Recorded<'standingAgendaItem'>[] {
  const settings = rules?.settings ?? null;
  return settings === null
    ? []
    : base.all('standingAgendaItem').filter(({ values }) => values.settings === settings);
}
