import { expect, it } from 'vitest';
import { type MailDraft, writeMailDraft } from '#shared/publish/mail-draft.ts';

const bytes = Uint8Array.from({ length: 1000 }, (_, index) => (index * 7) % 256);
const draft: MailDraft = {
  to: ['ordforanden@example.se', 'ledamot@example.se'],
  subject: 'Paket från Samsyn till förbundets alla ledamöter och ersättare',
  text: 'Hej!\n\nPaketet är bifogat.\n',
  attachments: [{ name: 'ab12-2026.samsyn', bytes }],
};

function read(letter: Uint8Array) {
  const text = Buffer.from(letter).toString('latin1');
  const end = text.indexOf('\r\n\r\n');
  const boundary = /boundary="([^"]+)"/.exec(text)?.[1] ?? '';
  const parts = text.split(`--${boundary}`).slice(1, -1);
  const bodies = parts.map((part) => Buffer.from(part.split('\r\n\r\n')[1] ?? '', 'base64'));
  return { text, head: text.slice(0, end).replaceAll('\r\n ', ' '), boundary, parts, bodies };
}

it('carries the attachment byte for byte, and the text in its own letters', () => {
  const { bodies, parts } = read(writeMailDraft(draft));
  expect(parts).toHaveLength(2);
  expect(bodies[0]?.toString('utf8')).toBe('Hej!\r\n\r\nPaketet är bifogat.\r\n');
  expect(new Uint8Array(bodies[1] ?? [])).toEqual(bytes);
  expect(parts[1]).toContain('Content-Disposition: attachment; filename="ab12-2026.samsyn"');
});

it('opens as a draft, with its receivers and a subject in any letters', () => {
  const { head } = read(writeMailDraft(draft));
  expect(head).toMatch(/^X-Unsent: 1\r\n/);
  expect(head).toContain('To: ordforanden@example.se, ledamot@example.se');
  const words = [...head.matchAll(/=\?UTF-8\?B\?([^?]+)\?=/g)].map(([, word]) => word ?? '');
  expect(words.length).toBeGreaterThan(1);
  expect(words.map((word) => Buffer.from(word, 'base64').toString('utf8')).join('')).toBe(draft.subject);
});

it('has no line that a mail server would turn away', () => {
  const { text } = read(writeMailDraft(draft));
  for (const line of text.split('\r\n')) expect(line.length).toBeLessThanOrEqual(78);
  expect(text).not.toMatch(/[^\r]\n/);
  expect([...text].every((letter) => letter.charCodeAt(0) < 128)).toBe(true);
});

it('lets no header be smuggled in by an address or a file name', () => {
  const { head, parts } = read(
    writeMailDraft({
      ...draft,
      to: ['a@b.se\r\nBcc: alla@example.se', 'Namn <a@b.se>', 'a@b.se,c@d.se', 'riktig@example.se'],
      attachments: [{ name: 'x"\r\nX-Ond: 1\r\n.samsyn', bytes }],
    }),
  );
  expect(head).toContain('To: riktig@example.se');
  expect(head).not.toContain('Bcc');
  expect(parts[1]).not.toMatch(/^X-Ond/m);
});

it('leaves the receivers out when none is known', () => {
  expect(read(writeMailDraft({ ...draft, to: [] })).head).not.toContain('To:');
});

it('carries several files, each as a part of its own', () => {
  const attachments = ['a.pdf', 'b.ics'].map((name, index) => ({ name, bytes: bytes.slice(index) }));
  const { parts, bodies } = read(writeMailDraft({ ...draft, attachments }));
  expect(parts).toHaveLength(3);
  expect(bodies.slice(1).map((body) => new Uint8Array(body))).toEqual(attachments.map((one) => one.bytes));
});
