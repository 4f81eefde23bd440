import type { ReactNode } from 'react';
import type { Dossier } from '#renderer/storage/workspace.ts';
import { useCommit } from '#renderer/storage/workspace-context.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { ArrowDown, ArrowUp, Trash2 } from '#renderer/ui/icons.ts';
import { reorder } from '#shared/log/order.ts';
import type { MinutesModel, SectionView } from './minutes-model.ts';
import { PresenceNow } from './presence-now.tsx';
import { RecusalList } from './recusal-list.tsx';
import { ResultButtons } from './result-buttons.tsx';

interface SectionPanelProps {
  readonly model: MinutesModel;
  readonly section: SectionView;
  readonly dossier: Dossier;
  /** Under attestation, and nobody has asked to change it. */
  readonly isFrozen: boolean;
  readonly onAttendance: () => void;
  /** More that belongs to the §. */
  readonly aside: ReactNode;
}

/** What belongs to the focused §: its result, who is there, and where it stands. It never takes the focus. */
export function SectionPanel(props: SectionPanelProps): ReactNode {
  const { model, section, dossier, isFrozen, onAttendance } = props;
  const translate = useTranslate();
  if (section.record.locked || isFrozen) {
    return (
      <aside className="section-panel" aria-label={translate('minutes.panel')}>
        <PresenceNow model={model} section={section} onAttendance={onAttendance} />
        {props.aside}
      </aside>
    );
  }
  return (
    <aside className="section-panel" aria-label={translate('minutes.panel')}>
      {model.isNotes ? null : <ResultButtons model={model} section={section} dossier={dossier} />}
      <PresenceNow model={model} section={section} onAttendance={onAttendance} />
      {model.isNotes ? null : <RecusalList model={model} section={section} meeting={dossier.id} />}
      {props.aside}
      <PlaceButtons model={model} section={section} />
    </aside>
  );
}

interface PlaceButtonsProps {
  readonly model: MinutesModel;
  readonly section: SectionView;
}

function PlaceButtons({ model, section }: PlaceButtonsProps): ReactNode {
  const translate = useTranslate();
  const commit = useCommit();
  const index = model.sections.findIndex(({ id }) => id === section.id);
  // A sealed § keeps its number, so nothing may change places with it or go away before it.
  const isFixed = (place: number): boolean => model.sections[place]?.record.locked ?? true;
  const hasSealedAfter = model.sections.slice(index).some(({ record }) => record.locked);

  function move(step: -1 | 1): void {
    const list = model.sections.map(({ id, record }) => ({ id, order: record.values.order }));
    const changes = reorder(list, section.id, index + step).map(
      ({ id, order }) =>
        ({ type: 'set', table: 'minuteItem', id: id as typeof section.id, values: { order } }) as const,
    );
    void commit(changes, { announce: translate('minutes.moved') });
  }

  return (
    <section className="panel-part">
      <h3>{translate(model.isNotes ? 'minutes.placeInNotes' : 'minutes.place')}</h3>
      <div className="inline">
        <Button
          variant="quiet"
          icon={<ArrowUp aria-hidden />}
          isDisabled={isFixed(index - 1)}
          onPress={() => move(-1)}
        >
          {translate('minutes.moveUp')}
        </Button>
        <Button
          variant="quiet"
          icon={<ArrowDown aria-hidden />}
          isDisabled={isFixed(index + 1)}
          onPress={() => move(1)}
        >
          {translate('minutes.moveDown')}
        </Button>
        <Button
          variant="quiet"
          icon={<Trash2 aria-hidden />}
          isDisabled={hasSealedAfter}
          onPress={() =>
            void commit([{ type: 'delete', table: 'minuteItem', id: section.id }], {
              announce: translate('minutes.sectionRemoved', { heading: section.record.values.heading }),
            })
          }
        >
          {translate('minutes.removeSection')}
        </Button>
      </div>
    </section>
  );
}
