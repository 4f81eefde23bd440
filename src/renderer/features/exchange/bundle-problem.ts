import type { BundleError, WriteError } from '#renderer/storage/workspace.ts';
import type { Translate } from '#shared/i18n/translate.ts';
import type { ReceivingProblem } from './receiving-store.ts';

/** Why a file was not taken in: what happened, what is safe, what to do. */
export interface Problem {
  readonly title: string;
  readonly help: string;
}

/** The words for each way in which a bundle can fail. */
function bundleProblem(error: BundleError, translate: Translate): Problem {
  switch (error.type) {
    case 'newer-format':
      return {
        title: translate('exchange.problem.newer-format', { version: error.version }),
        help: translate('exchange.help.newer-format'),
      };
    case 'too-large':
      return {
        title:
          error.of === 'segments'
            ? translate('exchange.problem.too-many', { limit: error.limit })
            : translate('exchange.problem.too-large', { limit: Math.round(error.limit / 1_000_000) }),
        help: translate('exchange.help.too-large'),
      };
    case 'other-association':
      return {
        title: translate('exchange.problem.other-association', { name: error.name }),
        help: translate('exchange.help.other-association'),
      };
    case 'stranger':
      return {
        title: translate('exchange.problem.stranger', { name: error.name }),
        help: translate('exchange.help.stranger', { words: error.words.join(' ') }),
      };
    case 'revoked':
      return {
        title: translate('exchange.problem.revoked', { name: error.name }),
        help: translate('exchange.help.revoked'),
      };
    default:
      return {
        title: translate(`exchange.problem.${error.type}`),
        help: translate(`exchange.help.${error.type}`),
      };
  }
}

/** The words for each way in which receiving can end without anything taken in. */
export function receivingProblem(problem: ReceivingProblem, translate: Translate): Problem {
  if (problem.type !== 'grant-failed') return bundleProblem(problem, translate);
  return { title: translate('exchange.grantFailed'), help: translate('exchange.grantFailedHelp') };
}

/** The words for a bundle that could not be made. */
export function exportProblem(error: BundleError | WriteError, translate: Translate): Problem {
  if (error.type === 'disk-full') {
    return { title: translate('exchange.problem.disk-full'), help: translate('exchange.help.disk-full') };
  }
  return { title: translate('exchange.exportFailed'), help: translate('exchange.exportFailedHelp') };
}
