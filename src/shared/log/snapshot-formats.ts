import type { MinutesSnapshot, SnapshotItem } from './snapshot-shape.ts';

/**
 * A snapshot as an earlier format had it: what was sealed in that format is made again in it, for ever. Format 1 knew of no
 * changes of attendance, guests, propositions, statements, gavel, adjournments and dispatches, and of votes, jäv and motions less.
 */
export function inFormat(snapshot: MinutesSnapshot, format: MinutesSnapshot['format']): object {
  if (format === 2) return snapshot;
  const { meeting, attendance, items } = snapshot;
  const { attestPlace, attestOn, ...cover } = meeting;
  return {
    format: 1,
    meeting: cover,
    attendance: attendance.map(({ seat, present, mode, serving }) => ({ seat, present, mode, serving })),
    items: items.map(itemInFormatOne),
  };
}

function itemInFormatOne(item: SnapshotItem): object {
  const { id, number, heading, itemType, registryNumber, presenter, result, immediate } = item;
  const { putOrder, voteYes, voteNo, background, clauses, documents, assignments } = item;
  return {
    id,
    number,
    heading,
    itemType,
    registryNumber,
    presenter,
    result,
    immediate,
    putOrder,
    voteYes,
    voteNo,
    background,
    clauses,
    motions: item.motions.map(({ seat, wording, withdrawn }) => ({ seat, wording, withdrawn })),
    votes: item.votes.map(({ seat, choice }) => ({ seat, choice })),
    recusals: item.recusals.map(({ seat, reason }) => ({ seat, reason })),
    dissents: item.dissents.map(({ seat, wording }) => ({ seat, wording })),
    documents,
    assignments,
  };
}

/** A snapshot of any format with every list and field that today's has: what an earlier format did not seal is empty. */
export function completeSnapshot(snapshot: MinutesSnapshot): MinutesSnapshot {
  const known: Partial<MinutesSnapshot> = snapshot;
  return {
    ...snapshot,
    meeting: {
      attestPlace: null,
      attestOn: null,
      ...pickDefined(known.meeting),
    } as MinutesSnapshot['meeting'],
    attendance: (known.attendance ?? []).map((one) => ({ ...one, replaces: one.replaces ?? null })),
    attendanceChanges: known.attendanceChanges ?? [],
    guests: known.guests ?? [],
    sections: known.sections ?? [],
    items: (known.items ?? []).map(completeItem),
  };
}

function pickDefined<Value extends object>(value: Value | undefined): Partial<Value> {
  return value ?? {};
}

function completeItem(item: SnapshotItem): SnapshotItem {
  const known: Partial<SnapshotItem> = item;
  return {
    ...item,
    proposal: known.proposal ?? null,
    proposalBy: known.proposalBy ?? null,
    voteText: known.voteText ?? null,
    actingChair: known.actingChair ?? null,
    startedAt: known.startedAt ?? null,
    dispatchTo: known.dispatchTo ?? [],
    motions: (known.motions ?? []).map((motion, place) => ({
      ...motion,
      id: motion.id ?? String(place),
      kind: motion.kind ?? 'substantive',
      procedure: motion.procedure ?? null,
      forBase: motion.forBase ?? false,
      supporters: motion.supporters ?? [],
    })),
    propositions: known.propositions ?? [],
    votes: (known.votes ?? []).map((vote) => ({ ...vote, proposition: vote.proposition ?? null })),
    recusals: (known.recusals ?? []).map((recusal) => ({
      ...recusal,
      ground: recusal.ground ?? null,
      replacement: recusal.replacement ?? null,
      substitute: recusal.substitute ?? null,
    })),
    dissents: (known.dissents ?? []).map((dissent) => ({
      ...dissent,
      announcedAt: dissent.announcedAt ?? null,
      writtenOn: dissent.writtenOn ?? null,
      document: dissent.document ?? null,
    })),
    statements: known.statements ?? [],
    gavel: known.gavel ?? null,
    adjournments: known.adjournments ?? [],
  };
}
