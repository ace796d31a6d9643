import { collectionFunctions } from './collection-functions.js';
import { conversionFunctions } from './conversions.js';
import { dateFunctions } from './date-functions.js';
import { numberFunctions } from './number-functions.js';
import { textFunctions } from './text-functions.js';
import type { Functions } from './values.js';

const functions: ReadonlyMap<string, Functions[string]> = new Map(
  [collectionFunctions, numberFunctions, textFunctions, dateFunctions, conversionFunctions].flatMap((table) =>
    Object.entries(table),
  ),
);

/** A function that the kit runs itself; undefined for any other. */
export const functionNamed = (name: string): Functions[string] | undefined => functions.get(name);
