/** Where two pieces of JSON differ: "item[2].answer[0].valueCoding.code". What is new or gone counts whole. */
export const changedPaths = (before: unknown, after: unknown, path = ''): readonly string[] => {
  if (Object.is(before, after)) return [];
  if (!isNode(before) || !isNode(after) || Array.isArray(before) !== Array.isArray(after)) return [path];
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys].flatMap((key) => {
    const step = Array.isArray(after) ? `[${key}]` : path ? `.${key}` : key;
    return changedPaths(before[key], after[key], path + step);
  });
};

type Node = Readonly<Record<string, unknown>>;

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;

/** JSON as it is printed, a line at a time, each with its path. */
export interface JsonLine {
  readonly path: string;
  readonly text: string;
}

export const jsonLines = (value: unknown, path = '', indent = '', key = ''): readonly JsonLine[] => {
  const name = key && `${JSON.stringify(key)}: `;
  if (!isNode(value)) return [{ path, text: `${indent}${name}${JSON.stringify(value) ?? 'undefined'}` }];
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
  const inner = Object.entries(value).flatMap(([step, child]) =>
    Array.isArray(value)
      ? jsonLines(child, `${path}[${step}]`, `${indent}  `)
      : jsonLines(child, path ? `${path}.${step}` : step, `${indent}  `, step),
  );
  return [{ path, text: `${indent}${name}${open}` }, ...inner, { path, text: `${indent}${close}` }];
};

/** Whether a line stands at a changed path or inside of it. */
export const isChanged = ({ path }: JsonLine, changed: readonly string[]): boolean =>
  changed.some((one) => path === one || path.startsWith(`${one}.`) || path.startsWith(`${one}[`));
