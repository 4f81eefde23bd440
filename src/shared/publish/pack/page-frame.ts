/** A rectangle on a page in points, as PDF has it: the origin below and to the left. */
export interface PageBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A page as it is seen: where its lower left corner is, how wide and high it is, and how its text is turned. */
export interface SeenPage {
  readonly box: PageBox;
  readonly width: number;
  readonly height: number;
  /** Degrees that text is turned in the page's own space to stand upright. */
  readonly turn: 0 | 90 | 180 | 270;
  /** A place as it is seen, from the lower left corner, in the page's own space. */
  readonly place: (right: number, up: number) => { readonly x: number; readonly y: number };
}

/** Describes a page that is shown turned clockwise by `rotation` degrees. */
export function seenPage(box: PageBox, rotation: number): SeenPage {
  const turn = ((((Math.round(rotation / 90) * 90) % 360) + 360) % 360) as SeenPage['turn'];
  const { x, y, width, height } = box;
  const isSideways = turn === 90 || turn === 270;
  const place = {
    0: (right: number, up: number) => ({ x: x + right, y: y + up }),
    90: (right: number, up: number) => ({ x: x + width - up, y: y + right }),
    180: (right: number, up: number) => ({ x: x + width - right, y: y + height - up }),
    270: (right: number, up: number) => ({ x: x + up, y: y + height - right }),
  }[turn];
  return { box, width: isSideways ? height : width, height: isSideways ? width : height, turn, place };
}

/** The box made larger above and below, as the page is seen: nothing on it is covered. */
export function withBands(box: PageBox, rotation: number, top: number, bottom: number): PageBox {
  const { turn } = seenPage(box, rotation);
  const { x, y, width, height } = box;
  if (turn === 0) return { x, y: y - bottom, width, height: height + top + bottom };
  if (turn === 180) return { x, y: y - top, width, height: height + top + bottom };
  if (turn === 90) return { x: x - top, y, width: width + top + bottom, height };
  return { x: x - bottom, y, width: width + top + bottom, height };
}
