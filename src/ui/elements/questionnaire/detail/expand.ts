import { optionsOf } from '../../../../pure/fhir/value-set.js';
import type { Item, Option } from '../../../../pure/model/questionnaire.js';
import type { FormHost } from '../form-host.js';

/** The back end that a person is connected to. */
export type Connection = NonNullable<FormHost['kit']['connection']>;

/**
 * The options of a value set elsewhere: from the server that the content prefers, if the host lists it, else from the
 * base. A server that the host does not list is never asked: the connection refuses it.
 */
export const expand = async (
  { detail }: Item,
  connection: Connection,
  more: Readonly<Record<string, string>>,
): Promise<readonly Option[] | undefined> => {
  const path = `ValueSet/$expand?${new URLSearchParams({ url: detail!.valueSet!, ...more })}`;
  const preferred = detail?.terminologyServer?.replace(/\/+$/, '');
  const there =
    preferred === undefined
      ? undefined
      : await connection.read(`${preferred}/${path}`).catch(() => undefined);
  return optionsOf(there ?? (await connection.read(path)));
};
