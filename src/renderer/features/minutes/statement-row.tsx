import type { ReactNode } from 'react';
import type { Commit, CommitOptions } from '#renderer/storage/workspace-context.ts';
import { IconButton } from '#renderer/ui/button.tsx';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { DraftField } from '#renderer/ui/draft-field.tsx';
import { Trash2 } from '#renderer/ui/icons.ts';
import { Select } from '#renderer/ui/select.tsx';
import type { RecordId } from '#shared/base/id.ts';
import { type SeatView, seatLabel } from './minutes-model.ts';

interface Statement {
  readonly seat: RecordId;
  readonly wording: string;
}

interface StatementRowProps {
  readonly statement: Statement;
  readonly seats: readonly SeatView[];
  readonly labels: { readonly by: string; readonly wording: string; readonly remove: string };
  readonly onSave: (values: Partial<Statement>, options?: CommitOptions) => ReturnType<Commit>;
  readonly onRemove: () => void;
  /** A field beside who it is. */
  readonly beside?: ReactNode;
  /** What else is told of it, after the wording. */
  readonly children?: ReactNode;
}

/** What a member has said for the minutes: who, and in which words. */
export function StatementRow({
  statement,
  seats,
  labels,
  onSave,
  onRemove,
  beside,
  children,
}: StatementRowProps): ReactNode {
  const translate = useTranslate();
  return (
    <li className="motion">
      <div className="motion-fields">
        <div className="fields">
          <Select
            label={labels.by}
            value={statement.seat}
            options={seats.map((seat) => ({ value: seat.id, text: seatLabel(seat, translate) }))}
            onChange={(seat) => void onSave({ seat })}
          />
          {beside}
        </div>
        <DraftField
          label={labels.wording}
          multiline
          rows={2}
          stored={statement.wording}
          onSave={(wording, options) => onSave({ wording }, options)}
        />
        {children}
      </div>
      <IconButton label={labels.remove} icon={<Trash2 aria-hidden />} onPress={onRemove} />
    </li>
  );
}
