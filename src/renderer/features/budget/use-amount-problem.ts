import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import type { AmountProblem } from '#shared/recognise/budget/amount-text.ts';

/** Says why a text is not an amount. */
export function useAmountProblem(): (problem: AmountProblem, text: string) => string {
  const translate = useTranslate();
  return (problem, text) => translate(`budget.problem.${problem.type}`, { text: text.trim() });
}
