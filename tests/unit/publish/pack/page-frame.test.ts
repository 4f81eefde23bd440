import { describe, expect, test } from 'vitest';
import { seenPage, withBands } from '#shared/publish/pack/page-frame.ts';

const box = { x: 10, y: 20, width: 300, height: 500 };

describe('a page as it is seen', () => {
  test.each([
    [0, 300, 500, { x: 11, y: 22 }],
    [90, 500, 300, { x: 308, y: 21 }],
    [180, 300, 500, { x: 309, y: 518 }],
    [270, 500, 300, { x: 12, y: 519 }],
    [-90, 500, 300, { x: 12, y: 519 }],
    [450, 500, 300, { x: 308, y: 21 }],
  ])('turned by %d degrees', (rotation, width, height, place) => {
    const seen = seenPage(box, rotation);
    expect([seen.width, seen.height, seen.place(1, 2)]).toEqual([width, height, place]);
  });
});

describe('a page with room above and below', () => {
  test.each([
    [0, { x: 10, y: 17, width: 300, height: 508 }],
    [90, { x: 5, y: 20, width: 308, height: 500 }],
    [180, { x: 10, y: 15, width: 300, height: 508 }],
    [270, { x: 7, y: 20, width: 308, height: 500 }],
  ])('turned by %d degrees', (rotation, expected) => {
    expect(withBands(box, rotation, 5, 3)).toEqual(expected);
  });
});
