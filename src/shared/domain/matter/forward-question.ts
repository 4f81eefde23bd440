import type { IsoDate } from '#shared/base/dates.ts';
import type { DossierId, RecordId } from '#shared/base/id.ts';
import type { NewRecord, RecordUpdate } from '#shared/domain/recorded.ts';
import type { Matter, Referral } from './matter.ts';
import type { KnownReferral } from './matter-path.ts';

/** A matter as it is known here. */
export interface KnownMatter {
  readonly id: DossierId;
  readonly proposal: string | null;
  readonly referrals: readonly KnownReferral[];
}

export interface ForwardInput {
  /** The matter that the question belongs to; `null` makes one. */
  readonly matter: KnownMatter | null;
  readonly newMatterId: () => DossierId;
  readonly newChildId: (matter: DossierId) => RecordId;
  readonly heading: string;
  readonly wording: string;
  readonly from: RecordId;
  readonly to: RecordId;
  readonly urgency: Referral['urgency'];
  /** The point or § that it comes from. */
  readonly source: RecordId | null;
  /** It is prepared: the receiver may decide on this proposal. `null` while it is still to be prepared. */
  readonly ready: { readonly proposal: string | null } | null;
  readonly today: IsoDate;
}

/**
 * Hands a question to the next body: a matter, unless it belongs to one, and the referral in it. What had been forwarded
 * to the body that now hands it on is answered with "lyft vidare", so that those who asked see where it went.
 */
export function forwardQuestion(input: ForwardInput): {
  readonly matter: DossierId;
  readonly changes: readonly (NewRecord | RecordUpdate)[];
} {
  const { to, today, ready } = input;
  const matter = input.matter?.id ?? input.newMatterId();
  const state = ready === null ? 'preparing' : 'ready';
  const proposal = ready?.proposal ?? input.matter?.proposal ?? null;
  const standing = {
    state,
    readyFor: ready === null ? null : to,
    readyOn: ready === null ? null : today,
    proposal,
    closedOn: null,
  } as const;
  const root: NewRecord | RecordUpdate =
    input.matter === null
      ? {
          type: 'create',
          table: 'matter',
          id: matter,
          values: { ...newMatter(input.heading, today), openedBy: input.from, ...standing },
        }
      : { type: 'set', table: 'matter', id: matter, values: standing };
  const handedOn = (input.matter?.referrals ?? []).filter(
    (one) => one.to === input.from && one.outcome === null,
  );
  return {
    matter,
    changes: [
      root,
      {
        type: 'create',
        table: 'referral',
        id: input.newChildId(matter),
        values: newReferral(input),
      },
      ...handedOn.map(
        ({ id }): RecordUpdate => ({
          type: 'set',
          table: 'referral',
          id,
          values: { outcome: 'forwarded', answeredOn: today, answeredBy: input.source },
        }),
      ),
    ],
  };
}

/** The values of a matter that has just been raised. */
export function newMatter(heading: string, openedOn: IsoDate): Matter {
  return {
    heading,
    registryNumber: null,
    state: 'open',
    openedOn,
    openedBy: null,
    responsible: null,
    readyFor: null,
    proposal: null,
    closedOn: null,
    readyOn: null,
  };
}

function newReferral({ from, to, source, wording, urgency, today }: ForwardInput): Referral {
  return {
    from,
    to,
    source,
    wording,
    urgency,
    forwardedOn: today,
    outcome: null,
    answer: null,
    answeredOn: null,
    answeredBy: null,
    toldOn: null,
  };
}
