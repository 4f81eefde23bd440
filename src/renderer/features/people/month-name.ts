import { useMemo } from 'react';
import { useLanguage } from '#renderer/ui/context/translate-context.ts';

/** The name of a month, 1 = January, in the chosen language. */
export function useMonthName(): (month: number) => string {
  const language = useLanguage();
  return useMemo(() => {
    const format = new Intl.DateTimeFormat(language === 'sv' ? 'sv-SE' : 'en-GB', {
      month: 'long',
      timeZone: 'UTC',
    });
    return (month) => format.format(new Date(Date.UTC(2026, month - 1, 1)));
  }, [language]);
}
