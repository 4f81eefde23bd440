import { memo, type RefObject } from 'react';
import { DocumentList } from '#renderer/documents/document-list.tsx';
import { Button, IconButton } from '#renderer/ui/button.tsx';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { DraftField } from '#renderer/ui/draft-field.tsx';
import { ArrowDown, ArrowUp, Trash2, X } from '#renderer/ui/icons.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import { Select } from '#renderer/ui/select.tsx';
import type { RecordId } from '#shared/base/id.ts';
import { agendaItemTypes, isSection } from '#shared/domain/agenda/agenda-item.ts';
import type { AgendaActions } from './agenda-actions.ts';
import { ProposalText } from './proposal-text.tsx';
import type { StoredAgendaItem } from './use-agenda.ts';

interface AgendaPanelProps {
  readonly ref: RefObject<HTMLElement | null>;
  readonly item: StoredAgendaItem;
  /** The number that it is shown with; `null` for a section heading. */
  readonly position: number | null;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly actions: AgendaActions;
  readonly onDuplicate: (ids: readonly RecordId[]) => void;
  readonly onMoveAway: (id: RecordId) => void;
  readonly onClose: (id: RecordId) => void;
}

/** Everything about one point. */
export function AgendaPanel({ ref, item, position, onClose, ...rest }: AgendaPanelProps) {
  const translate = useTranslate();
  const { id } = item;
  return (
    <section
      className="agenda-panel card"
      ref={ref}
      aria-labelledby="agenda-panel-title"
      data-testid="agenda-panel"
    >
      <header className="agenda-panel-header">
        <h2 id="agenda-panel-title">
          {position === null ? translate('agenda.section') : translate('agenda.item', { position })}
        </h2>
        <IconButton
          label={translate('agenda.closePanel')}
          icon={<X aria-hidden />}
          onPress={() => onClose(id)}
        />
      </header>
      <p className="muted small">{translate('agenda.panelKeys')}</p>
      {item.conflicts.length === 0 ? null : (
        <Notice
          tone="warning"
          title={translate('agenda.conflict')}
          actions={<a href="#/conflicts">{translate('agenda.settle')}</a>}
        />
      )}
      <PanelFields item={item} actions={rest.actions} />
      <PanelActions item={item} {...rest} />
    </section>
  );
}

/** Drawn again when the item changes, not when it changes places. */
const PanelFields = memo(function PanelFields({ item, actions }: Pick<AgendaPanelProps, 'item' | 'actions'>) {
  return (
    <>
      <TypeField item={item} actions={actions} />
      {isSection(item) ? null : (
        <>
          <ItemFields item={item} actions={actions} />
          <ProposalText item={item.id} />
          <DocumentList owner={item.id} isLocked={item.locked} />
        </>
      )}
    </>
  );
});

type PanelActionsProps = Omit<AgendaPanelProps, 'ref' | 'position' | 'onClose'>;

const PanelActions = memo(function PanelActions(props: PanelActionsProps) {
  const { item, isFirst, isLast, actions, onDuplicate, onMoveAway } = props;
  const translate = useTranslate();
  const { id, values, locked } = item;
  return (
    <div className="actions">
      <Button
        icon={<ArrowUp aria-hidden />}
        isDisabled={isFirst || locked}
        keys="Alt+ArrowUp"
        onPress={() => actions.moveBy([id], -1)}
      >
        {translate('agenda.moveUp')}
      </Button>
      <Button
        icon={<ArrowDown aria-hidden />}
        isDisabled={isLast || locked}
        keys="Alt+ArrowDown"
        onPress={() => actions.moveBy([id], 1)}
      >
        {translate('agenda.moveDown')}
      </Button>
      <Button keys="Control+D" onPress={() => onDuplicate([id])}>
        {translate('agenda.duplicate')}
      </Button>
      {isSection(item) ? null : (
        <>
          <Button isDisabled={locked} onPress={() => onMoveAway(id)}>
            {translate('agenda.toMeeting')}
          </Button>
          <Button isDisabled={locked} onPress={() => actions.withdraw(id, !values.withdrawn)}>
            {translate(values.withdrawn ? 'agenda.restore' : 'agenda.withdraw')}
          </Button>
        </>
      )}
      <Button
        variant="danger"
        icon={<Trash2 aria-hidden />}
        isDisabled={locked}
        onPress={() => actions.remove([id])}
      >
        {translate('agenda.remove')}
      </Button>
    </div>
  );
});

function TypeField({ item, actions }: Pick<AgendaPanelProps, 'item' | 'actions'>) {
  const translate = useTranslate();
  return (
    <Select
      label={translate('agenda.type')}
      value={item.values.itemType}
      options={agendaItemTypes.map((type) => ({ value: type, text: translate(`domain.itemType.${type}`) }))}
      onChange={(itemType) => void actions.set(item.id, { itemType })}
      isDisabled={item.locked}
      testId="agenda-type"
    />
  );
}

function ItemFields({ item, actions }: Pick<AgendaPanelProps, 'item' | 'actions'>) {
  const translate = useTranslate();
  const { id, values, locked } = item;
  return (
    <>
      <div className="fields">
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
