import fc from 'fast-check';
import { expect, it } from 'vitest';
import { linesOfText, type PastedLine, pastedLine } from '#shared/domain/agenda/pasted-lines.ts';
import { recogniseAgenda } from '#shared/domain/agenda/recognise-agenda.ts';

const fragment = fc.oneof(
  fc.constantFrom(
    '1.',
    '2)',
    '§ 3',
    '1.1',
    'att fastställa',
    'Förslag till beslut:',
    'Föredragande: Anna Berg',
    'Dnr: 2026/4',
    'SV 2026/58',
    '(B)',
    '– Anna Berg',
    '10 min',
    'kl. 09.00–09.10',
    'Budget',
    'Dagordning',
    'Beslut',
    '\t',
  ),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
);
const line = fc.array(fragment, { maxLength: 5 }).map((parts) => parts.join(' '));
const structured: fc.Arbitrary<PastedLine> = fc
  .record({
    text: line,
    cells: fc.option(fc.array(line, { maxLength: 6 }), { nil: null }),
    marker: fc.option(fc.constantFrom('1.', '•', '2.3', 'a)'), { nil: null }),
    level: fc.integer({ min: 0, max: 9 }),
    isHeading: fc.boolean(),
  })
  .map(({ text, cells, ...parts }) =>
    cells === null ? pastedLine(text, parts) : pastedLine(cells.join(' '), { ...parts, cells }),
  );

it('puts every line in one row or among those left out, in order', () => {
  fc.assert(
    fc.property(fc.array(structured, { maxLength: 30 }), (lines) => {
      const { rows, skipped } = recogniseAgenda(lines);
      const used = [...rows.flatMap((row) => row.lines), ...skipped].sort((left, right) => left - right);
      expect(used).toEqual(lines.map((_, index) => index));
      const inRows = rows.flatMap((row) => row.lines);
      expect(inRows).toEqual(inRows.toSorted((left, right) => left - right));
    }),
  );
});

it('keeps every word that is not one of the facts', () => {
  const word = fc.stringMatching(/^[a-zåäö]{3,10}$/u).filter((text) => !/^(att|kl|info|alla)$/u.test(text));
  const sentence = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));
  const numbered = fc.record({ number: fc.constantFrom('1. ', '§ 2 ', ''), text: sentence });
  fc.assert(
    fc.property(fc.array(numbered, { minLength: 1, maxLength: 12 }), (lines) => {
      const pasted = linesOfText(lines.map(({ number, text }) => `${number}${text}`).join('\n'));
      const { rows, skipped } = recogniseAgenda(pasted);
      const kept = [
        ...rows.flatMap(({ heading, presenter, paragraphs }) => [heading, presenter ?? '', ...paragraphs]),
        ...skipped.map((index) => pasted[index]?.text ?? ''),
      ].join(' ');
      for (const { text } of lines) for (const one of text.split(' ')) expect(kept).toContain(one);
    }),
  );
});

it('gives lengths that are lengths, and no empty headings', () => {
  fc.assert(
    fc.property(fc.array(line, { maxLength: 20 }), (lines) => {
      for (const { heading, duration } of recogniseAgenda(linesOfText(lines.join('\n'))).rows) {
        expect(heading).not.toBe('');
        expect(duration === null || (Number.isSafeInteger(duration) && duration >= 0)).toBe(true);
      }
    }),
  );
});

it('takes as long for a hostile line as for any other', () => {
  const nasty = [
    ' '.repeat(50_000),
    '1.'.repeat(20_000),
    '('.repeat(50_000),
    '– A'.repeat(20_000),
    'a-'.repeat(20_000),
  ];
  expect(
    recogniseAgenda(linesOfText(nasty.map((text) => `1. ${text}x`).join('\n'))).rows.length,
  ).toBeGreaterThan(0);
});
