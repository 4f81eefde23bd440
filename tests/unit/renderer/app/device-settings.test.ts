import { describe, expect, it } from 'vitest';
import { parseDeviceSettings, stepTextSize } from '#renderer/app/device-settings.ts';

describe('device settings', () => {
  it('is in Swedish, whatever the system speaks, when nothing is stored', () => {
    expect(parseDeviceSettings(null)).toEqual({ language: 'sv', theme: 'system', textSize: 100 });
  });

  it('reads what was stored', () => {
    const text = JSON.stringify({ language: 'en', theme: 'dark', textSize: 150 });
    expect(parseDeviceSettings(text)).toEqual({ language: 'en', theme: 'dark', textSize: 150 });
  });

  it('replaces what is damaged, field by field', () => {
    const text = JSON.stringify({ language: 'xx', theme: 'dark', textSize: 151 });
    expect(parseDeviceSettings(text)).toEqual({ language: 'sv', theme: 'dark', textSize: 100 });
    expect(parseDeviceSettings('{').theme).toBe('system');
    expect(parseDeviceSettings('null').theme).toBe('system');
  });

  it('stops at both ends of the text sizes', () => {
    expect(stepTextSize(100, -1)).toBe(100);
    expect(stepTextSize(100, 1)).toBe(110);
    expect(stepTextSize(200, 1)).toBe(200);
  });
});
