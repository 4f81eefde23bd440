import type { Scalar } from '#shared/domain/field.ts';
import type { Translate } from '#shared/i18n/translate.ts';
import type { MinutesSnapshot, SnapshotItem, SnapshotName } from '#shared/log/minutes-snapshot.ts';
import { valueText } from './changes/value-text.ts';

/** Frozen minutes as lines that people read, part by part. What one of them says of a record is all that is frozen of it. */
export interface SnapshotLines {
  readonly meeting: () => readonly string[];
  /** From the opening, and what changed on the way. */
  readonly attendance: () => readonly string[];
  readonly guests: () => readonly string[];
  readonly opinions: () => readonly string[];
  readonly ofItem: (item: SnapshotItem) => ItemLines;
  readonly resultOf: (item: SnapshotItem) => string;
}

/** The lines of one §, by the parts that it is shown and compared in. */
export interface ItemLines {
  readonly facts: readonly string[];
  readonly recusals: readonly string[];
  readonly proposal: readonly string[];
  readonly motions: readonly string[];
  readonly votes: readonly string[];
  readonly gavel: readonly string[];
  readonly dissents: readonly string[];
  readonly statements: readonly string[];
  readonly after: readonly string[];
}

/** Puts a snapshot into lines. Snapshots of an earlier day may lack whole lists. */
export function snapshotLines(snapshot: MinutesSnapshot, translate: Translate): SnapshotLines {
  const word = (table: string, field: string, value: Scalar): string =>
    value === null ? '' : valueText(table, field, value, translate, () => undefined);
  const nameOf = (name: SnapshotName | null | undefined): string =>
    name === null || name === undefined ? '' : (name.name ?? translate('minutes.emptySeat'));
  const items = new Map<string, SnapshotItem>(snapshot.items.map((item) => [item.id, item]));
  const sectionOf = (id: string): string => {
    const item = items.get(id);
    if (item === undefined) return translate('attest.snap.otherSection');
    return item.number === null ? item.heading : translate('minutes.number', { number: item.number });
  };
  return {
    meeting: () => meetingLines(snapshot, translate, nameOf),
    attendance: () => attendanceLines(snapshot, { translate, word, nameOf, sectionOf }),
    guests: () => guestLines(snapshot, translate, sectionOf),
    opinions: () =>
      listOf(snapshot.opinions).map(({ person, wording, answer }) =>
        translate('attest.snap.opinion', { name: nameOf(person), wording, answer }),
      ),
    resultOf: (item) => word('minuteItem', 'result', item.result),
    ofItem: (item) => itemLines(item, { translate, word, nameOf, sectionOf }),
  };
}

interface Wording {
  readonly translate: Translate;
  readonly word: (table: string, field: string, value: Scalar) => string;
  readonly nameOf: (name: SnapshotName | null | undefined) => string;
  readonly sectionOf: (id: string) => string;
}

function meetingLines(
  { meeting }: MinutesSnapshot,
  translate: Translate,
  nameOf: Wording['nameOf'],
): readonly string[] {
  const { body, date, place, startsAt, endsAt, chair, secretary, attestors, attestPlace, attestOn } = meeting;
  const titled = (title: string, text: string) => (text === '' ? '' : `${title}: ${text}`);
  return filled([
    `${body.name ?? ''} ${date}`,
    `${place} ${startsAt}–${endsAt ?? ''}`,
    titled(translate('minutes.chair'), nameOf(chair)),
    titled(translate('minutes.secretary'), nameOf(secretary)),
    titled(translate('attest.attestors'), attestors.map(nameOf).join(', ')),
    titled(translate('attest.snap.attestPlace'), joined([attestPlace, attestOn])),
  ]);
}

function attendanceLines(snapshot: MinutesSnapshot, wording: Wording): readonly string[] {
  const { translate, sectionOf } = wording;
  return [
    ...listOf(snapshot.attendance).map((one) => presenceLine(one, wording)),
    ...listOf(snapshot.attendanceChanges).map((change) =>
      translate('attest.snap.change', {
        section: sectionOf(change.minuteItem),
        at: change.at === null ? '' : ` ${change.at}`,
        line: presenceLine(change, wording),
      }),
    ),
  ];
}

function presenceLine(one: MinutesSnapshot['attendance'][number], wording: Wording): string {
  const { translate, word, nameOf } = wording;
  if (!one.present) return translate('attest.snap.absent', { name: nameOf(one.seat) });
  const { replaces = null } = one;
  const serves = !one.serving
    ? translate('attest.snap.present')
    : replaces === null
      ? translate('attest.snap.serves')
      : translate('attest.snap.servesFor', { name: nameOf(replaces) });
  return joined([nameOf(one.seat), serves, lower(word('attendance', 'mode', one.mode))]);
}

function guestLines(
  snapshot: MinutesSnapshot,
  translate: Translate,
  sectionOf: Wording['sectionOf'],
): readonly string[] {
  return listOf(snapshot.guests).map(({ name, role, fromItem, toItem }) =>
    joined([
      name,
      role,
      fromItem === null ? null : translate('attest.snap.from', { section: sectionOf(fromItem) }),
      toItem === null ? null : translate('attest.snap.to', { section: sectionOf(toItem) }),
    ]),
  );
}

function itemLines(item: SnapshotItem, wording: Wording): ItemLines {
  const { translate, word, nameOf } = wording;
  const said = (key: 'snap.presenter' | 'snap.actingChair' | 'snap.startedAt', text: string | null) =>
    text === null || text === '' ? '' : translate(`attest.${key}`, { text });
  return {
    facts: filled([
      joined([word('minuteItem', 'itemType', item.itemType), item.registryNumber]),
      said('snap.presenter', item.presenter),
      said('snap.actingChair', nameOf(item.actingChair)),
      said('snap.startedAt', item.startedAt ?? null),
      ...listOf(item.adjournments).map(({ from, to, reason }) =>
        translate('attest.snap.pause', { from, to: to ?? '', reason: reason === null ? '' : ` ${reason}` }),
      ),
    ]),
    recusals: listOf(item.recusals).map(({ seat, reason, ground, replacement, substitute }) =>
      joined([
        translate('attest.recused', { name: nameOf(seat), reason }),
        word('recusal', 'ground', ground ?? null),
        word('recusal', 'replacement', replacement ?? null),
        nameOf(substitute),
      ]),
    ),
    proposal: filled([
      joined([item.proposalBy ?? null, item.proposal ?? null], ': '),
      ...listOf(item.documents).map(({ title, fileName, hash }) =>
        translate('attest.snap.document', {
          title: fileName === undefined || fileName === title ? title : `${title} (${fileName})`,
          hash: hash.slice(0, 8),
        }),
      ),
    ]),
    motions: listOf(item.motions).map((motion) => motionLine(motion, wording)),
    votes: voteLines(item, wording),
    gavel: item.gavel == null ? [] : gavelLines(item.gavel, translate),
    dissents: listOf(item.dissents).map(({ seat, wording: text, announcedAt, writtenOn, document }) =>
      joined([
        translate('attest.dissent', { name: nameOf(seat), wording: text }),
        announcedAt == null ? null : translate('attest.snap.announced', { at: announcedAt }),
        writtenOn == null ? null : translate('attest.snap.written', { date: writtenOn }),
        document == null ? null : translate('attest.snap.attached'),
      ]),
    ),
    statements: listOf(item.statements).map(({ seat, kind, wording: text }) =>
      translate('attest.snap.statement', {
        kind: word('minuteStatement', 'kind', kind),
        name: nameOf(seat),
        text,
      }),
    ),
    after: filled([
      ...listOf(item.assignments).map(({ owner, wording: text, dueOn }) =>
        joined([translate('attest.snap.assignment', { owner, text }), dueOn]),
      ),
      item.immediate ? translate('minutes.immediateText') : '',
      listOf(item.dispatchTo).length === 0
        ? ''
        : translate('attest.snap.dispatchTo', { text: item.dispatchTo.join(', ') }),
    ]),
  };
}

function gavelLines(gavel: NonNullable<SnapshotItem['gavel']>, translate: Translate): readonly string[] {
  const title = translate('attest.snap.gavel', { at: gavel.at === null ? '' : ` ${gavel.at}` });
  return [`${title}: ${gavel.clauses.join('; ')}`];
}

function motionLine(motion: SnapshotItem['motions'][number], wording: Wording): string {
  const { translate, word, nameOf } = wording;
  const key = motion.withdrawn ? 'attest.motionWithdrawn' : 'attest.motion';
  const supporters = listOf(motion.supporters).map(nameOf).join(', ');
  const kind = motion.kind === undefined || motion.kind === 'substantive' ? null : motion.kind;
  return joined([
    translate(key, { name: nameOf(motion.seat), wording: motion.wording }),
    lower(word('motion', 'kind', kind)),
    lower(word('motion', 'procedure', motion.procedure ?? null)),
    motion.forBase === true ? translate('attest.snap.forBase') : null,
    supporters === '' ? null : translate('attest.snap.supported', { names: supporters }),
  ]);
}

function voteLines(item: SnapshotItem, wording: Wording): readonly string[] {
  const { translate, word, nameOf } = wording;
  const meaning = (of: string | null): string => {
    if (of === 'base') return translate('attest.snap.base');
    return item.motions.find(({ id }) => id === of)?.wording ?? translate('attest.snap.rejection');
  };
  const ballots = new Map<string, string[]>();
  for (const { seat, choice, proposition } of listOf(item.votes)) {
    const line = translate('attest.ballot', { name: nameOf(seat), choice: word('vote', 'choice', choice) });
    ballots.set(proposition ?? '', [...(ballots.get(proposition ?? '') ?? []), line]);
  }
  const propositions = listOf(item.propositions).flatMap((one) => [
    propositionLine(one, meaning, wording),
    (ballots.get(one.id) ?? []).join(', '),
    one.ballots.map(({ motion, votes }) => `${meaning(motion)}: ${votes}`).join(', '),
  ]);
  const known = new Set(listOf(item.propositions).map(({ id }) => id));
  const rest = [...ballots].flatMap(([id, lines]) => (known.has(id) ? [] : [lines.join(', ')]));
  return filled([
    item.putOrder ?? '',
    item.voteYes == null ? '' : translate('attest.snap.yes', { text: item.voteYes }),
    item.voteNo == null ? '' : translate('attest.snap.no', { text: item.voteNo }),
    ...propositions,
    ...rest,
    item.voteText ?? '',
  ]);
}

function propositionLine(
  one: SnapshotItem['propositions'][number],
  meaning: (of: string | null) => string,
  { translate, word }: Wording,
): string {
  const counts = [one.yesCount, one.noCount, one.abstainCount].filter((count) => count !== null);
  return joined([
    translate(one.parent === null ? 'attest.snap.put' : 'attest.snap.putUnder', {
      kind: word('proposition', 'kind', one.kind),
      yes: meaning(one.yes),
      no: meaning(one.no),
    }),
    lower(word('proposition', 'method', one.method)),
    one.outcome === null
      ? null
      : translate('attest.snap.outcome', { text: lower(word('proposition', 'outcome', one.outcome)) }),
    counts.length === 0 ? null : counts.join('–'),
    lower(word('proposition', 'settledBy', one.settledBy)),
  ]);
}

/** A list that an earlier program may not have frozen. */
function listOf<Entry>(list: readonly Entry[] | undefined): readonly Entry[] {
  return list ?? [];
}

function filled(lines: readonly string[]): readonly string[] {
  return lines.filter((line) => line.trim() !== '');
}

function joined(parts: readonly (string | null | undefined)[], between = ', '): string {
  return parts.filter((part) => part !== null && part !== undefined && part !== '').join(between);
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
