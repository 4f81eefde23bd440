import { expect, it } from 'vitest';
import { errorReport } from '#renderer/app/error-report.ts';

it('tells what failed without the ids of what was open', () => {
  const error = new Error('boom');
  error.stack = 'at somewhere';
  const report = errorReport({
    version: '0.1.0',
    host: 'browser',
    page: '#/meetings/AAAAAAAAAAAAAAAA/minutes',
    at: '2026-11-25T10:00:00.000Z',
    userAgent: 'Chromium',
    error,
  });
  expect(report).toBe(
    [
      'Samsyn 0.1.0 (browser)',
      '2026-11-25T10:00:00.000Z',
      'Chromium',
      'Sida: #/meetings',
      'Error: boom',
      'at somewhere',
    ].join('\n'),
  );
});
