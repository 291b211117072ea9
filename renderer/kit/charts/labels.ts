/** Finds a free place beside each point for its name, so that no label lies on another label or on a point. */

export interface LabelledPoint {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

export interface Label {
  /** The left end of the words and their middle line. */
  readonly x: number;
  readonly y: number;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const overlap = (one: Box, other: Box): number =>
  Math.max(0, Math.min(one.right, other.right) - Math.max(one.left, other.left)) *
  Math.max(0, Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top));

/**
 * Tries right, left, above, below and the corners of each point in turn, and takes the place that covers least.
 * All in pixels; `gap` is the distance from the middle of a point, `height` that of a line of words.
 */
export function placeLabels(points: readonly LabelledPoint[], across: number, gap: number, height: number): readonly Label[] {
  const taken: Box[] = points.map(({ x, y }) => ({ left: x - gap / 2, right: x + gap / 2, top: y - gap / 2, bottom: y + gap / 2 }));
  return points.map(({ x, y, width }) => {
    const places: readonly Label[] = [
      { x: x + gap, y },
      { x: x - gap - width, y },
      { x: x - width / 2, y: y - gap - height / 2 },
      { x: x - width / 2, y: y + gap + height / 2 },
      { x: x + gap * 0.6, y: y - gap },
      { x: x + gap * 0.6, y: y + gap },
      { x: x - gap * 0.6 - width, y: y - gap },
      { x: x - gap * 0.6 - width, y: y + gap },
    ];
    const boxOf = (place: Label): Box => ({
      left: place.x,
      right: place.x + width,
      top: place.y - height / 2,
      bottom: place.y + height / 2,
    });
    const cost = (place: Label): number => {
      const box = boxOf(place);
      const outside = Math.max(0, -box.left) + Math.max(0, box.right - across);
      return outside * height + taken.reduce((sum, other) => sum + overlap(box, other), 0);
    };
    const best = places.reduce((chosen, place) => (cost(place) < cost(chosen) ? place : chosen));
    taken.push(boxOf(best));
    return best;
  });
}
