import { type ReactNode, useEffect, useState } from 'react';
import type { FolderView } from '#renderer/storage/folder/folder-exchange.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { Progress } from '#renderer/ui/progress.tsx';

interface FolderWorkingProps {
  readonly view: FolderView;
  readonly onStop: () => void;
}

/** A look that lasts shorter than this is not worth a word. */
const patience = 300;

/** How far the reading has come, and a way to end it. Nothing for the short looks of every minute. */
export function FolderWorking({ view: { working }, onStop }: FolderWorkingProps): ReactNode {
  const translate = useTranslate();
  const [isLong, setLong] = useState(false);
  const isWorking = working !== null;
  useEffect(() => {
    if (!isWorking) return;
    const timer = setTimeout(() => setLong(true), patience);
    return () => {
      clearTimeout(timer);
      setLong(false);
    };
  }, [isWorking]);
  if (working === null || !isLong) return null;
  const { done, total } = working;
  if (total === 0) return <p role="status">{translate('folder.looking')}</p>;
  return (
    <div className="stack-tight">
      <Progress label={translate('folder.reading', { done: done + 1, total })} value={(done + 1) / total} />
      <div>
        <Button onPress={onStop}>{translate('folder.stop')}</Button>
      </div>
    </div>
  );
}
