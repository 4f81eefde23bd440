import { useEffect, useState } from 'react';
import { usePlatform } from '#renderer/platform/platform-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import type { HostInfo } from '#shared/ipc/desktop-api.ts';

/** What program this is, and where what is written lies. */
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
      <p className="muted small">{translate('settings.noWatching')}</p>
      <p className="muted small">{translate('settings.fonts')}</p>
    </section>
  );
}
