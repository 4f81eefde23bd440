import type { RefObject } from 'react';
import { DocumentList } from '#renderer/documents/document-list.tsx';
import { Button, IconButton } from '#renderer/ui/button.tsx';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { DraftField } from '#renderer/ui/draft-field.tsx';
import { ArrowDown, ArrowUp, Trash2, X } from '#renderer/ui/icons.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import { Select } from '#renderer/ui/select.tsx';
import { itemTypes } from '#shared/domain/agenda/agenda-item.ts';
import { ProposalText } from './proposal-text.tsx';
import type { AgendaActions, StoredAgendaItem } from './use-agenda.ts';

interface AgendaPanelProps {
  readonly ref: RefObject<HTMLElement | null>;
  readonly item: StoredAgendaItem;
  readonly position: number;
  readonly count: number;
  readonly actions: AgendaActions;
  readonly onClose: () => void;
}

/** Everything about one point. */
export function AgendaPanel({ ref, item, position, count, actions, onClose }: AgendaPanelProps) {
  const translate = useTranslate();
  const { id, values } = item;
  return (
    <section
      className="agenda-panel card"
      ref={ref}
      aria-labelledby="agenda-panel-title"
      data-testid="agenda-panel"
    >
      <header className="agenda-panel-header">
        <h2 id="agenda-panel-title">{translate('agenda.item', { position })}</h2>
        <IconButton label={translate('agenda.closePanel')} icon={<X aria-hidden />} onPress={onClose} />
      </header>
      {item.conflicts.length === 0 ? null : (
        <Notice
          tone="warning"
          title={translate('agenda.conflict')}
          actions={<a href="#/conflicts">{translate('agenda.settle')}</a>}
        />
      )}
      <ItemFields item={item} actions={actions} />
      <ProposalText item={id} />
      <DocumentList owner={id} isLocked={item.locked} />
      <div className="actions">
        <Button
          icon={<ArrowUp aria-hidden />}
          isDisabled={position === 1 || item.locked}
          keys="Alt+ArrowUp"
          onPress={() => actions.moveBy(id, -1)}
        >
          {translate('agenda.moveUp')}
        </Button>
        <Button
          icon={<ArrowDown aria-hidden />}
          isDisabled={position === count || item.locked}
          keys="Alt+ArrowDown"
          onPress={() => actions.moveBy(id, 1)}
        >
          {translate('agenda.moveDown')}
        </Button>
        <Button isDisabled={item.locked} onPress={() => actions.withdraw(id, !values.withdrawn)}>
          {translate(values.withdrawn ? 'agenda.restore' : 'agenda.withdraw')}
        </Button>
        <Button
          variant="danger"
          icon={<Trash2 aria-hidden />}
          isDisabled={item.locked}
          onPress={() => actions.remove(id)}
        >
          {translate('agenda.remove')}
        </Button>
      </div>
    </section>
  );
}

function ItemFields({ item, actions }: Pick<AgendaPanelProps, 'item' | 'actions'>) {
  const translate = useTranslate();
  const { id, values, locked } = item;
  return (
    <>
      <div className="fields">
        <Select
          label={translate('agenda.type')}
          value={values.itemType}
          options={itemTypes.map((type) => ({ value: type, text: translate(`domain.itemType.${type}`) }))}
          onChange={(itemType) => void actions.set(id, { itemType })}
          isDisabled={locked}
          testId="agenda-type"
        />
        <DraftField
          label={translate('agenda.duration')}
          type="number"
          stored={values.duration === null ? '' : String(values.duration)}
          onSave={(text, options) => actions.set(id, { duration: minutesOf(text) }, options)}
          isReadOnly={locked}
          testId="agenda-duration"
        />
      </div>
      <div className="fields">
        <DraftField
          label={translate('agenda.presenter')}
          stored={values.presenter ?? ''}
          onSave={(text, options) => actions.set(id, { presenter: orNull(text) }, options)}
          isReadOnly={locked}
          testId="agenda-presenter"
        />
        <DraftField
          label={translate('agenda.registryNumber')}
          stored={values.registryNumber ?? ''}
          onSave={(text, options) => actions.set(id, { registryNumber: orNull(text) }, options)}
          isReadOnly={locked}
          testId="agenda-registry"
        />
      </div>
    </>
  );
}

function orNull(text: string): string | null {
  const trimmed = text.trim();
  return trimmed === '' ? null : trimmed;
}

function minutesOf(text: string): number | null {
  const minutes = Number.parseInt(text, 10);
  return Number.isNaN(minutes) ? null : Math.min(Math.max(minutes, 0), 1440);
}
