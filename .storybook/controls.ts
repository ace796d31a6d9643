/** Which rows of the properties table can be played with: words, numbers and switches, never a whole record. */
import type { ArgTypesEnhancer, InputType } from 'storybook/internal/types';

/** Settled for all stories: the clock is pinned, the language is chosen in the toolbar. */
const fixed = ['connection', 'lang', 'now', 'occasion', 'patient', 'fhirBase', 'episodeOfCare'];

const controlOf = ({ name = '', table, type }: InputType): InputType['control'] => {
  const kind = typeof type === 'object' ? type.name : type;
  if (table?.category !== 'properties' || fixed.includes(name)) return false;
  if (name === 'headingLevel') return { type: 'number', min: 1, max: 6 };
  switch (String(kind)) {
    case 'string | undefined':
      return { type: 'text' };
    case 'boolean':
    case 'number':
      return { type: String(kind) as 'boolean' | 'number' };
    default:
      return false;
  }
};

export const controls: ArgTypesEnhancer = ({ argTypes }) =>
  Object.fromEntries(
    Object.entries(argTypes).map(([name, row]) => [name, { ...row, control: row.control ?? controlOf(row) }]),
  );
