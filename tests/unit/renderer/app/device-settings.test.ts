import { describe, expect, it } from 'vitest';
import { parseDeviceSettings, stepTextSize } from '#renderer/app/device-settings.ts';

describe('device settings', () => {
  it('follows the system when nothing is stored', () => {
    expect(parseDeviceSettings(null, 'sv-SE')).toEqual({ language: 'sv', theme: 'system', textSize: 100 });
    expect(parseDeviceSettings(null, 'en-GB').language).toBe('en');
    expect(parseDeviceSettings(null, 'fi').language).toBe('sv');
  });

  it('reads what was stored', () => {
    const text = JSON.stringify({ language: 'en', theme: 'dark', textSize: 150 });
    expect(parseDeviceSettings(text, 'sv')).toEqual({ language: 'en', theme: 'dark', textSize: 150 });
  });

  it('replaces what is damaged, field by field', () => {
    const text = JSON.stringify({ language: 'xx', theme: 'dark', textSize: 151 });
    expect(parseDeviceSettings(text, 'sv')).toEqual({ language: 'sv', theme: 'dark', textSize: 100 });
    expect(parseDeviceSettings('{', 'sv').theme).toBe('system');
    expect(parseDeviceSettings('null', 'sv').theme).toBe('system');
  });

  it('stops at both ends of the text sizes', () => {
    expect(stepTextSize(100, -1)).toBe(100);
    expect(stepTextSize(100, 1)).toBe(110);
    expect(stepTextSize(200, 1)).toBe(200);
  });
});
