import { Checkbox } from '#renderer/ui/checkbox.tsx';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { Select } from '#renderer/ui/select.tsx';
import { VisuallyHidden } from '#renderer/ui/visually-hidden.tsx';
import { type AgendaItemType, agendaItemTypes } from '#shared/domain/agenda/agenda-item.ts';
import type { RecognisedRow } from '#shared/domain/agenda/recognise-agenda.ts';

interface PasteTableProps {
  readonly rows: readonly RecognisedRow[];
  /** Lines that are part of no row. */
  readonly skipped: readonly string[];
  readonly isLeft: (index: number) => boolean;
  readonly onLeave: (index: number, isLeft: boolean) => void;
  readonly onType: (index: number, type: AgendaItemType) => void;
}

/** The rows that have been recognised, to be looked over. */
export function PasteTable({ rows, skipped, isLeft, onLeave, onType }: PasteTableProps) {
  const translate = useTranslate();
  const sections = rows.filter(({ itemType }) => itemType === 'section').length;
  const numbers = numbersOf(rows, isLeft);
  const types = agendaItemTypes.map((type) => ({ value: type, text: translate(`domain.itemType.${type}`) }));
  return (
    <div className="stack">
      <p>
        <strong>{translate('agenda.pasteFound', { items: rows.length - sections, sections })}</strong>{' '}
        {translate('agenda.pasteCheck')}
      </p>
      <ul className="rows paste-rows">
        {rows.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the rows never change places
          <li key={index} className={isLeft(index) ? 'paste-row is-left' : 'paste-row'}>
            <Checkbox
              label={
                <VisuallyHidden>{translate('agenda.pasteInclude', { heading: row.heading })}</VisuallyHidden>
              }
              isSelected={!isLeft(index)}
              onChange={(isSelected) => onLeave(index, !isSelected)}
            />
            <span className="agenda-number numeric">{numbers[index]}</span>
            <span className="paste-main">
              <span className={row.itemType === 'section' ? 'paste-section' : undefined}>{row.heading}</span>
              <PasteFacts row={row} />
            </span>
            <Select
              label={translate('agenda.pasteTypeOf', { heading: row.heading })}
              hideLabel
              value={row.itemType}
              options={types}
              onChange={(type) => onType(index, type)}
            />
          </li>
        ))}
      </ul>
      {skipped.length === 0 ? null : (
        <div className="muted small">
          <p>{translate('agenda.pasteSkipped', { count: skipped.length })}</p>
          <ul className="paste-skipped">
            {skipped.map((text, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the lines never change places
              <li key={index}>{text}</li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

function PasteFacts({ row }: { readonly row: RecognisedRow }) {
  const translate = useTranslate();
  const facts = [
    row.registryNumber,
    row.presenter,
    row.duration === null ? null : translate('agenda.minutes', { count: row.duration }),
    row.paragraphs.length === 0 ? null : translate('agenda.pasteLines', { count: row.paragraphs.length }),
  ].filter((fact) => fact !== null);
  return facts.length === 0 ? null : <span className="muted small">{facts.join(' · ')}</span>;
}

function numbersOf(
  rows: readonly RecognisedRow[],
  isLeft: (index: number) => boolean,
): readonly (number | null)[] {
  let number = 0;
  return rows.map(({ itemType }, index) => {
    if (itemType === 'section' || isLeft(index)) return null;
    number += 1;
    return number;
  });
}
