/** What an author and a comparer want to know of a run: what it weighs, and what an answer costs. */
export class Figures {
  #begun = 0;
  readonly #rows = new Map<string, HTMLElement>();

  constructor(private readonly list: HTMLElement) {}

  begin(): void {
    this.#begun = performance.now();
    this.list.replaceChildren();
    this.#rows.clear();
  }

  ready(): void {
    this.#say('Klar efter', `${Math.round(performance.now() - this.#begun)} ms`);
    this.#weigh();
  }

  answered({
    answered,
    questions,
    evaluations,
  }: {
    answered: number;
    questions: number;
    evaluations: number;
  }): void {
    this.#say('Besvaret', `${answered} af ${questions} spørgsmål`);
    this.#say('Regnet ud ved det sidste svar', `${evaluations} betingelser og udtryk`);
    this.#weigh();
  }

  /** Scripts that this page has loaded so far, as they were sent. */
  #weigh(): void {
    const scripts = performance
      .getEntriesByType('resource')
      .filter((entry): entry is PerformanceResourceTiming => entry.name.endsWith('.js'));
    const bytes = scripts.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0);
    this.#say('Programmer hentet', `${Math.round(bytes / 1024)} KiB i ${scripts.length} filer`);
  }

  #say(name: string, value: string): void {
    let cell = this.#rows.get(name);
    if (!cell) {
      cell = document.createElement('dd');
      this.list.append(Object.assign(document.createElement('dt'), { textContent: name }), cell);
      this.#rows.set(name, cell);
    }
    cell.textContent = value;
  }
}
