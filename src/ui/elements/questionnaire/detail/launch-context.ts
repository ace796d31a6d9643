import type { Questionnaire } from '../../../../pure/model/questionnaire.js';
import type { Connection } from './expand.js';

/**
 * What the form asks to be told when it is opened, as far as the connection knows it: the person who answers. Anything
 * else is nobody's here, and a rule that names it is named to the host.
 */
export const launchConstants = async (
  { launchContext = [] }: Questionnaire,
  connection: Connection | undefined,
): Promise<ReadonlyMap<string, readonly unknown[]>> => {
  const names = launchContext.filter(({ type }) => type === 'Patient').map(({ name }) => name);
  const patient = names.length
    ? await connection?.read(connection.subject).catch(() => undefined)
    : undefined;
  return new Map(patient ? names.map((name) => [name, [patient]]) : []);
};
