import { checkContent, findingSentence, learn, type ContentFinding } from '../pure/check-content.js';
import { contentCheckWords, type ContentCheckWords } from '../pure/words/content-check/index.js';
import { readArguments, type ArgumentFault, type Arguments } from './arguments.js';
import { readFiles, type ReadFile } from './files.js';
import { countOf, textReport, type Line } from './report.js';
import { resourcesIn, resourcesOf, type Found, type Resources } from './resources.js';

/** What a run of the command comes to. */
export interface Outcome {
  readonly out: string;
  readonly err: string;
  /** 0 no errors; 1 errors, with `--strict` also warnings; 2 something could not be read or understood. */
  readonly exitCode: 0 | 1 | 2;
}

export interface Surroundings {
  /** Today as an ISO day. */
  readonly now: string;
  /** Whether the output may be coloured. */
  readonly colour: boolean;
}

const faultSentence = (fault: ArgumentFault, words: ContentCheckWords): string => {
  if (fault.kind === 'no-files') return words.noFiles;
  if (fault.kind === 'unknown-option') return words.unknownOption(fault.option);
  return words.badValue(
    fault.option,
    fault.allowed === 'day' ? words.aDay : fault.allowed.join(` ${words.or} `),
  );
};

const isRead = (file: ReadFile): file is Extract<ReadFile, { json: unknown }> => 'json' in file;

/** What was the matter with the files themselves. */
const fileLines = (
  files: readonly ReadFile[],
  named: ReadonlySet<string>,
  words: ContentCheckWords,
): Line[] =>
  files.flatMap((each): Line[] => {
    const line = (severity: Line['severity'], code: keyof ContentCheckWords['file']): Line => ({
      file: each.file,
      severity,
      code,
      path: '',
      sentence: words.file[code],
    });
    if (!isRead(each)) return [line('error', each.fault)];
    const { questionnaires, guidance } = resourcesIn(each);
    const isEmpty = !questionnaires.length && !guidance.length;
    return [
      ...(each.bom && !isEmpty ? [line('note', 'bom')] : []),
      // In a folder other JSON may stand beside the content; a file that was named should hold some.
      ...(isEmpty && named.has(each.file) ? [line('note', 'no-content')] : []),
    ];
  });

const placeOf = ({ inside }: Found, path: string): string =>
  inside === undefined ? path : path.replace(/^\w+/, () => inside);

const findingLine = (
  finding: ContentFinding,
  { questionnaires, guidance }: Resources,
  lang: 'da' | 'en',
): Line => {
  const { resource, severity, code, path } = finding;
  const found = (resource.type === 'Questionnaire' ? questionnaires : guidance)[resource.position]!;
  return {
    file: found.file,
    severity,
    code,
    path: placeOf(found, path),
    sentence: findingSentence(finding, lang),
    resource,
  };
};

/** Findings of one file stand together, in the order in which the files were read. */
const byFile = (lines: readonly Line[], files: readonly string[]): readonly Line[] => {
  const order = new Map(files.map((file, i) => [file, i]));
  return [...lines].sort((a, b) => order.get(a.file)! - order.get(b.file)!);
};

const written = (
  lines: readonly Line[],
  checked: number,
  { format }: Arguments,
  words: ContentCheckWords,
  colour: boolean,
) => {
  const [errors, warnings, notes] = (['error', 'warning', 'note'] as const).map((each) =>
    countOf(lines, each),
  ) as [number, number, number];
  if (format === 'json')
    return JSON.stringify({ findings: lines, checked, errors, warnings, notes }, null, 2);
  const closing = words.closing(errors, warnings, notes, checked);
  return [textReport(lines, words, colour), checked ? closing : words.nothing].filter(Boolean).join('\n');
};

const check = (asked: Arguments, colour: boolean): Outcome => {
  const words = contentCheckWords(asked.lang);
  const files = readFiles(asked.files);
  const resources = resourcesOf(files.filter(isRead).map(({ file, json }) => ({ file, json })));
  const { questionnaires, guidance } = resources;
  const findings = checkContent(
    questionnaires.map(({ json }) => json),
    guidance.map(({ json }) => json),
    { today: asked.today },
  );
  const own = fileLines(files, new Set(asked.files), words);
  const lines = byFile(
    [...own, ...findings.map((finding) => findingLine(finding, resources, asked.lang))],
    files.map(({ file }) => file),
  );
  const checked = questionnaires.length + guidance.length;
  const isBroken = checked === 0 || files.some((file) => !isRead(file));
  const isBad = findings.some(
    ({ severity }) => severity === 'error' || (asked.strict && severity === 'warning'),
  );
  return {
    out: `${written(lines, checked, asked, words, colour)}\n`,
    err: '',
    exitCode: isBroken ? 2 : isBad ? 1 : 0,
  };
};

/** `kpro-check` without a process around it: the command line in, what it prints and how it ends out. Never throws. */
export const run = async (argv: readonly string[], { now, colour }: Surroundings): Promise<Outcome> => {
  const asked = readArguments(argv, now);
  const lang = asked.ok ? asked.value.lang : asked.lang;
  await learn(lang);
  const words = contentCheckWords(lang);
  if (!asked.ok) return { out: '', err: `${faultSentence(asked.fault, words)}\n`, exitCode: 2 };
  return asked.value.help ? { out: `${words.help}\n`, err: '', exitCode: 0 } : check(asked.value, colour);
};
