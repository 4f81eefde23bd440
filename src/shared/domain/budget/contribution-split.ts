import type { RecordId } from '#shared/base/id.ts';
import { type Ore, sumOre } from '#shared/base/money.ts';
import type { MemberKind } from '#shared/domain/association/association.ts';
import { type BudgetLine, type FundingParty, fundingParties } from './budget-line.ts';

/** The share of each side by law (2003:1210, 5 §): half, a quarter, a quarter. */
export const lawfulShares = {
  state: [1, 2],
  region: [1, 4],
  municipalities: [1, 4],
} as const satisfies Record<FundingParty, readonly [number, number]>;

/** A member as far as its contributions are concerned. */
export interface ContributingMember {
  readonly id: RecordId;
  readonly name: string;
  readonly kind: MemberKind;
}

/** What one side pays. */
export interface PartyShare {
  readonly party: FundingParty;
  readonly amount: Ore;
  /** What it would pay by law of the same total, to the nearest öre. */
  readonly lawful: Ore;
  /** In hundredths of a percent of all contributions. */
  readonly share: number;
  /** What each member of the side pays. */
  readonly members: readonly {
    readonly id: RecordId;
    readonly name: string;
    readonly amount: Ore;
    readonly share: number;
  }[];
}

/** The side that a member belongs to: Försäkringskassan pays for the state, also Arbetsförmedlingen's share. */
export function partyOfMember(kind: MemberKind): FundingParty {
  if (kind === 'region') return 'region';
  return kind === 'municipality' ? 'municipalities' : 'state';
}

/** The side that pays a line; `null` for what is no contribution of a side. */
export function partyOfLine(
  line: Pick<BudgetLine, 'section' | 'party' | 'memberOrganisation'>,
  members: ReadonlyMap<RecordId, ContributingMember>,
): FundingParty | null {
  if (line.section !== 'revenue') return null;
  const member = line.memberOrganisation === null ? undefined : members.get(line.memberOrganisation);
  return member === undefined ? line.party : partyOfMember(member.kind);
}

/** How the contributions are split between the sides, and each side's between its members. Empty when there are none. */
export function contributionSplit(
  lines: readonly BudgetLine[],
  members: readonly ContributingMember[],
): readonly PartyShare[] {
  const known = new Map(members.map((member) => [member.id, member]));
  const paid = lines.flatMap((line) => {
    const party = partyOfLine(line, known);
    return party === null ? [] : [{ line, party }];
  });
  const total = sumOre(paid.map(({ line }) => line.amount));
  if (total <= 0) return [];
  return fundingParties.map((party): PartyShare => {
    const own = paid.filter((one) => one.party === party).map(({ line }) => line);
    const amount = sumOre(own.map((line) => line.amount));
    const [part, whole] = lawfulShares[party];
    return {
      party,
      amount,
      lawful: Math.round((total * part) / whole) as Ore,
      share: Math.round((amount * 10_000) / total),
      members: members.flatMap(({ id, name }) => {
        const lines = own.filter((line) => line.memberOrganisation === id);
        const paidByMember = sumOre(lines.map((line) => line.amount));
        const share = amount === 0 ? 0 : Math.round((paidByMember * 10_000) / amount);
        return lines.length === 0 ? [] : [{ id, name, amount: paidByMember, share }];
      }),
    };
  });
}
