import { useEffect, useRef, useState } from 'react';
import type { LanguageState } from '#renderer/ui/context/translate-context.ts';
import { sv } from '#shared/i18n/sv.ts';
import { createTranslate, type Language } from '#shared/i18n/translate.ts';

const swedish: LanguageState = { language: 'sv', translate: createTranslate(sv) };

/**
 * The chosen language. Swedish is always here; English is fetched by those who choose it, and until it is here the
 * screens stay as they are: `null` only when the program starts in English.
 */
export function useLanguageState(language: Language): LanguageState | null {
  const [english, setEnglish] = useState<LanguageState | null>(null);
  useEffect(() => {
    if (language !== 'en') return;
    void import('#shared/i18n/en.ts').then(({ en }) =>
      setEnglish({ language: 'en', translate: createTranslate(en) }),
    );
  }, [language]);
  const shown = useRef<LanguageState | null>(null);
  shown.current = language === 'sv' ? swedish : (english ?? shown.current);
  return shown.current;
}
