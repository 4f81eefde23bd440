/** A point of the picture, in its own units; the middle is 0, 0. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** How far from the middle the dots stand, the outermost ring first. */
const rings = [122, 97, 72] as const;
/** Distance between the middles of two dots that do not touch. */
const apart = 24;
const step = 0.01;

/** The point at a part of the year, 0 at the top and clockwise, at a distance from the middle. */
export function pointAt(turn: number, distance: number): Point {
  const angle = turn * 2 * Math.PI;
  return { x: round(Math.sin(angle) * distance), y: round(-Math.cos(angle) * distance) };
}

/**
 * Where the dots stand for parts of the year: on the outermost ring, further in where another stands already, and where
 * all rings are taken as near as there is room, earlier before later and never over the turn of the year.
 */
export function dotsOf(turns: readonly number[]): readonly Point[] {
  const placed: Point[] = [];
  for (const turn of turns) placed.push(freePoint(turn, placed));
  return placed;
}

function freePoint(turn: number, placed: readonly Point[]): Point {
  for (let away = 0; away < 0.5; away += step) {
    for (const place of away === 0 ? [turn] : [turn - away, turn + away]) {
      if (place < 0 || place > 1) continue;
      for (const distance of rings) {
        const point = pointAt(place, distance);
        if (placed.every((other) => Math.hypot(other.x - point.x, other.y - point.y) >= apart)) return point;
      }
    }
  }
  return pointAt(turn, rings[0]);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
