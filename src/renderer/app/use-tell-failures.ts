import { useEffect } from 'react';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { useToast } from '#renderer/ui/toast.tsx';
import { failureEvent } from './failure-event.ts';

/** Tells the user of a failure that nobody caught. The failure itself stays in the browser's log. */
export function useTellFailures(): void {
  const translate = useTranslate();
  const showToast = useToast();
  useEffect(() => {
    const listener = () => showToast({ text: translate('errors.unexpected'), tone: 'danger' });
    document.addEventListener(failureEvent, listener);
    return () => document.removeEventListener(failureEvent, listener);
  }, [translate, showToast]);
}
