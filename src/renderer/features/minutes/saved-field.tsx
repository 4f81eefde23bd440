import { type ReactNode, useEffect, useRef, useState } from 'react';
import { TextField } from '#renderer/ui/text-field.tsx';

interface SavedFieldProps {
  readonly label: string;
  /** The stored value. */
  readonly value: string;
  readonly onSave: (value: string) => Promise<unknown>;
  readonly type?: 'text' | 'time' | 'date';
  readonly multiline?: boolean;
  readonly rows?: number;
  readonly hideLabel?: boolean;
  readonly description?: string;
  readonly isDisabled?: boolean;
  readonly testId?: string;
}

const pauseBeforeSaving = 600;

/** A field that saves itself: half a second after the last key, and when it is left. */
export function SavedField({ value, onSave, ...field }: SavedFieldProps): ReactNode {
  const [typed, setTyped] = useState<string | null>(null);
  const pending = useRef<{ timer?: ReturnType<typeof setTimeout>; save?: () => void }>({});

  function save(text: string): void {
    clearTimeout(pending.current.timer);
    delete pending.current.save;
    if (text === value) {
      setTyped(null);
      return;
    }
    void onSave(text).then(() => setTyped((current) => (current === text ? null : current)));
  }

  useEffect(() => {
    const { current } = pending;
    return () => {
      clearTimeout(current.timer);
      current.save?.();
    };
  }, []);

  return (
    <TextField
      {...field}
      value={typed ?? value}
      onChange={(text) => {
        setTyped(text);
        clearTimeout(pending.current.timer);
        pending.current.save = () => save(text);
        pending.current.timer = setTimeout(() => save(text), pauseBeforeSaving);
      }}
      onCommit={() => {
        if (typed !== null) save(typed);
      }}
    />
  );
}
