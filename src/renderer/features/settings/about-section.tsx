import { useEffect, useState } from 'react';
import { usePlatform } from '#renderer/platform/platform-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import type { HostInfo } from '#shared/ipc/desktop-api.ts';

/** What program this is, where what is written lies, and how the keys are kept. */
export function AboutSection() {
  const translate = useTranslate();
  const platform = usePlatform();
  const [info, setInfo] = useState<HostInfo | null>(null);
  useEffect(() => {
    let wanted = true;
    void platform.hostInfo({}).then((result) => {
      if (wanted && result.ok) setInfo(result.value);
    });
    return () => {
      wanted = false;
    };
  }, [platform]);
  if (info === null) return null;
  return (
    <section className="card" aria-labelledby="settings-about">
      <h2 id="settings-about">{translate('settings.about')}</h2>
      <p>{translate('settings.version', { version: info.version })}</p>
      <p>{translate(`settings.where.${info.host}`)}</p>
      <Notice
        tone={info.keyProtection === 'strong' ? 'success' : 'warning'}
        title={translate(`settings.keys.${info.keyProtection}`)}
      >
        {translate(`settings.keys.${info.keyProtection}.help`)}
      </Notice>
      <p className="muted small">{translate('settings.noWatching')}</p>
    </section>
  );
}
