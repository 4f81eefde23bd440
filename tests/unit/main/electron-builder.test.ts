import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, test } from 'vitest';

// electron-builder's own schema, which lies on the disk: the settings are checked without packing anything.
const require = createRequire(import.meta.resolve('electron-builder'));
const { load } = require('js-yaml') as { load: (text: string) => Record<string, unknown> };
const { validateConfiguration } = require('app-builder-lib/out/util/config/config.js') as {
  validateConfiguration: (settings: unknown, log: unknown) => Promise<void>;
};

const settings = load(readFileSync(join(import.meta.dirname, '../../../electron-builder.yml'), 'utf8'));
const log = { isEnabled: false, add: () => undefined };

test('the settings fit the schema', async () => {
  await expect(validateConfiguration(settings, log)).resolves.toBeUndefined();
});

test('a misspelt setting does not fit', async () => {
  const wrong = { ...settings, nsis: { ...(settings['nsis'] as object), perMachin: false } };
  await expect(validateConfiguration(wrong, log)).rejects.toThrow();
});

test('the targets are those that the schema does not check', () => {
  const targets = ['win', 'mac', 'linux'].flatMap(
    (system) => (settings[system] as { target: string[] }).target,
  );
  expect(targets).toEqual(['nsis', 'dmg', 'AppImage', 'deb']);
});

test('the file ending belongs to the program and the fuses are off', () => {
  expect(settings['fileAssociations']).toMatchObject([{ ext: 'samsyn' }]);
  expect(settings['electronFuses']).toMatchObject({
    runAsNode: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    onlyLoadAppFromAsar: true,
  });
});
