/** What can be played with in the properties table: all that an attribute can say. A whole record is no control. */
import type { ArgTypesEnhancer, InputType } from 'storybook/internal/types';
import { attributeOf, type Attribute } from './manifest.js';

/** The words of types that have a name in the manifest. */
const named: Readonly<Record<string, readonly string[]>> = { Layout: ['page', 'section', 'all'] };

const controlOf = ({ name, type }: Attribute): Pick<InputType, 'control' | 'options'> => {
  const kind = type?.text ?? '';
  const quoted = [...kind.matchAll(/'([^']+)'/g)].map(([, word]) => word!);
  const options = name === 'lang' ? ['da', 'en'] : (named[kind] ?? quoted);
  if (options.length) return { control: { type: 'inline-radio' }, options: [...options] };
  if (name === 'heading-level') return { control: { type: 'number', min: 1, max: 6 } };
  if (kind.startsWith('number')) return { control: { type: 'number' } };
  return { control: { type: kind === 'boolean' ? 'boolean' : 'text' } };
};

export const controls: ArgTypesEnhancer = ({ argTypes, component }) =>
  Object.fromEntries(
    Object.entries(argTypes).map(([name, row]) => {
      const attribute = row.table?.category === 'properties' && attributeOf(String(component), name);
      const own = attribute ? controlOf(attribute) : { control: false as const };
      return [name, row.control === undefined ? { ...row, ...own } : row];
    }),
  );
