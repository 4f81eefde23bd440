import { describe, expect, test } from 'vitest';
import { unmarkContent } from '#shared/publish/pack/content-marks.ts';

describe('marks of an attached page', () => {
  test('are taken out, and the drawing stays', () => {
    const content = '/P <</MCID 0 /Lang (sv)>> BDC BT (Hej) Tj ET EMC /Artifact BMC 0 0 9 9 re f EMC /x MP';
    expect(unmarkContent(content)).toEqual({ content: ' BT (Hej) Tj ET 0 0 9 9 re f', hasText: true });
  });

  test('stay where they tell which layer a drawing belongs to', () => {
    const content = '/OC /MC0 BDC /Span <</MCID 1>> BDC 0 0 9 9 re f EMC EMC';
    expect(unmarkContent(content).content).toBe('/OC /MC0 BDC 0 0 9 9 re f EMC');
  });

  test('are not looked for in texts, comments and the bytes of pictures', () => {
    const content = ['(EMC \\) (BMC) Tj', '% EMC', '<454d43> Tj', 'BI /W 1 /H 1 ID \0EMC EMC\nEI Q'].join(
      '\n',
    );
    expect(unmarkContent(content).content).toBe(content);
  });

  test('may be more or fewer than they should', () => {
    expect(unmarkContent('EMC q /P BMC Q').content).toBe(' q Q');
  });

  test('leave a drawing without text as one', () => {
    expect(unmarkContent('q 100 0 0 100 0 0 cm /Im0 Do Q').hasText).toBe(false);
  });
});
