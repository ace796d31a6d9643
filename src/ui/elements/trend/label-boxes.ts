/** The room that a piece of text takes, in px. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export const touch = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** What can stand without touching what was placed before it: the first ones matter most. */
export const fitting = <T>(wanted: readonly T[], boxOf: (one: T) => Box): readonly T[] => {
  const placed: Box[] = [];
  return wanted.filter((one) => {
    const box = boxOf(one);
    if (placed.some((other) => touch(box, other))) return false;
    placed.push(box);
    return true;
  });
};

/** Moves what stands too close apart, in order, as little as needed, and keeps all of it above `lowest`. */
export const spread = (centres: readonly number[], gap: number, lowest: number): readonly number[] => {
  const order = centres.map((_centre, i) => i).sort((a, b) => centres[a]! - centres[b]!);
  const places = [...centres];
  order.forEach((at, i) => {
    if (i) places[at] = Math.max(places[at]!, places[order[i - 1]!]! + gap);
  });
  let most = lowest;
  for (const at of [...order].reverse()) {
    places[at] = Math.min(places[at]!, most);
    most = places[at] - gap;
  }
  return places;
};
