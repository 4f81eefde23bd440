import { type ReactNode, useState } from 'react';
import type { ReceivedFile } from './use-receiving.ts';

interface DropPlaceProps {
  readonly onFile: (file: ReceivedFile) => void;
  readonly children: ReactNode;
}

/** Takes a file that is dropped on it. The button inside does the same by keyboard. */
export function DropPlace({ onFile, children }: DropPlaceProps): ReactNode {
  const [isOver, setOver] = useState(false);

  async function take(file: File | undefined): Promise<void> {
    if (file !== undefined) onFile({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only a place to drop on; the button inside is the control
    <div
      className={isOver ? 'drop-place is-over' : 'drop-place'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        void take(event.dataTransfer.files[0]);
      }}
    >
      {children}
    </div>
  );
}
