import { textSizes, themes, useDeviceSettings } from '#renderer/ui/context/device-settings-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { RadioGroup } from '#renderer/ui/radio-group.tsx';

/** Language, theme and text size: they take effect at once. */
export function AppearanceSection() {
  const translate = useTranslate();
  const { settings, change } = useDeviceSettings();
  return (
    <section className="card" aria-labelledby="settings-appearance">
      <h2 id="settings-appearance">{translate('settings.appearance')}</h2>
      <RadioGroup
        label={translate('settings.language')}
        value={settings.language}
        isInline
        options={[
          { value: 'sv', text: <span lang="sv">{translate('settings.swedish')}</span> },
          { value: 'en', text: <span lang="en">{translate('settings.english')}</span> },
        ]}
        onChange={(language) => change({ language })}
      />
      <RadioGroup
        label={translate('settings.theme')}
        value={settings.theme}
        isInline
        options={themes.map((theme) => ({ value: theme, text: translate(`settings.theme.${theme}`) }))}
        onChange={(theme) => change({ theme })}
      />
      <RadioGroup
        label={translate('settings.textSize')}
        value={String(settings.textSize)}
        isInline
        options={textSizes.map((size) => ({
          value: String(size),
          text: translate('settings.percent', { size }),
        }))}
        onChange={(chosen) => {
          const textSize = textSizes.find((size) => String(size) === chosen);
          if (textSize !== undefined) change({ textSize });
        }}
      />
    </section>
  );
}
