/** A point of the picture, in its own units; the middle is 0, 0. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

const outermost = 122;
const ring = 25;
/** As near as two dots on one ring may be, in turns: a dot is 22 units wide. */
const nearest = 0.04;

/** The point at a part of the year, 0 at the top and clockwise, at a distance from the middle. */
export function pointAt(turn: number, distance: number): Point {
  const angle = turn * 2 * Math.PI;
  return { x: round(Math.sin(angle) * distance), y: round(-Math.cos(angle) * distance) };
}

/** Where the dots stand for parts of the year in rising order: those that would cover each other go further in. */
export function dotsOf(turns: readonly number[]): readonly Point[] {
  const lastOnRing: number[] = [];
  return turns.map((turn) => {
    let index = 0;
    while (turn - (lastOnRing[index] ?? -1) < nearest * widening(index) && index < 2) index += 1;
    const free = turn - (lastOnRing[index] ?? -1) >= nearest * widening(index);
    // Three abreast and still no room: beside the last one of the outermost ring.
    const place = free ? turn : (lastOnRing[0] ?? turn) + nearest;
    const chosen = free ? index : 0;
    lastOnRing[chosen] = place;
    return pointAt(place, outermost - ring * chosen);
  });
}

/** A ring further in is shorter, so that the same width is a larger part of it. */
function widening(index: number): number {
  return outermost / (outermost - ring * index);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
