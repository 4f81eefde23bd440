import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';

export function NotFound() {
  const translate = useTranslate();
  return (
    <div className="page page-text">
      <h1>{translate('shell.notFound')}</h1>
      <EmptyState
        title={translate('common.missing')}
        text={translate('common.missingHelp')}
        action={<a href="#/">{translate('shell.toHome')}</a>}
      />
    </div>
  );
}
