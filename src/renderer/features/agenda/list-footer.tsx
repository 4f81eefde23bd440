import { memo } from 'react';
import { Button } from '#renderer/ui/button.tsx';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Plus } from '#renderer/ui/icons.ts';

export interface FillProps {
  readonly onAdd: () => void;
  readonly onPaste: () => void;
  readonly onFetch: () => void;
}

interface ListFooterProps extends FillProps {
  /** Where the next step is taken; `null` when it has been. */
  readonly summons: string | null;
  readonly markCount: number;
  readonly offerCount: number;
}

export const ListFooter = memo(function ListFooter(props: ListFooterProps) {
  const { summons, markCount, offerCount, ...fill } = props;
  const translate = useTranslate();
  return (
    <div className="inline">
      <Button variant="quiet" icon={<Plus aria-hidden />} onPress={fill.onAdd} testId="agenda-add">
        {translate('agenda.add')}
      </Button>
      <Button variant="quiet" onPress={fill.onPaste} testId="agenda-paste">
        {translate('agenda.paste')}
      </Button>
      <Button variant="quiet" onPress={fill.onFetch} testId="agenda-fetch">
        {offerCount === 0 ? translate('agenda.fetch') : translate('agenda.fetchCount', { count: offerCount })}
      </Button>
      {summons === null ? null : (
        <a className="text-link" href={`#${summons}`}>
          {translate('agenda.repair.send')}
        </a>
      )}
      <span className="muted small" role="status">
        {markCount > 1 ? translate('agenda.marked', { count: markCount }) : translate('agenda.keysHint')}
      </span>
    </div>
  );
});

export function EmptyAgenda({ onAdd, onPaste, onFetch }: FillProps) {
  const translate = useTranslate();
  return (
    <EmptyState
      title={translate('agenda.empty')}
      text={translate('agenda.emptyHelp')}
      action={
        <div className="actions">
          <Button variant="primary" icon={<Plus aria-hidden />} onPress={onAdd}>
            {translate('agenda.add')}
          </Button>
          <Button onPress={onPaste}>{translate('agenda.paste')}</Button>
          <Button onPress={onFetch}>{translate('agenda.fetch')}</Button>
        </div>
      }
    />
  );
}
