import { type ReactNode, useRef } from 'react';

interface FileChooserProps {
  readonly multiple: boolean;
  readonly onFiles: (files: readonly File[]) => void;
  /** Draws the button; `choose` opens the system's dialog. */
  readonly children: (choose: () => void) => ReactNode;
  readonly testId?: string;
}

/** Lets the user choose files of any kind with the system's own dialog. */
export function FileChooser({ multiple, onFiles, children, testId }: FileChooserProps): ReactNode {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        multiple={multiple}
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          // The same file can be chosen again afterwards.
          event.currentTarget.value = '';
          if (files.length > 0) onFiles(files);
        }}
        data-testid={testId}
      />
      {children(() => input.current?.click())}
    </>
  );
}
