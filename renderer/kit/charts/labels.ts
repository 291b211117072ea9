/** Finds a free place beside each point for its name, so that no label lies on another label or on a point. */

export interface LabelledPoint {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

export interface Label {
  /** Where the words begin, stand in the middle or end, as the anchor says, and their middle line. */
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Which share of the words lies before the anchor. */
const before = { start: 0, middle: 0.5, end: 1 } as const;

/** How much worse it is to cover a point than to cover as much of a name. */
const coveredPoint = 4;

const overlap = (one: Box, other: Box): number =>
  Math.max(0, Math.min(one.right, other.right) - Math.max(one.left, other.left)) *
  Math.max(0, Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top));

/**
 * Tries right, left, above, below and between these of each point in turn, and takes the place that covers least.
 * All in pixels; `gap` is the distance from the middle of a point, `height` that of a line of words.
 */
export function placeLabels(points: readonly LabelledPoint[], across: number, gap: number, height: number): readonly Label[] {
  const taken: Box[] = points.map(({ x, y }) => ({ left: x - gap / 2, right: x + gap / 2, top: y - gap / 2, bottom: y + gap / 2 }));
  return points.map(({ x, y, width }) => {
    const places: readonly Label[] = [
      { x: x + gap, y, anchor: 'start' },
      { x: x - gap, y, anchor: 'end' },
      { x, y: y - gap - height / 2, anchor: 'middle' },
      { x, y: y + gap + height / 2, anchor: 'middle' },
      { x: x - gap, y: y - gap - height / 2, anchor: 'start' },
      { x: x - gap, y: y + gap + height / 2, anchor: 'start' },
      { x: x + gap, y: y - gap - height / 2, anchor: 'end' },
      { x: x + gap, y: y + gap + height / 2, anchor: 'end' },
      { x: x + gap * 0.6, y: y - gap, anchor: 'start' },
      { x: x + gap * 0.6, y: y + gap, anchor: 'start' },
      { x: x - gap * 0.6, y: y - gap, anchor: 'end' },
      { x: x - gap * 0.6, y: y + gap, anchor: 'end' },
    ];
    const boxOf = (place: Label): Box => {
      const left = place.x - width * before[place.anchor];
      return { left, right: left + width, top: place.y - height / 2, bottom: place.y + height / 2 };
    };
    const cost = (place: Label): number => {
      const box = boxOf(place);
      const outside = Math.max(0, -box.left) + Math.max(0, box.right - across);
      return (
        outside * height + taken.reduce((sum, other, index) => sum + overlap(box, other) * (index < points.length ? coveredPoint : 1), 0)
      );
    };
    const best = places.reduce((chosen, place) => (cost(place) < cost(chosen) ? place : chosen));
    taken.push(boxOf(best));
    return best;
  });
}
