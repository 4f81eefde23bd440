import type { Format } from '#renderer/ui/context/format-context.ts';
import type { Translate } from '#shared/i18n/translate.ts';
import { decisionNumber } from './decision-number.ts';
import type { RegisterEntry } from './register-entries.ts';
import type { ColumnId } from './register-view.ts';
import type { Register } from './use-register.ts';

/** What the cells are written with. */
export interface ColumnTools extends Pick<Register, 'bodyName' | 'matterName'> {
  readonly translate: Translate;
  readonly format: Pick<Format, 'date' | 'shortDate'>;
}

/** What one column tells of a decision, as text. */
export function columnText(column: ColumnId, entry: RegisterEntry, tools: ColumnTools): string {
  const { decision, assignments } = entry;
  const { translate, format } = tools;
  switch (column) {
    case 'number':
      return decisionNumber(decision, translate('minutes.noNumber'));
    case 'date':
      return format.shortDate(decision.date);
    case 'body':
      return tools.bodyName(decision.body);
    case 'heading':
      return decision.heading;
    case 'wording':
      return decision.clauses.join(' ');
    case 'result':
      return decision.result === null ? '' : translate(`domain.result.${decision.result}`);
    case 'standing':
      return translate(`domain.standing.${entry.standing}`);
    case 'registryNumber':
      return decision.registryNumber ?? '';
    case 'matter':
      return tools.matterName(decision.matter);
    case 'itemType':
      return translate(`domain.itemType.${decision.itemType}`);
    case 'presenter':
      return decision.presenter ?? '';
    case 'assignments':
      return assignments
        .map(({ owner, wording, dueOn }) =>
          dueOn === null
            ? `${owner}: ${wording}`
            : translate('register.assignmentLine', { owner, wording, date: format.date(dueOn) }),
        )
        .join('; ');
    case 'execution':
      return entry.execution === 'none' ? '' : translate(`domain.execution.${entry.execution}`);
    case 'attested':
      return translate(decision.attested ? 'register.attestedYes' : 'register.attestedNo');
  }
}
