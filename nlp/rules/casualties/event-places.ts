import type { Entity } from '../../../schemas/index.js';

/** Two towns this close, in kilometres, may be one scene; a region and a town in it lie further apart. */
const townReach = 25;
const regionReach = 200;

/** True for a place that tells where in a country something happened. */
export const isSpecific = ({ place }: Entity): boolean =>
  place !== null && place.lat !== null && place.lon !== null && towns.has(place.kind);

const towns: ReadonlySet<string> = new Set(['city', 'district', 'region', 'island', 'facility']);

/** True where two places may be one scene: the same, towns beside each other, a town and its region. */
export function mayBeSamePlace(a: Entity, b: Entity): boolean {
  if (a.id === b.id) return true;
  const distance = kilometres(a, b);
  if (distance === null) return true;
  if (a.place!.country !== b.place!.country) return false;
  if (a.place!.kind !== 'region' && b.place!.kind !== 'region') return distance <= townReach;
  return isAround(a, b) && sharesStem(a.name, b.name);
}

/** True for a region and a town that may lie in it: the middle of a region is far from its towns. */
export function isAround(a: Entity, b: Entity): boolean {
  const distance = kilometres(a, b);
  if (distance === null || a.place!.country !== b.place!.country) return false;
  return distance <= regionReach && (a.place!.kind === 'region') !== (b.place!.kind === 'region');
}

/** Kharkiv and Kharkiv Oblast, Харьков and Харьковская область: a region named for its town. */
function sharesStem(a: string, b: string): boolean {
  const size = Math.min(4, a.length, b.length);
  return a.slice(0, size).toLowerCase() === b.slice(0, size).toLowerCase();
}

/** Great-circle distance by the haversine formula; null where either lies nobody knows where. */
function kilometres({ place: a }: Entity, { place: b }: Entity): number | null {
  if (a?.lat == null || a.lon === null || b?.lat == null || b.lon === null) return null;
  const radians = Math.PI / 180;
  const [dLat, dLon] = [(b.lat - a.lat) * radians, (b.lon - a.lon) * radians];
  const h =
    Math.sin(dLat / 2) ** 2 + Math.cos(a.lat * radians) * Math.cos(b.lat * radians) * Math.sin(dLon / 2) ** 2;
  return 2 * 6371 * Math.asin(Math.sqrt(h));
}
