import { problem, type Problem } from '../model/problem.js';

/**
 * What a part of a resource must look like. Gives the part back, or notes what is wrong with it and where; tolerant of
 * what it does not know, which passes through untouched. By hand and not by a library: a citizen's page carries it.
 */
export type Shape<T> = (json: unknown, path: string, problems: Problem[]) => T;

/** What a shape reads. */
export type Read<S> = S extends Shape<infer T> ? T : never;

type Fields = Readonly<Record<string, Shape<unknown>>>;

/** An object with these fields; any other stands in it as well. */
export type ReadFields<F extends Fields> = { readonly [K in keyof F]: Read<F[K]> } & {
  readonly [unknown: string]: unknown;
};

const wrong = (json: unknown, path: string, problems: Problem[]): never => {
  problems.push(problem(json === undefined ? 'missing-field' : 'wrong-type', path));
  // Whatever has a problem is refused as a whole: nobody looks at its parts.
  return json as never;
};

const value =
  <T>(fits: (json: unknown) => boolean): Shape<T> =>
  (json, path, problems) =>
    fits(json) ? (json as T) : wrong(json, path, problems);

export const text = value<string>((json) => typeof json === 'string');

export const number = value<number>((json) => Number.isFinite(json));

export const flag = value<boolean>((json) => typeof json === 'boolean');

/** One of these and nothing else. */
export const oneOf = <T extends string>(...all: readonly T[]): Shape<T> =>
  value<T>((json) => all.includes(json as T));

/** A resource's own name. Another name is another resource, and is called so. */
export const named =
  <T extends string>(name: T): Shape<T> =>
  (json, path, problems) => {
    if (json !== name) problems.push(problem('wrong-resource', path));
    return name;
  };

export const optional =
  <T>(shape: Shape<T>): Shape<T | undefined> =>
  (json, path, problems) =>
    json === undefined ? json : shape(json, path, problems);

export const list =
  <T>(shape: Shape<T>): Shape<readonly T[]> =>
  (json, path, problems) =>
    Array.isArray(json)
      ? json.map((one, i) => shape(one, `${path}[${i}]`, problems))
      : wrong(json, path, problems);

/** A list of exactly two. */
export const pair = <T>(shape: Shape<T>): Shape<readonly [T, T]> => {
  const both = list(shape) as unknown as Shape<readonly [T, T]>;
  return (json, path, problems) =>
    Array.isArray(json) && json.length !== 2 ? wrong(json, path, problems) : both(json, path, problems);
};

/** The first of these shapes that fits. */
export const someOf =
  <S extends readonly Shape<unknown>[]>(...shapes: S): Shape<Read<S[number]>> =>
  (json, path, problems) => {
    for (const shape of shapes) {
      const own: Problem[] = [];
      const read = shape(json, path, own);
      if (!own.length) return read as Read<S[number]>;
    }
    return wrong(json, path, problems);
  };

/** Some four hundred levels: deeper than any real form, and few enough for every stack. */
const longestPath = 3_000;

/** Thrown by a shape where JSON nests too deep, and caught by `check`. */
export class TooDeep extends Error {}

/** The object is copied as far as it is known: a host that changes its own later changes nothing here. */
export const record = <F extends Fields>(fields: F): Shape<ReadFields<F>> => {
  const known = Object.entries(fields);
  return (json, path, problems) => {
    if (typeof json !== 'object' || json === null || Array.isArray(json)) return wrong(json, path, problems);
    if (path.length > longestPath) throw new TooDeep();
    const copy: Record<string, unknown> = { ...json };
    // No field of FHIR; only ever sent to reach a prototype. Deleting makes an object slow, so it is done where it is due.
    if (Object.hasOwn(copy, '__proto__')) delete copy['__proto__'];
    for (const [name, shape] of known) {
      const read = shape(copy[name], `${path}.${name}`, problems);
      if (read !== undefined) copy[name] = read;
    }
    return copy as ReadFields<F>;
  };
};

/** An object with these fields and no other: where what is not understood must not be passed over. */
export const closed = <F extends Fields>(fields: F): Shape<ReadFields<F>> => {
  const open = record(fields);
  return (json, path, problems) => {
    const read = open(json, path, problems);
    const isStrange = (name: string) => name !== '__proto__' && !Object.hasOwn(fields, name);
    return problems.length || !Object.keys(read).some(isStrange) ? read : wrong(json, path, problems);
  };
};
