import { createContext, useContext } from 'react';
import type { Language } from '#shared/i18n/translate.ts';

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** Percent of the normal size. */
export const textSizes = [100, 110, 125, 150, 175, 200] as const;
export type TextSize = (typeof textSizes)[number];

/** What the user has chosen on this computer. Never part of a bundle. */
export interface DeviceSettings {
  readonly language: Language;
  readonly theme: Theme;
  readonly textSize: TextSize;
}

export interface DeviceSettingsState {
  readonly settings: DeviceSettings;
  readonly change: (changes: Partial<DeviceSettings>) => void;
}

export const DeviceSettingsContext = createContext<DeviceSettingsState | undefined>(undefined);

export function useDeviceSettings(): DeviceSettingsState {
  const state = useContext(DeviceSettingsContext);
  if (state === undefined) throw new Error('DeviceSettingsContext is missing');
  return state;
}
