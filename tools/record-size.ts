/** `npm run size:record`: writes down what each bundle weighs now, as the budget of later builds. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { weigh, type Budgets } from '../test/kit/size.js';
import { cdnFiles } from './cdn/bundle.js';
import { root } from './run/command.js';

const path = `${root}test/kit/size.json`;
const { bundles, files } = JSON.parse(readFileSync(path, 'utf8')) as Budgets;

for (const budget of bundles) {
  if (!budget.entries.every((entry) => existsSync(root + entry))) continue;
  const { gzip, modules } = await weigh(budget.entries);
  console.log(`${budget.name}: ${gzip} bytes gzipped, before ${budget.recorded}, limit ${budget.limit}`);
  Object.assign(budget, { recorded: gzip, modules });
}
for (const { name, gzip } of Object.values(cdnFiles(`${root}dist/`))) {
  console.log(`${name}: ${gzip} bytes gzipped, before ${files[name] ?? 'not recorded'}`);
  files[name] = gzip;
}
const style = { ...(await resolveConfig(path)), filepath: path };
writeFileSync(path, await format(JSON.stringify({ bundles, files }), style));
