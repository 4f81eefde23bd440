import { expect, test } from 'vitest';
import { createText, textBlocks } from '#shared/log/text.ts';
import { cssString } from '#shared/publish/escape-html.ts';
import { hashGroups } from '#shared/publish/hash-groups.ts';
import { hasText, richTextHtml } from '#shared/publish/rich-text.ts';

test('sets paragraphs, lists, headings and marks', () => {
  const text = (words: string, ...marks: string[]) => ({
    type: 'text',
    text: words,
    marks: marks.map((type) => ({ type })),
  });
  expect(
    richTextHtml({
      type: 'doc',
      content: [
        { type: 'heading', attrs: { level: 2 }, content: [text('Mål & medel')] },
        {
          type: 'paragraph',
          content: [text('Viktigt', 'bold', 'italic'), { type: 'hardBreak' }, text('sen')],
        },
        {
          type: 'bulletList',
          content: [{ type: 'listItem', content: [{ type: 'paragraph', content: [text('ett')] }] }],
        },
        { type: 'paragraph' },
      ],
    }),
  ).toBe(
    '<h5>Mål &amp; medel</h5><p><em><strong>Viktigt</strong></em><br>sen</p><ul><li><p>ett</p></li></ul>',
  );
});

test('shows the contents of kinds it does not know, as text', () => {
  expect(richTextHtml([{ type: 'constructor', content: [{ type: 'text', text: '<b>' }] }])).toBe('&lt;b&gt;');
  expect(richTextHtml('x')).toBe('');
  expect(richTextHtml(null)).toBe('');
});

test('reads the text that the log keeps', () => {
  expect(richTextHtml(textBlocks(createText(['Första stycket.', 'Andra & tredje.'], 1)))).toBe(
    '<p>Första stycket.</p><p>Andra &amp; tredje.</p>',
  );
  expect(hasText(textBlocks(createText([''], 1)))).toBe(false);
  expect(hasText(textBlocks(createText(['x'], 1)))).toBe(true);
});

test('groups a hash by four and keeps a title inside its CSS string', () => {
  expect(hashGroups('9f3a11c2e0')).toBe('9f3a 11c2 e0');
  expect(cssString('Södra "Vänern"')).toBe('"Södra \\22 Vänern\\22 "');
});
