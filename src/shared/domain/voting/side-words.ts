import type { RecordId } from '#shared/base/id.ts';
import { genitive } from '#shared/base/swedish-list.ts';
import type { Recorded } from '#shared/domain/recorded.ts';
import type { Side, TriedProposition } from './item-voting.ts';

/** What the sentences about a § need besides its data. */
export interface VotingWords {
  /** Who decides, in the definite form with a small letter: "styrelsen". */
  readonly decider: string;
  /** Who leads the §, as a sentence begins: "Ordföranden". */
  readonly leader: string;
  readonly nameOf: (seat: RecordId) => string;
  /** Whose the base proposal is, or `null`: "Förbundschefens förslag". */
  readonly proposalBy: string | null;
  /** Every motion of the §. */
  readonly motions: readonly Recorded<'motion'>[];
}

/** What a side is called inside a sentence: "förslaget", "Anna Bergs yrkande", "Karin Ek". */
export function nameOfSide(side: Side | undefined, words: VotingWords): string {
  if (side === 'base') return nameOfBase(words.proposalBy);
  const motion = words.motions.find(({ id }) => id === side);
  return motion === undefined ? 'avslag' : nameOfMotion(motion, words);
}

/** What voting for a side means: "bifall till förslaget", "val av Karin Ek", "avslag på förslaget". */
export function favourOf(side: Side | undefined, tried: TriedProposition, words: VotingWords): string {
  const procedure = procedureOf(tried, words);
  if (procedure !== null) return side === procedure.side ? `att ${procedure.yes}` : `att ${procedure.no}`;
  if (side === null || side === undefined) return `avslag på ${nameOfSide(tried.yes, words)}`;
  return `${isNomination(side, words) ? 'val av' : 'bifall till'} ${nameOfSide(side, words)}`;
}

/** A formal question in words: what happens when it is agreed to, and what else. */
export interface ProcedureWords {
  /** The side that stands for the formal motion. */
  readonly side: Side;
  readonly yes: string;
  readonly no: string;
}

/** The words of a formal proposition; `null` for one about the substance. */
export function procedureOf(tried: TriedProposition, words: VotingWords): ProcedureWords | null {
  if (tried.values.kind !== 'procedural') return null;
  const motion = words.motions.find(({ id }) => id === tried.yes || id === tried.no);
  const procedure = motion?.values.procedure ?? null;
  if (motion === undefined || procedure === null) return null;
  if (procedure === 'adjournment') {
    return { side: motion.id, yes: 'sammanträdet ajourneras', no: 'sammanträdet fortsätter' };
  }
  const verb = procedure === 'remittal' ? 'återremitteras' : 'bordläggs';
  return { side: motion.id, yes: `ärendet ${verb}`, no: 'ärendet avgörs i dag' };
}

/** A sentence in the two orders that Swedish has: "styrelsen beslutar …" and "beslutar styrelsen …". */
export interface OutcomeWords {
  readonly plain: string;
  readonly inverted: string;
}

/** What came of a proposition in words; `null` while it is open. */
export function outcomeWords(tried: TriedProposition, words: VotingWords): OutcomeWords | null {
  const { winner, yes, values } = tried;
  if (tried.outcome.type === 'tooFew') {
    return inBothOrders('inget av förslagen', 'får', 'den majoritet som krävs');
  }
  if (winner === undefined) return null;
  const { decider } = words;
  const procedure = procedureOf(tried, words);
  if (procedure !== null) {
    const what = winner === procedure.side ? procedure.yes : procedure.no;
    return inBothOrders(decider, 'beslutar', `att ${what}`);
  }
  if (values.kind === 'counter') return inBothOrders(nameOfSide(winner, words), 'blir', 'motförslag');
  if (isNomination(winner, words)) return inBothOrders(decider, 'väljer', nameOfSide(winner, words));
  if (winner === null) return inBothOrders(decider, 'avslår', nameOfSide(yes, words));
  const isAlone = tried.no === null;
  return isAlone
    ? inBothOrders(decider, 'bifaller', nameOfSide(winner, words))
    : inBothOrders(decider, 'beslutar', `enligt ${nameOfSide(winner, words)}`);
}

/** Whether a side is somebody named in an election. */
export function isNomination(side: Side | undefined, { motions }: VotingWords): boolean {
  return motions.some(({ id, values }) => id === side && values.kind === 'nomination');
}

function inBothOrders(subject: string, verb: string, rest: string): OutcomeWords {
  return { plain: `${subject} ${verb} ${rest}`, inverted: `${verb} ${subject} ${rest}` };
}

function nameOfBase(proposalBy: string | null): string {
  const by = proposalBy?.trim() ?? '';
  if (by === '') return 'förslaget';
  const named = /förslag/i.test(by) ? by : `${genitive(by)} förslag`;
  // A role begins with a small letter inside a sentence; a person's name keeps its own.
  return role.test(named) ? `${named.charAt(0).toLocaleLowerCase('sv')}${named.slice(1)}` : named;
}

const role =
  /^(förbund|beredning|ordförande|presidi|kansli|arbetsutskott|ansvarig|biträdande|styrelse|utskott|tjänst|samordn|sekreterar|lokala|den|det|grund|huvud|liggande|utsänt|förslag)/i;

function nameOfMotion({ id, values }: Recorded<'motion'>, words: VotingWords): string {
  if (values.kind === 'nomination') return values.wording.trim();
  const by = genitive(words.nameOf(values.seat));
  const alike = words.motions.filter(
    (other) =>
      other.values.seat === values.seat && other.values.kind === values.kind && !other.values.withdrawn,
  );
  const ordinal =
    alike.length < 2 ? '' : `${ordinals[alike.findIndex((other) => other.id === id)] ?? 'senare'} `;
  return `${by} ${ordinal}${values.kind === 'additional' ? 'tilläggsyrkande' : 'yrkande'}`;
}

const ordinals = ['första', 'andra', 'tredje', 'fjärde', 'femte', 'sjätte'];
