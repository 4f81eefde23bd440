import type { ReactNode } from 'react';
import { useCommit } from '#renderer/storage/workspace-context.ts';
import { IconButton } from '#renderer/ui/button.tsx';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { DraftField } from '#renderer/ui/draft-field.tsx';
import { Trash2 } from '#renderer/ui/icons.ts';
import { type ToldChange, toldChanges, type WhatChanged } from '#shared/domain/attendance/what-changed.ts';
import type { Translate } from '#shared/i18n/translate.ts';
import { type MinutesModel, seatName, sectionNumber } from './minutes-model.ts';

interface AttendanceLogProps {
  readonly model: MinutesModel;
}

/** What has changed during the meeting, § by §, with the clock; each can be taken back. */
export function AttendanceLog({ model }: AttendanceLogProps): ReactNode {
  const translate = useTranslate();
  const changes = toldChanges(model.attendance).filter(({ what }) => what.length > 0);
  return (
    <section className="section-part">
      <h3>{translate('minutes.duringMeeting')}</h3>
      {changes.length === 0 ? (
        <p className="muted small">{translate('minutes.nothingChanged')}</p>
      ) : (
        <ul className="attendance-log">
          {changes.map((change) => (
            <LogRow key={change.id} model={model} change={change} />
          ))}
        </ul>
      )}
    </section>
  );
}

interface LogRowProps {
  readonly model: MinutesModel;
  readonly change: ToldChange;
}

function LogRow({ model, change }: LogRowProps): ReactNode {
  const translate = useTranslate();
  const commit = useCommit();
  const section = model.sections.find(({ id }) => id === change.minuteItem);
  const number = section === undefined ? '' : sectionNumber(section, translate);
  const text = changeText(model, change, translate);
  const isLocked = model.changes.find(({ id }) => id === change.id)?.locked ?? false;
  return (
    <li className="log-row">
      <span className="numeric log-number">{number}</span>
      <span className="log-text">{text}</span>
      <DraftField
        label={translate('minutes.clockOf', { what: text })}
        hideLabel
        type="time"
        stored={change.at ?? ''}
        isDisabled={isLocked}
        onSave={(at, options) =>
          commit(
            [
              {
                type: 'set',
                table: 'attendanceChange',
                id: change.id,
                values: { at: at === '' ? null : at },
              },
            ],
            options,
          )
        }
      />
      {isLocked ? null : (
        <IconButton
          label={translate('minutes.removeChange', { what: text, section: number })}
          icon={<Trash2 aria-hidden />}
          onPress={() =>
            void commit([{ type: 'delete', table: 'attendanceChange', id: change.id }], {
              announce: translate('minutes.changeRemoved'),
            })
          }
        />
      )}
    </li>
  );
}

/** "Ledamot F gick", "Ersättare G kom, tjänstgör för Ledamot F". */
export function changeText(
  model: MinutesModel,
  change: Pick<ToldChange, 'seat' | 'what'>,
  translate: Translate,
): string {
  const words = change.what.map((what) => whatText(model, what, translate));
  return `${seatName(model, change.seat, translate)} ${words.join(', ')}`;
}

function whatText(model: MinutesModel, what: WhatChanged, translate: Translate): string {
  if (what.type === 'mode') {
    const how = translate(`domain.attendanceMode.${what.mode}`).toLocaleLowerCase('sv');
    return translate('minutes.takesPart', { how });
  }
  if (what.type === 'serves') {
    return what.replaces === null
      ? translate('minutes.serves')
      : translate('minutes.servesFor', { name: seatName(model, what.replaces, translate) });
  }
  return translate(`minutes.${what.type}`);
}
