import type { SealError } from '#renderer/storage/workspace.ts';
import type { Translate } from '#shared/i18n/translate.ts';

/** Why a part could not be frozen or signed: what happened, what to do, and where. */
export interface SealProblem {
  readonly title: string;
  readonly help: string;
  readonly link?: string;
}

/** The words for each way in which sealing can fail. */
export function sealProblem(error: SealError, translate: Translate): SealProblem {
  switch (error.type) {
    case 'conflicts-open':
      return {
        title: translate('attest.problem.conflicts', { count: error.count }),
        help: translate('attest.problem.conflictsHelp'),
        link: '#/conflicts',
      };
    case 'text-unreviewed':
      return {
        title: translate('attest.problem.text', { count: error.records.length }),
        help: translate('attest.problem.textHelp'),
        link: '#/conflicts',
      };
    case 'gaps':
      return {
        title: translate('attest.problem.gaps', { count: error.count }),
        help: translate('attest.problem.gapsHelp'),
      };
    case 'no-signers':
      return { title: translate('attest.problem.signers'), help: translate('attest.problem.signersHelp') };
    case 'already-sealed':
      return { title: translate('attest.problem.sealed'), help: translate('attest.problem.sealedHelp') };
    case 'hash-mismatch':
      return { title: translate('attest.problem.hash'), help: translate('attest.problem.hashHelp') };
    case 'objection-open':
      return {
        title: translate('attest.problem.objection', { count: error.count }),
        help: translate('attest.problem.objectionHelp'),
      };
    default:
      return { title: translate('attest.problem.write'), help: translate('attest.problem.writeHelp') };
  }
}
