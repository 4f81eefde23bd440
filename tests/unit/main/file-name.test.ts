import { expect, test } from 'vitest';
import { cleanFileName } from '#shared/ipc/file-name.ts';

test.each([
  ['Protokoll 2026-03-12 åäö', 'pdf', 'Protokoll 2026-03-12 åäö.pdf'],
  ['till kollegan.samsyn', 'bundle', 'till kollegan.samsyn'],
  ['../../etc/passwd', 'json', '-..-etc-passwd.json'],
  ['a<b>c:d"e/f\\g|h?i*j', 'bundle', 'a-b-c-d-e-f-g-h-i-j.samsyn'],
  ['CON', 'pdf', 'samsyn-CON.pdf'],
  ['', 'pdf', 'samsyn.pdf'],
  ['  . .', 'pdf', 'samsyn.pdf'],
  ['faktura\u202Efdp.exe', 'pdf', 'faktura-fdp.exe.pdf'],
] as const)('makes %j (%s) into %j', (name, kind, clean) => {
  expect(cleanFileName(name, kind)).toBe(clean);
});

test('keeps a name to 120 characters before its ending', () => {
  expect(cleanFileName('x'.repeat(400), 'bundle')).toBe(`${'x'.repeat(120)}.samsyn`);
});
