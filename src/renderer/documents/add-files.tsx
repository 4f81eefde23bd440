import { type ReactNode, useState } from 'react';
import { Button } from '#renderer/ui/button.tsx';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { Paperclip } from '#renderer/ui/icons.ts';
import { FileChooser } from './file-chooser.tsx';
import type { Attaching } from './use-attaching.ts';

/** The place to drop files on, and the button that does the same by keyboard. */
export function AddFiles({ attaching }: { readonly attaching: Attaching }): ReactNode {
  const translate = useTranslate();
  const [isOver, setOver] = useState(false);
  const { current, add } = attaching;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only a place to drop on; the button inside is the control
    <div
      className={isOver ? 'documents-drop is-over' : 'documents-drop'}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes('Files')) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        if (!event.dataTransfer.types.includes('Files')) return;
        event.preventDefault();
        setOver(false);
        if (current === null) void add([...event.dataTransfer.files]);
      }}
      data-testid="documents-drop"
    >
      <FileChooser multiple onFiles={(files) => void add(files)} testId="documents-input">
        {(choose) => (
          <Button
            icon={<Paperclip aria-hidden />}
            isPending={current !== null}
            onPress={choose}
            testId="documents-add"
          >
            {translate('documents.add')}
          </Button>
        )}
      </FileChooser>
      <span className="muted small" role="status">
        {current === null ? translate('documents.drop') : translate('documents.adding', { name: current })}
      </span>
    </div>
  );
}
