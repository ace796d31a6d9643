import { takes } from '../../../../pure/engines/kept-answers.js';
import { mayBeFilled } from '../../../../pure/engines/may-be-filled.js';
import { readResponse } from '../../../../pure/fhir/read-response.js';
import type { Answer, Answers } from '../../../../pure/model/answer.js';
import { formatCanonical } from '../../../../pure/model/canonical.js';
import type { Questionnaire } from '../../../../pure/model/questionnaire.js';
import type { Connection } from './expand.js';

type Json = Readonly<Record<string, unknown>>;

const list = (value: unknown): readonly Json[] => (Array.isArray(value) ? (value as readonly Json[]) : []);

/** Whether a server says of itself that it fills questionnaires in; asked once for each connection. */
const offers = (connection: Connection): Promise<boolean> => {
  const known = asked.get(connection);
  if (known) return known;
  const says = connection
    .read('metadata')
    .then((statement) =>
      list(statement?.['rest'])
        .flatMap((rest) => [rest, ...list(rest['resource']).filter(({ type }) => type === 'Questionnaire')])
        .flatMap(({ operation }) => list(operation))
        .some(({ name }) => name === 'populate'),
    )
    .catch(() => false);
  asked.set(connection, says);
  return says;
};

const asked = new WeakMap<Connection, Promise<boolean>>();

/** Whether a form asks to be filled in at all: nobody is asked about one that does not. */
const asksForIt = ({ launchContext, byLinkId }: Questionnaire): boolean =>
  launchContext !== undefined || [...byLinkId.values()].some(({ detail }) => detail?.initialExpression);

const parametersFor = ({ canonical, launchContext = [] }: Questionnaire, subject: string) => ({
  resourceType: 'Parameters',
  parameter: [
    { name: 'canonical', valueUri: formatCanonical(canonical) },
    { name: 'subject', valueReference: { reference: subject } },
    ...launchContext
      .filter(({ type }) => type === 'Patient')
      .map(({ name }) => ({
        name: 'context',
        part: [
          { name: 'name', valueString: name },
          { name: 'content', valueReference: { reference: subject } },
        ],
      })),
  ],
});

const responseIn = (reply: Json | undefined): unknown =>
  reply?.['resourceType'] === 'QuestionnaireResponse'
    ? reply
    : list(reply?.['parameter']).find(({ name }) => name === 'response')?.['resource'];

/**
 * What the back end fills in of a new response (SDC `$populate`), where it offers to. Only what may stand there before
 * anybody answered: an option is never chosen beforehand (decision D7). Nothing where the server fails: the form's own
 * expressions then say what they can.
 */
export const populated = async (
  questionnaire: Questionnaire,
  connection: Connection | undefined,
): Promise<Answers> => {
  if (!connection || !asksForIt(questionnaire) || !(await offers(connection))) return new Map();
  const reply = await connection
    .read('Questionnaire/$populate', parametersFor(questionnaire, connection.subject))
    .catch(() => undefined);
  const read = readResponse(responseIn(reply));
  if (!read.ok) return new Map();
  return new Map(
    [...read.value.answers].filter(([linkId, answers]: [string, readonly Answer[]]) => {
      const item = questionnaire.byLinkId.get(linkId);
      const fits = item && mayBeFilled(item) && answers.every((one) => takes(item, one));
      return fits && (item.repeats || answers.length === 1);
    }),
  );
};
