import { useTranslate } from './context/translate-context.ts';

/** Shown while data is read. It is invisible for the first 0.3 s, so that quick answers do not blink. */
export function Loading() {
  const translate = useTranslate();
  return (
    <p className="loading" role="status">
      {translate('common.loading')}
    </p>
  );
}
