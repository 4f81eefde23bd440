import {
  type DeviceSettings,
  type TextSize,
  textSizes,
  themes,
} from '#renderer/ui/context/device-settings-context.ts';
import type { Language } from '#shared/i18n/translate.ts';

const languages: readonly Language[] = ['sv', 'en'];
const storageKey = 'samsyn.settings';
const lastWorkspaceKey = 'samsyn.last';

/** Reads the settings of this computer; anything unreadable falls back to the default. */
export function readDeviceSettings(storage: Storage): DeviceSettings {
  return parseDeviceSettings(storage.getItem(storageKey));
}

/**
 * Takes from stored text what is valid, and the defaults for the rest. The language is Swedish until somebody chooses
 * another: a förbund's work is done in Swedish, also on computers that happen to speak English.
 */
export function parseDeviceSettings(text: string | null): DeviceSettings {
  const stored = parseObject(text);
  return {
    language: languages.find((language) => language === stored['language']) ?? 'sv',
    theme: themes.find((theme) => theme === stored['theme']) ?? 'system',
    textSize: textSizes.find((size) => size === stored['textSize']) ?? 100,
  };
}

export function writeDeviceSettings(storage: Storage, settings: DeviceSettings): void {
  storage.setItem(storageKey, JSON.stringify(settings));
}

export function readLastWorkspace(storage: Storage): string | null {
  return storage.getItem(lastWorkspaceKey);
}

export function writeLastWorkspace(storage: Storage, id: string | null): void {
  if (id === null) storage.removeItem(lastWorkspaceKey);
  else storage.setItem(lastWorkspaceKey, id);
}

/** The next text size up or down; the same one at the end of the scale. */
export function stepTextSize(size: TextSize, step: 1 | -1): TextSize {
  return textSizes[textSizes.indexOf(size) + step] ?? size;
}

function parseObject(text: string | null): Readonly<Record<string, unknown>> {
  if (text === null) return {};
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
