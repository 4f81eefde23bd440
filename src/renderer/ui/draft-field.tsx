import { TextField, type TextFieldProps } from './text-field.tsx';
import { type SaveDraft, useDraft } from './use-draft.ts';

export interface DraftFieldProps extends Omit<TextFieldProps, 'value' | 'onChange' | 'onCommit'> {
  readonly stored: string;
  readonly onSave: SaveDraft;
}

/** A text field that saves by itself: after a pause, at Enter and when it is left. */
export function DraftField({ stored, onSave, ...field }: DraftFieldProps) {
  const draft = useDraft(stored, onSave);
  return <TextField {...field} value={draft.value} onChange={draft.change} onCommit={draft.flush} />;
}
