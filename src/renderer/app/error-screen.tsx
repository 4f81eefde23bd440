import { useState } from 'react';
import { usePlatform } from '#renderer/platform/platform-context.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import { errorReport } from './error-report.ts';

interface ErrorScreenProps {
  readonly error: unknown;
  readonly onRetry: () => void;
}

export function ErrorScreen({ error, onRetry }: ErrorScreenProps) {
  const translate = useTranslate();
  const platform = usePlatform();
  const [isCopied, setCopied] = useState(false);

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
