/** The addresses of the page, and the place that each of them names. */

import type { JobName } from '../../shared/contract/home.ts';
import type { Where } from '../../shared/contract/words.ts';

/** The six jobs in their order. */
export const jobs = ['prepare', 'receive', 'score', 'moderate', 'award', 'archive'] as const satisfies readonly JobName[];

export type Route =
  | { readonly kind: 'home' }
  /** `isNew`: straight to making a profile. */
  | { readonly kind: 'people'; readonly isNew: boolean }
  | { readonly kind: 'job'; readonly job: JobName; readonly place: Where }
  | { readonly kind: 'nowhere' };

const isJob = (word: string | undefined): word is JobName => jobs.some((job) => job === word);

/** `/`, `/people`, `/people/new`, `/tender/<id>/<job>` or `/record/<record>/<tender>/<job>/<upTo?>`; anything else is nowhere. */
export const routeOf = (path: string): Route => {
  const [kind, ...rest] = path
    .split('/')
    .filter((part) => part !== '')
    .map(decode);
  if (kind === undefined) return { kind: 'home' };
  if (kind === 'people' && rest.length === 0) return { kind: 'people', isNew: false };
  if (kind === 'people' && rest.length === 1 && rest[0] === 'new') return { kind: 'people', isNew: true };
  if (kind === 'tender' && rest.length === 2) {
    const [tender, job] = rest;
    if (tender !== undefined && isJob(job)) return { kind: 'job', job, place: { tender } };
  }
  if (kind === 'record' && (rest.length === 3 || rest.length === 4)) {
    const [record, tender, job, upTo] = rest;
    const act = upTo === undefined ? undefined : /^[1-9]\d*$/.test(upTo) ? Number(upTo) : null;
    if (record !== undefined && tender !== undefined && isJob(job) && act !== null)
      return { kind: 'job', job, place: { record, tender, ...(act === undefined ? {} : { upTo: act }) } };
  }
  return { kind: 'nowhere' };
};

/** A part that is not well encoded is left as it is: it names nothing here anyway. */
const decode = (part: string): string => {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
};

/** Names the screen, whichever act of a replay is shown on it. */
export const screenOf = (route: Route): string => {
  if (route.kind !== 'job') return route.kind;
  const { tender, record } = route.place;
  return pathOf({ tender, ...(record === undefined ? {} : { record }) }, route.job);
};

export const pathOf = (place: Where, job: JobName): string =>
  place.record === undefined
    ? `/tender/${place.tender}/${job}`
    : ['/record', encodeURIComponent(place.record), place.tender, job, ...(place.upTo === undefined ? [] : [place.upTo])].join('/');
