/** A bare page that draws any story as its render function says, for a test outside to ask for. */
import { nothing, render, type TemplateResult } from 'lit';

interface Story {
  readonly name?: string;
  readonly args?: object;
  readonly render?: Render;
}

type Render = (args: object, context: object) => TemplateResult;

interface StoryFile {
  readonly default: Story & { readonly title: string };
  readonly [name: string]: Story;
}

/** What the page offers to the test, and what it met. */
export interface StoryPage {
  readonly faults: string[];
  /** Every story: "Fagperson/kpro-overview/Ét område er rødt". */
  readonly stories: readonly string[];
  show(story: string): void;
}

const faults: string[] = [];
document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) =>
  faults.push([violatedDirective, blockedURI, sourceFile].join(' ')),
);
addEventListener('error', ({ message }) => faults.push(message));
addEventListener('unhandledrejection', ({ reason }) => faults.push(String(reason)));

const files: Record<string, StoryFile> = import.meta.glob('../../../stories/**/*.stories.ts', {
  eager: true,
});

const drawings = new Map<string, () => TemplateResult>(
  Object.values(files).flatMap(({ default: meta, ...stories }) =>
    Object.entries(stories).map(([key, story]) => {
      const draw = story.render ?? meta.render;
      if (!draw) throw new Error(`${meta.title}/${key} draws by no function of its own`);
      const args = { ...meta.args, ...story.args };
      return [
        `${meta.title}/${story.name ?? key}`,
        () => draw(args, { args, globals: { language: 'da' } }),
      ] as const;
    }),
  ),
);

const page: StoryPage = {
  faults,
  stories: [...drawings.keys()],
  show(story) {
    const main = document.querySelector('main')!;
    // Away with the one before, so that nothing of it is drawn into this one.
    render(nothing, main);
    render(drawings.get(story)!(), main);
  },
};

Object.assign(document, { catalogue: page });
