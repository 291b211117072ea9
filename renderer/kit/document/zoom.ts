/** How large pages are drawn: as wide as the pane, or a percentage of their printed size. */

export type Zoom = 'fit' | number;

/** Percent, in the steps that the buttons take. */
export const zoomSteps = [50, 75, 100, 125, 150, 200, 300, 400] as const;

/** PDF counts in points, 72 to the inch; screens count 96. */
const pixelsPerPoint = 96 / 72;

/** Pixels per point. `room` is the width that a page may take in pixels, `width` its own in points. */
export const scaleOf = (zoom: Zoom, room: number, width: number): number =>
  zoom === 'fit' ? Math.max(0.1, room / width) : (zoom / 100) * pixelsPerPoint;

/** The percentage that a scale comes to, whole. */
export const percentOf = (scale: number): number => Math.round((scale / pixelsPerPoint) * 100);

/** The next step up or down from whatever size is on the screen; stays at the ends. */
export const zoomed = (percent: number, direction: 'larger' | 'smaller'): number =>
  direction === 'larger'
    ? (zoomSteps.find((step) => step > percent) ?? Math.max(percent, 400))
    : (zoomSteps.findLast((step) => step < percent) ?? Math.min(percent, 50));
