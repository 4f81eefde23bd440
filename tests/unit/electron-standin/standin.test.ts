import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const require = createRequire(import.meta.url);
const folder = '../../support/electron-standin';
const { createCodec } = require(`${folder}/codec.cjs`);
const { readHost, toChromium, toProgram } = require(`${folder}/addresses.cjs`);
const { loud } = require(`${folder}/loud.cjs`);

describe('the codec of the stand-in', () => {
  const { encode, decode } = createCodec();

  test('gives back every value that structured clone carries', () => {
    const anything = fc.anything({
      withBigInt: true,
      withDate: true,
      withMap: true,
      withSet: true,
      withTypedArray: true,
      withSparseArray: false,
      withNullPrototype: false,
    });
    fc.assert(
      fc.property(anything, (value) => {
        expect(decode(encode(value))).toEqual(value);
      }),
    );
  });

  test('refuses functions, as structured clone does', () => {
    expect(() => encode({ act: () => undefined })).toThrow('could not be cloned');
  });

  test('is not fooled by its own marks', () => {
    const hostile = JSON.parse('{"$":"map","value":[],"__proto__":{"x":1}}');
    expect(decode(encode(hostile))).toEqual(hostile);
    expect(({} as { x?: number }).x).toBeUndefined();
  });
});

describe('the addresses of the stand-in', () => {
  test.each([
    ['app://samsyn/index.html#/a', 0, 'http://samsyn.app.localhost/index.html#/a'],
    ['app://samsyn-print/d.html', 2, 'http://samsyn-print.app.p2.localhost/d.html'],
    ['https://exempel.se/', 0, 'https://exempel.se/'],
  ])('turn %s (partition %s) into %s and back', (program, partition, chromium) => {
    expect(toChromium(program, partition)).toBe(chromium);
    expect(toProgram(chromium)).toBe(program);
  });

  test('read which handler a request is for', () => {
    expect(readHost('samsyn.app.localhost')).toEqual({ host: 'samsyn', scheme: 'app', partition: 0 });
    expect(readHost('127.0.0.1:80')).toBeUndefined();
  });
});

test('a hole in the stand-in is loud', () => {
  const api = loud('app', { quit: () => 'quit' });
  expect(api.quit()).toBe('quit');
  expect(() => api.getGPUInfo).toThrow('electron stand-in: app.getGPUInfo is not there');
});

describe("the names of the stand-in are Electron's own", () => {
  const types = readFileSync(
    join(import.meta.dirname, '../../../node_modules/electron/electron.d.ts'),
    'utf8',
  );
  const source = (file: string) =>
    readFileSync(join(import.meta.dirname, `../../support/electron-standin/${file}`), 'utf8');

  test.each([
    ['electron-api.cjs', 'App', /^ {2}([a-zA-Z]+): \([^)]*\) =>/gm],
    ['sessions.cjs', 'Session', /^ {8}(set[a-zA-Z]+): record/gm],
    ['windows.cjs', 'BrowserWindow', /^ {4}(?:static )?([a-z][a-zA-Z]+)\([^)]*\) \{$/gm],
    ['menu.cjs', 'Menu', /^ {4}([a-zA-Z]+): (?:build|\(menu\)|\(\))/gm],
  ])('in %s (%s)', (file, name, pattern) => {
    const [text] = source(file).split('const singleInstance =');
    const offered = [...(text ?? '').matchAll(pattern)].map((match) => match[1] ?? '');
    expect(offered.length).toBeGreaterThan(2);
    expect(
      offered.filter((member) => !membersOf(types, name).has(member) && member !== 'constructor'),
    ).toEqual([]);
  });
});

/** The member names of one class or interface of electron.d.ts. */
function membersOf(types: string, name: string): ReadonlySet<string> {
  const start = new RegExp(`^  (?:class|interface) ${name}\\b.*\\{$`, 'm').exec(types)?.index ?? -1;
  const body = types.slice(start, types.indexOf('\n  }\n', start));
  return new Set(
    [...body.matchAll(/^ {4}(?:static |readonly )*([a-zA-Z]+)[(?:]/gm)].map((match) => match[1] ?? ''),
  );
}
