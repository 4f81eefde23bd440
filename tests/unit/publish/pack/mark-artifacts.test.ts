import { describe, expect, test } from 'vitest';
import { withArtifactMarks } from '#shared/publish/pack/mark-artifacts.ts';

const lines = (...parts: readonly string[]) => parts.join('\n');

describe('what is painted outside tags', () => {
  test('is marked, text and paths each by themselves', () => {
    const content = lines('q', '0 0 612 930 re', 'f', 'Q', 'BT', '<0036> Tj', 'ET');
    expect(withArtifactMarks(content)).toBe(
      lines(
        'q',
        '/Artifact BMC',
        '0 0 612 930 re',
        'f',
        'EMC',
        'Q',
        '/Artifact BMC',
        'BT',
        '<0036> Tj',
        'ET',
        'EMC',
      ),
    );
  });

  test('is left alone where it has a tag', () => {
    const content = lines('/P <</MCID 0 >>BDC', 'BT', '<0036> Tj', 'ET', 'EMC', 'Q');
    expect(withArtifactMarks(content)).toBe(content);
  });

  test('is given back as it is when marks stand where they are not expected', () => {
    for (const content of [lines('BT', '/P <<>>BDC', 'EMC', 'ET'), lines('0 0 1 1 re', 'W'), 'EMC']) {
      expect(withArtifactMarks(content)).toBe(content);
    }
  });
});
