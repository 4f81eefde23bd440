import type { RecordId } from '#shared/base/id.ts';
import { splitProposal } from '#shared/domain/agenda/split-proposal.ts';
import type { AttendanceInput } from '#shared/domain/attendance/attendance-input.ts';
import { servingAt } from '#shared/domain/attendance/serving.ts';
import type { TableName } from '#shared/domain/record-table.ts';
import { byOrder } from '#shared/domain/recorded.ts';
import { countVotes } from '#shared/domain/voting/count-votes.ts';
import type { QualifiedShare } from '#shared/domain/voting/qualified-share.ts';
import type { PeopleDirectory } from '#shared/publish/people-directory.ts';
import type { PrintRecord, PrintSource } from '#shared/publish/print-source.ts';
import { decisionWords } from './decision-words.ts';
import type {
  DocumentAdjournment,
  DocumentItem,
  DocumentMotion,
  DocumentReference,
  DocumentStatement,
  DocumentVote,
} from './minutes-document.ts';

/** One § with all that its print is made of. */
export interface ItemPrint {
  readonly item: PrintRecord<'minuteItem'>;
  readonly agendaItem: RecordId | null;
  readonly number: number | null;
  readonly numbers: ReadonlyMap<RecordId, number>;
  readonly attested: boolean;
  /** The records that belong to the §: as they are, or as they were sealed. */
  readonly source: PrintSource;
  readonly live: PrintSource;
  readonly attendance: AttendanceInput;
  readonly people: PeopleDirectory;
  /** Who decides, in the definite form inside a sentence: "styrelsen". */
  readonly decider: string;
  /** The share of the votes that the charter asks for in matters of this kind, or `null`. */
  readonly share: QualifiedShare | null;
  /** Person who leads the §. */
  readonly chair: RecordId | null;
  readonly background: unknown;
  /** Plain text of the agenda item, for a § that has no proposal of its own. */
  readonly agendaProposal: string;
  readonly corrections: readonly PrintRecord<'correction'>[];
  readonly documents: readonly DocumentReference[];
}

/** Sets one § in the form that it is printed in. */
export function buildItem(print: ItemPrint): DocumentItem {
  const { item, people, documents } = print;
  const { values } = item;
  const of = recordsOf(print);
  return {
    id: item.id,
    number: print.number,
    heading: values.heading,
    registryNumber: values.registryNumber,
    itemType: values.itemType,
    presenter: values.presenter,
    actingChair: people.person(values.actingChair),
    background: print.background,
    proposal: splitProposal(values.proposal ?? print.agendaProposal).clauses,
    proposalBy: values.proposalBy,
    documents,
    motions: of('motion')
      .toSorted(byOrder)
      .map((motion) => motionOf(motion, people)),
    ...decisionWords(print),
    votes: documentVotes(print),
    result: values.result,
    clauses: of('decisionClause')
      .toSorted(byOrder)
      .map((clause) => ({ wording: clause.values.wording, conflict: clause.conflicts.length > 0 })),
    dissents: of('dissent').map((dissent) => ({
      ...statementOf(dissent, people),
      appendix: documents.find(({ id }) => id === dissent.values.document)?.label ?? null,
    })),
    statements: of('minuteStatement')
      .toSorted(byOrder)
      .map((one) => ({ ...statementOf(one, people), kind: one.values.kind })),
    recusals: of('recusal').map(({ values: { seat, reason, replacement, substitute }, conflicts }) => ({
      by: people.seat(seat)?.name ?? null,
      reason,
      replacement,
      substitute: substitute === null ? null : (people.seat(substitute)?.name ?? null),
      conflict: conflicts.length > 0,
    })),
    adjournments: of('adjournment').map((one) => adjournmentOf(one, print.numbers)),
    immediate: values.immediate,
    assignments: of('assignment').map(({ values: { wording, owner, dueOn } }) => ({ wording, owner, dueOn })),
    dispatchTo: values.dispatchTo,
    corrections: print.corrections
      .map(({ values: { place, before, after, reason, madeBy, madeOn } }) => ({
        place,
        before,
        after,
        reason,
        madeBy: people.person(madeBy),
        madeOn,
      }))
      .toSorted((left, right) => (left.madeOn < right.madeOn ? -1 : 1)),
    attested: print.attested,
    conflicts: item.conflicts,
  };
}

/** A pause with the number of the § at which it was. */
export function adjournmentOf(
  { values }: PrintRecord<'adjournment'>,
  numbers: ReadonlyMap<RecordId, number>,
): DocumentAdjournment {
  const { minuteItem, from, to, reason } = values;
  return { number: numbers.get(minuteItem) ?? null, from, to, reason };
}

type TableOfItem = Extract<
  TableName,
  | 'motion'
  | 'vote'
  | 'dissent'
  | 'recusal'
  | 'decisionClause'
  | 'assignment'
  | 'minuteStatement'
  | 'adjournment'
  | 'proposition'
>;

function recordsOf({ source, item }: ItemPrint) {
  return <Name extends TableOfItem>(table: Name): readonly PrintRecord<Name>[] =>
    source.all(table).filter((record) => record.values.minuteItem === item.id);
}

function statementOf(
  { values, conflicts }: PrintRecord<'dissent'> | PrintRecord<'minuteStatement'>,
  people: PeopleDirectory,
): DocumentStatement {
  return {
    by: people.seat(values.seat)?.name ?? null,
    wording: values.wording,
    appendix: null,
    conflict: conflicts.length > 0,
  };
}

function motionOf({ values, conflicts }: PrintRecord<'motion'>, people: PeopleDirectory): DocumentMotion {
  return {
    by: people.seat(values.seat)?.name ?? null,
    wording: values.wording,
    withdrawn: values.withdrawn,
    forBase: values.forBase,
    supporters: values.supporters.flatMap((seat) => people.seat(seat as RecordId)?.name ?? []),
    conflict: conflicts.length > 0,
  };
}

/** The one vote of a § without propositions. Votes on propositions are told in sentences, with the names. */
function documentVotes(print: ItemPrint): readonly DocumentVote[] {
  const { item, attendance, people } = print;
  const votes = recordsOf(print)('vote').filter(({ values }) => values.proposition === null);
  if (votes.length === 0) return [];
  const { serving } = servingAt(attendance, item.id);
  const chair = serving.find((seat) => print.chair !== null && people.seat(seat)?.person === print.chair);
  const election = item.values.itemType === 'election';
  return [
    {
      yesMeans: item.values.voteYes,
      noMeans: item.values.voteNo,
      count: countVotes({ votes, serving, chair: chair ?? null, election }),
      ballots: election
        ? []
        : serving.map((seat) => ({
            name: people.seat(seat)?.name ?? null,
            choice: votes.find(({ values }) => values.seat === seat)?.values.choice ?? null,
          })),
    },
  ];
}
