import { useEffect, useState } from 'react';
import { usePlatform } from '#renderer/platform/platform-context.ts';
import { isMendedByRestart } from '#renderer/storage/damaged-dossier.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { Loading } from '#renderer/ui/loading.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { errorReport } from './error-report.ts';

interface ErrorScreenProps {
  readonly error: unknown;
  readonly onRetry: () => void;
}

const restartedKey = 'samsyn-restarted-for';

export function ErrorScreen({ error, onRetry }: ErrorScreenProps) {
  const translate = useTranslate();
  const platform = usePlatform();
  const [isCopied, setCopied] = useState(false);
  const [isMended] = useState(
    () => isMendedByRestart(error) && sessionStorage.getItem(restartedKey) !== location.hash,
  );

  useEffect(() => {
    if (!isMended) return;
    // Once for each page: a start that mends nothing must not be followed by another.
    sessionStorage.setItem(restartedKey, location.hash);
    location.reload();
  }, [isMended]);

  async function copyReport() {
    const info = await platform.hostInfo({});
    await navigator.clipboard.writeText(
      errorReport({
        version: info.ok ? info.value.version : '?',
        host: info.ok ? info.value.host : '?',
        page: location.hash,
        at: new Date().toISOString(),
        userAgent: navigator.userAgent,
        error,
      }),
    );
    setCopied(true);
  }

  if (isMended) return <Loading />;
  return (
    <main className="page page-text">
      <h1>{translate('errors.screen.title')}</h1>
      <Notice
        tone="danger"
        title={translate('errors.screen.safe')}
        isAlert
        testId="error-screen"
        actions={
          <>
            <Button variant="primary" onPress={onRetry}>
              {translate('errors.screen.retry')}
            </Button>
            <Button onPress={() => location.reload()}>{translate('errors.screen.restart')}</Button>
            <Button onPress={() => void copyReport()}>
              {translate(isCopied ? 'errors.screen.copied' : 'errors.screen.copy')}
            </Button>
          </>
        }
      >
        <p>{translate('errors.screen.help')}</p>
      </Notice>
    </main>
  );
}
