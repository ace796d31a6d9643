/**
 * A page for form authors, and for whoever compares renderers: any Questionnaire, the runner, and what goes on behind it.
 * It is shared by file. Nothing is sent, and no answer ever stands in an address.
 */
import type { ProblemEvent } from 'kpro-elements';
import 'kpro-elements/define/kpro-questionnaire.js';
import { loadSample, sampleNames, type Fhir } from './playground/samples.js';
import { Figures } from './playground/figures.js';
import { showColours, showProblems, showResponse } from './playground/behind.js';

const $ = <E extends HTMLElement>(id: string): E => document.getElementById(id) as E;

const stage = $('skema');
const source = $<HTMLTextAreaElement>('json');
const figures = new Figures($('figures'));
let form: Fhir | undefined;
let answers: Fhir | undefined;

const select = (id: string): string => $<HTMLSelectElement>(id).value;

/** Says what is wrong with what was given, where a person looks next. */
const say = (text: string): void => {
  $('wrong').textContent = text;
};

const show = (): void => {
  if (!form) return;
  const element = document.createElement('kpro-questionnaire');
  const problems: ProblemEvent['detail'][] = [];
  figures.begin();
  answers = undefined;
  showProblems([]);
  void showColours(form, undefined);
  showResponse(undefined);
  element.layout = select('layout') as typeof element.layout;
  element.lang = select('language');
  element.headingLevel = 2;
  element.questionnaire = form;
  element.addEventListener('kpro-problem', ({ detail }) => {
    problems.push(detail);
    showProblems(problems);
  });
  element.addEventListener('kpro-ready', () => figures.ready());
  element.addEventListener('kpro-answer', ({ detail, response }) => {
    answers = response;
    figures.answered(detail);
    showResponse(response);
    void showColours(form!, response);
  });
  element.addEventListener('kpro-submit', (event) => {
    answers = event.response;
    showResponse(answers);
    event.respondWith(Promise.resolve({ id: 'her' }));
  });
  element.addEventListener('kpro-leave', show);
  stage.className = select('width');
  stage.replaceChildren(element);
};

const take = (json: string): void => {
  try {
    const read: unknown = JSON.parse(json);
    if (typeof read !== 'object' || read === null || Array.isArray(read)) throw new SyntaxError();
    form = read as Fhir;
  } catch {
    return say('Det er ikke JSON. Ret det, eller vælg en anden fil.');
  }
  say(
    form['resourceType'] === 'Questionnaire'
      ? ''
      : 'Det er JSON, men ikke et FHIR-spørgeskema (Questionnaire).',
  );
  show();
};

const takeFile = async (file: File | undefined): Promise<void> => {
  if (!file) return;
  source.value = await file.text();
  take(source.value);
};

const save = (name: string, content: Fhir | undefined): void => {
  if (!content) return say('Der er ikke noget at gemme endnu.');
  const link = document.createElement('a');
  link.href = URL.createObjectURL(
    new Blob([JSON.stringify(content, undefined, 2)], { type: 'application/fhir+json' }),
  );
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
};

const begin = async (): Promise<void> => {
  const list = $<HTMLSelectElement>('sample');
  for (const { key, title } of await sampleNames()) list.add(new Option(title, key));
  const chosen = async (): Promise<void> => {
    source.value = await loadSample(list.value);
    take(source.value);
  };
  list.addEventListener('change', () => void chosen());
  $('colours').addEventListener('toggle', () => form && void showColours(form, answers));
  $('file').addEventListener(
    'change',
    (event) => void takeFile((event.target as HTMLInputElement).files?.[0]),
  );
  $('use').addEventListener('click', () => take(source.value));
  for (const id of ['layout', 'language', 'width']) $(id).addEventListener('change', show);
  $('save-form').addEventListener('click', () => save('questionnaire.json', form));
  $('save-response').addEventListener('click', () => save('questionnaire-response.json', answers));
  addEventListener('dragover', (event) => {
    event.preventDefault();
    document.body.classList.add('dropping');
  });
  addEventListener('dragleave', () => document.body.classList.remove('dropping'));
  addEventListener('drop', (event) => {
    event.preventDefault();
    document.body.classList.remove('dropping');
    void takeFile(event.dataTransfer?.files[0]);
  });
  await chosen();
};
void begin();
