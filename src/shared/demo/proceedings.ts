import type { DossierId, RecordId } from '#shared/base/id.ts';
import { newAssignment } from '#shared/domain/assignment/assignment.ts';
import { newRecusal } from '#shared/domain/attendance/attendance.ts';
import type { Recorded } from '#shared/domain/recorded.ts';
import { newDissent, newMotion, newVote, type VoteChoice } from '#shared/domain/voting/voting.ts';
import type { DemoHistory, Scribe } from './demo-history.ts';
import type { Matter } from './matter.ts';
import { orderKey } from './order-key.ts';

/** A § while it is being handled. */
export interface Proceedings {
  readonly history: DemoHistory;
  readonly root: DossierId;
  readonly item: RecordId;
  readonly matter: Matter;
  readonly serving: ReadonlySet<RecordId>;
  readonly seats: readonly Recorded<'seat'>[];
  /** Who is to attest the minutes: never somebody who has left the room. */
  readonly attestor: RecordId;
  readonly scribe: Scribe;
}

/** Tells what happened at a § besides the decision: jäv, motions, vote, reservation, assignment. Gives the assignment's id. */
export async function tellProceedings(proceedings: Proceedings): Promise<RecordId | null> {
  const recused = tellRecusal(proceedings);
  if (proceedings.matter.contested !== undefined) await tellVote(proceedings, recused);
  return tellAssignments(proceedings);
}

function tellRecusal(proceedings: Proceedings): RecordId | null {
  const { history, root, item, matter, serving, seats, attestor, scribe } = proceedings;
  const { recusal } = matter;
  if (recusal === undefined) return null;
  const seat = seats.find(
    ({ id, values }) =>
      serving.has(id) && history.organisationName(values.memberOrganisation) === recusal.organisation,
  );
  if (seat === undefined || seat.values.office === 'chair' || seat.values.person === attestor) return null;
  scribe.add({
    type: 'create',
    table: 'recusal',
    id: history.random.childId(root),
    values: newRecusal({
      minuteItem: item,
      seat: seat.id,
      reason: recusal.reason,
      ground: 'otherCircumstance',
      replacement: 'emptySeat',
    }),
  });
  return seat.id;
}

async function tellVote(
  { history, root, item, matter, serving, seats, scribe }: Proceedings,
  recused: RecordId | null,
): Promise<void> {
  const { random } = history;
  const voters = seats.filter(({ id }) => serving.has(id) && id !== recused);
  const chair = voters.find(({ values }) => values.office === 'chair') ?? voters[0];
  const movers = voters.filter(({ id }) => id !== chair?.id);
  if (chair === undefined || movers.length < 3) return;
  const mover = random.pick(movers);
  const motions = [
    { seat: mover.id, wording: matter.contested?.wording ?? '' },
    { seat: chair.id, wording: 'bifall till beredningens förslag' },
  ];
  for (const [index, motion] of motions.entries()) {
    scribe.add({
      type: 'create',
      table: 'motion',
      id: random.childId(root),
      values: newMotion({ ...motion, minuteItem: item, withdrawn: false, order: orderKey(index) }),
    });
  }
  // Never so many against that the board would have decided otherwise: a tie is the chair's to settle.
  const against = random.integer(0, Math.floor(voters.length / 2) - 1);
  const others = movers.filter(({ id }) => id !== mover.id);
  const choices = new Map<RecordId, VoteChoice>([
    [chair.id, 'yes'],
    [mover.id, 'no'],
    ...others.map(({ id }, index): [RecordId, VoteChoice] => [id, index < against ? 'no' : 'yes']),
  ]);
  for (const { id } of voters) {
    const choice = choices.get(id);
    if (choice === undefined) continue;
    const vote = await history.naturalId(root, 'vote', [item, id]);
    scribe.add(
      { type: 'create', table: 'vote', id: vote, values: newVote({ minuteItem: item, seat: id, choice }) },
      5,
    );
  }
  const dissent = matter.contested?.dissent ?? null;
  if (dissent === null) return;
  scribe.add({
    type: 'create',
    table: 'dissent',
    id: random.childId(root),
    values: newDissent({ minuteItem: item, seat: mover.id, wording: dissent }),
  });
}

function tellAssignments({ history, root, item, matter, scribe }: Proceedings): RecordId | null {
  const reported = matter.reports === undefined ? undefined : history.decided.get(matter.reports);
  if (reported !== undefined && reported.assignment !== null) {
    scribe.add({
      type: 'create',
      table: 'reportBack',
      id: history.random.childId(root),
      values: { minuteItem: item, assignment: reported.assignment },
    });
  }
  if (matter.assignment === undefined) return null;
  const assignment = history.random.childId(root);
  scribe.add({
    type: 'create',
    table: 'assignment',
    id: assignment,
    values: newAssignment({ ...matter.assignment, minuteItem: item, owner: 'Förbundschefen' }),
  });
  return assignment;
}
