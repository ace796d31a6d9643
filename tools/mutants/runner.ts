/**
 * Stryker's test runner for this project: Vitest's own `describe`, `it` and `expect`, in one process. Stryker's runner
 * for Vitest starts a thread and loads every module for each mutant, 2.5 seconds where the tests take a hundredth of
 * one. Engines keep no state, so that the tests are loaded once, and each mutant is switched on where it stands.
 */
import { cpSync, readdirSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  determineHitLimitReached,
  DryRunStatus,
  TestStatus,
  toMutantRunResult,
  type DryRunResult,
  type MutantRunOptions,
  type MutantRunResult,
  type TestResult,
  type TestRunner,
} from '@stryker-mutator/api/test-runner';
import { INSTRUMENTER_CONSTANTS, type InstrumenterContext } from '@stryker-mutator/api/core';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import { collectTests, getFn, type Task, type Test, type VitestRunner } from '@vitest/runner';
import { folder } from './bundle.js';

type Context = InstrumenterContext & { hitLimit?: number | undefined };

/** One test, or one file's loading: what it works out outside of its tests, in the body of a `describe`. */
type Run = () => Promise<void>;

class OneProcess implements TestRunner {
  static inject = [] as const;
  /** Where the changed code looks for the mutant that is switched on, and writes down what it came past. */
  readonly #context: Context;
  readonly #milliseconds = new Map<string, number>();
  /** By name. Empty where they were loaded under a mutant. */
  #runs = new Map<string, Run>();
  #loads = 0;

  constructor() {
    const all = globalThis as unknown as Record<string, Context>;
    this.#context = all[INSTRUMENTER_CONSTANTS.NAMESPACE] ??= {} as Context;
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  async dryRun(): Promise<DryRunResult> {
    await this.#load();
    const tests: TestResult[] = [];
    for (const [id, run] of this.#runs) {
      this.#context.currentTestId = id;
      const result = await resultOf(id, run);
      this.#milliseconds.set(id, result.timeSpentMs);
      tests.push(result);
    }
    this.#context.currentTestId = undefined;
    // Nothing at all where no test loads the engine: Stryker would take a missing answer for "I cannot tell".
    const mutantCoverage = this.#context.mutantCoverage ?? { static: {}, perTest: {} };
    return { status: DryRunStatus.Complete, tests, mutantCoverage };
  }

  async mutantRun(options: MutantRunOptions): Promise<MutantRunResult> {
    const { activeMutant, hitLimit, mutantActivation, testFilter } = options;
    // What is worked out while an engine loads is changed only where it loads anew.
    const anew = mutantActivation === 'static';
    if (!anew && !this.#runs.size) await this.#load();
    Object.assign(this.#context, { activeMutant: activeMutant.id, hitCount: 0, hitLimit });
    const tests = anew
      ? await this.#loadedAnew()
      : await this.#untilOneFails(testFilter ?? [...this.#runs.keys()]);
    Object.assign(this.#context, { activeMutant: undefined });
    const tooOften = determineHitLimitReached(this.#context.hitCount, hitLimit);
    return toMutantRunResult(tooOften ?? { status: DryRunStatus.Complete, tests });
  }

  get #folder(): string {
    return resolve(`${folder}-${process.pid}-${this.#loads}`);
  }

  async #loadedAnew(): Promise<TestResult[]> {
    const loading = await resultOf('the tests load', () => this.#load());
    const tests =
      loading.status === TestStatus.Failed ? [loading] : await this.#untilOneFails([...this.#runs.keys()]);
    this.#runs.clear();
    return tests;
  }

  /** The quick ones first. */
  async #untilOneFails(ids: readonly string[]): Promise<TestResult[]> {
    const results: TestResult[] = [];
    const time = (id: string) => this.#milliseconds.get(id) ?? 0;
    for (const id of [...ids].sort((a, b) => time(a) - time(b))) {
      const result = await resultOf(id, this.#runs.get(id));
      results.push(result);
      if (result.status === TestStatus.Failed) break;
    }
    return results;
  }

  /** Loads all tests and engines, each time from a folder of their own, since a module is loaded once from each. */
  async #load(): Promise<void> {
    if (this.#loads) rmSync(this.#folder, { recursive: true });
    this.#loads += 1;
    const from = this.#folder;
    cpSync(folder, from, { recursive: true });
    this.#runs = new Map();
    for (const chunk of readdirSync(`${from}/chunks`))
      await import(pathToFileURL(`${from}/chunks/${chunk}`).href);
    const files = readdirSync(from).filter((file) => file.endsWith('.mjs'));
    for (const file of files) {
      const loading = `${file} loads`;
      this.#context.currentTestId = loading;
      const tests = await testsIn(`${from}/${file}`);
      this.#context.currentTestId = undefined;
      this.#runs.set(loading, async () => {
        for (const test of await testsIn(`${from}/${file}`)) await getFn(test)();
      });
      for (const test of tests) {
        const name = `${file} > ${test.fullTestName}`;
        let id = name;
        for (let twice = 2; this.#runs.has(id); twice += 1) id = `${name} (${twice})`;
        this.#runs.set(id, async () => await getFn(test)());
      }
    }
  }
}

async function resultOf(id: string, run: Run | undefined): Promise<TestResult> {
  const start = performance.now();
  const common = () => ({ id, name: id, timeSpentMs: performance.now() - start });
  try {
    if (!run) throw new Error('The changed code made another test of it');
    await run();
    return { ...common(), status: TestStatus.Success };
  } catch (error) {
    const failureMessage = error instanceof Error ? error.message : String(error);
    return { ...common(), status: TestStatus.Failed, failureMessage };
  }
}

let times = 0;

/** The tests of a file, which is loaded anew each time: under another query it is another module. */
async function testsIn(path: string): Promise<Test[]> {
  const [file] = await collectTests([path], vitestRunner((times += 1)));
  const [error] = file?.result?.errors ?? [];
  if (!file || error) throw new Error(error?.message ?? `No tests in ${path}`);
  const below = (task: Task): Test[] => (task.type === 'test' ? [task] : task.tasks.flatMap(below));
  return below(file).filter(({ mode }) => mode === 'run');
}

/** What Vitest's collecting of tests asks for. A module is loaded anew under another query. */
const vitestRunner = (load: number): VitestRunner => ({
  config: {
    root: process.cwd(),
    setupFiles: [],
    name: undefined,
    passWithNoTests: false,
    testNamePattern: undefined,
    allowOnly: false,
    sequence: { seed: 1, hooks: 'stack', setupFiles: 'list', shuffle: false, concurrent: false },
    maxConcurrency: 1,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    retry: 0,
    includeTaskLocation: false,
    tags: [],
    tagsFilter: undefined,
    strictTags: false,
  } as unknown as VitestRunner['config'],
  importFile: (path) => import(`${pathToFileURL(path).href}?${load}`),
});

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'one-process', OneProcess)];
