import { createContext, useContext } from 'react';
import type { Language, Translate } from '#shared/i18n/translate.ts';

export interface LanguageState {
  readonly language: Language;
  readonly translate: Translate;
}

export const LanguageContext = createContext<LanguageState | undefined>(undefined);

/** The translator of the language that the user has chosen. */
export function useTranslate(): Translate {
  return useLanguageState().translate;
}

/** The language that the user has chosen. */
export function useLanguage(): Language {
  return useLanguageState().language;
}

function useLanguageState(): LanguageState {
  const state = useContext(LanguageContext);
  if (state === undefined) throw new Error('LanguageContext is missing');
  return state;
}
