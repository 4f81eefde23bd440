import { expect, test } from 'vitest';
import { extractText } from '#shared/domain/dispatch/extract-text.ts';

const clauses = ['att godkänna rapporten', 'att lägga den till handlingarna'];

test('shows the decision alone unless the background is asked for', () => {
  expect(extractText({ bodyKind: 'board', clauses, background: null })).toBe(
    'Styrelsen beslutar\natt godkänna rapporten\natt lägga den till handlingarna',
  );
  expect(extractText({ bodyKind: 'board', clauses, background: ' Så var det. ' })).toBe(
    'Så var det.\n\nStyrelsen beslutar\natt godkänna rapporten\natt lägga den till handlingarna',
  );
});

test('says nothing of a body that is not known', () => {
  expect(extractText({ bodyKind: null, clauses: ['att avvakta'], background: '' })).toBe('att avvakta');
});
