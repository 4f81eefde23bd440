import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundleFromArguments } from '#main/files/waiting-file.ts';
import { createOpenLink, linkForSystem } from '#main/windows/open-link.ts';
import { answerProgramFile, type ProgramFiles, readProgramFiles } from '#main/windows/program-files.ts';
import { isProgramAddress } from '#main/windows/program-origin.ts';
import { programSchemePrivileges } from '#main/windows/serve-program.ts';

describe('the address of the program', () => {
  test.each(['app://samsyn/index.html', 'app://samsyn/index.html#/meetings'])('is %s', (address) => {
    expect(isProgramAddress(address)).toBe(true);
  });

  test.each([
    'app://samsyn.invalid/index.html',
    'app://samsyn-print/document.html',
    'app://samsyn@elsewhere/',
    'app://user@samsyn/',
    'app://samsyn:1/',
    'https://samsyn/',
    'file:///app://samsyn/',
    'about:blank',
    'null',
    '',
  ])('is not %s', (address) => {
    expect(isProgramAddress(address)).toBe(false);
  });

  test('has the privileges that IndexedDB and workers need', () => {
    expect(programSchemePrivileges).toEqual({
      scheme: 'app',
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    });
  });
});

describe('the files of the program', () => {
  let folder: string;
  let files: ProgramFiles;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'samsyn-files-'));
    mkdirSync(join(folder, 'site/assets'), { recursive: true });
    writeFileSync(join(folder, 'hemlig.json'), '{}');
    writeFileSync(join(folder, 'site/index.html'), '<meta nonce="SAMSYN-NONCE">');
    writeFileSync(join(folder, 'site/assets/a.js'), 'export {};');
    files = readProgramFiles(join(folder, 'site'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each([
    '/../hemlig.json',
    '/..%2fhemlig.json',
    '/%2e%2e/hemlig.json',
    '/..%5chemlig.json',
    '/assets/../index.html',
    '/index.html%00',
    '/index.html/',
    '/assets',
    '//index.html',
    '',
  ])('do not include %s', (path) => {
    expect(answerProgramFile(files, path, "'none'").status).toBe(404);
  });

  test('are answered with their type, the policy and no cache', () => {
    const { status, headers } = answerProgramFile(files, '/assets/a.js', "'none'");
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('text/javascript; charset=utf-8');
    expect(headers['cache-control']).toBe('no-store');
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['content-security-policy']).toContain("require-trusted-types-for 'script'");
  });

  test('carry a fresh nonce in each answer, the same as in the policy', () => {
    const [first, second] = [0, 1].map(() => answerProgramFile(files, '/', "'none'"));
    const nonce = /nonce="([^"]+)"/.exec(first?.body.toString() ?? '')?.[1];
    expect(first?.headers['content-security-policy']).toContain(`'nonce-${nonce}'`);
    expect(second?.body.toString()).not.toContain(nonce);
  });
});

describe('a link out of the program', () => {
  test.each([
    ['https://exempel.se/a?b#c', 'exempel.se'],
    ['http://exempel.se/', 'exempel.se'],
    ['mailto:kansli@exempel.se', 'kansli@exempel.se'],
  ])('may be %s, and says where it goes', (address, shown) => {
    expect(linkForSystem(address)?.shown).toBe(shown);
  });

  test.each([
    'javascript:alert(1)',
    'file:///etc/passwd',
    'smb://server/share',
    'data:text/html,x',
    'ms-settings:privacy',
    'app://samsyn/',
    'https://exempel.se@elsewhere.invalid/',
    'C:\\Windows\\calc.exe',
    '',
    `https://exempel.se/${'x'.repeat(2000)}`,
  ])('may not be %s', (address) => {
    expect(linkForSystem(address)).toBeUndefined();
  });

  test('is opened only after a yes, and asked about one at a time', async () => {
    const opened: string[] = [];
    let answer: ((yes: boolean) => void) | undefined;
    const openLink = createOpenLink({
      confirm: () =>
        new Promise((resolve) => {
          answer = resolve;
        }),
      open: async (address) => {
        opened.push(address);
      },
    });
    const first = openLink('https://a.se/');
    await openLink('https://b.se/');
    answer?.(true);
    await first;
    const third = openLink('https://c.se/');
    answer?.(false);
    await third;
    expect(opened).toEqual(['https://a.se/']);
  });
});

describe('a bundle on the command line', () => {
  test('is found among switches, and made a whole path', () => {
    const line = ['electron', '--no-sandbox', '.', 'från kollegan.SAMSYN', '--user-data-dir=x.samsyn'];
    expect(bundleFromArguments(line, '/hem')).toBe(join('/hem', 'från kollegan.SAMSYN'));
  });

  test('is none when nothing of its kind is named', () => {
    expect(bundleFromArguments(['x.samsyn', '.', 'bild.png'], '/hem')).toBeUndefined();
  });
});
