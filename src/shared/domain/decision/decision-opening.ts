import { assertNever } from '#shared/base/assert-never.ts';
import type { BodyKind } from '#shared/domain/body/body.ts';

/** Whether a body decides and has minutes with §§, quorum and justering. Other bodies keep notes with points. */
export function isDecidingBody(kind: BodyKind): boolean {
  return kind === 'board' || kind === 'committee';
}

/**
 * The words that stand before the att-clauses of a body: a board decides, a group that prepares proposes, and those
 * that only talk agree. Swedish content of the minutes, not interface text.
 */
export function decisionOpening(kind: BodyKind): string {
  switch (kind) {
    case 'board':
      return 'Styrelsen beslutar';
    case 'committee':
      return 'Utskottet beslutar';
    case 'preparatoryGroup':
      return 'Beredningsgruppen föreslår';
    case 'localGroup':
      return 'Den lokala samverkansgruppen kommer överens om';
    case 'memberConsultation':
      return 'Medlemssamrådet antecknar';
    default:
      return assertNever(kind);
  }
}

/** The words before a proposal to a body, as an agenda prints it. */
export function proposalOpening(kind: BodyKind): string {
  switch (kind) {
    case 'board':
      return 'Styrelsen föreslås besluta';
    case 'committee':
      return 'Utskottet föreslås besluta';
    case 'preparatoryGroup':
      return 'Beredningsgruppen föreslås ställa sig bakom';
    case 'localGroup':
      return 'Den lokala samverkansgruppen föreslås komma överens om';
    case 'memberConsultation':
      return 'Medlemssamrådet föreslås anteckna';
    default:
      return assertNever(kind);
  }
}

/** Who decides, in the definite form inside a sentence: "styrelsen". Swedish content of the minutes. */
export function deciderName(kind: BodyKind): string {
  switch (kind) {
    case 'board':
      return 'styrelsen';
    case 'committee':
      return 'utskottet';
    case 'preparatoryGroup':
      return 'beredningsgruppen';
    case 'localGroup':
      return 'den lokala samverkansgruppen';
    case 'memberConsultation':
      return 'medlemssamrådet';
    default:
      return assertNever(kind);
  }
}
