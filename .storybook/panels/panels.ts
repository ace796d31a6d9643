/** The panels below a story: its code, what a screen reader says, FHIR in and out, and what it weighs. */
import { createElement as h, useEffect, useState, type FC, type ReactNode } from 'react';
import { addons, types, useChannel } from 'storybook/manager-api';
import { styled } from 'storybook/theming';
import { isChanged, jsonLines } from './changed-paths.js';
import { exchangeTold, storyTold, type Exchange, type StoryTold } from './told.js';

const Body = styled.div({ padding: 15, fontSize: 13, lineHeight: 1.5, maxWidth: 1000 });
const Text = styled.pre({
  margin: '8px 0',
  padding: 10,
  overflowX: 'auto',
  fontSize: 12,
  border: '1px solid #8c939c',
  whiteSpace: 'pre-wrap',
});
const Changed = styled.mark({ background: '#ffe9a8', color: '#14233a', fontWeight: 700 });

const none = (text: string): ReactNode => h('p', null, text);

const Code: FC<{ story: StoryTold }> = ({ story }) =>
  story.code.length
    ? h(
        'div',
        null,
        ...story.code.flatMap(({ language, text }) => [
          h('h2', { key: language }, language),
          h(Text, { key: `${language} text`, tabIndex: 0 }, text),
        ]),
      )
    : none('En situation er en hel side. Koden står ved hvert element.');

const Tree: FC<{ story: StoryTold }> = ({ story }) =>
  story.tree
    ? h(
        'div',
        null,
        none(
          'Roller, navne, beskrivelser og tilstande, linje for linje, som Chromium giver dem til en skærmlæser. En test sammenligner dem med historien. Ingen skærmlæser er kørt.',
        ),
        h(Text, { tabIndex: 0 }, story.tree),
      )
    : none('Her er intet gemt endnu.');

const kilo = (bytes: number): string =>
  `${(bytes / 1024).toLocaleString('da-DK', { maximumFractionDigits: 1 })} KiB`;

const Weight: FC<{ story: StoryTold }> = ({ story }) =>
  h(
    'div',
    null,
    none(
      'Målt, da kataloget blev bygget: esbuild, minificeret, gzip 9. Det, elementer deler, er talt med ved hvert af dem.',
    ),
    h(
      'table',
      null,
      h(
        'thead',
        null,
        h(
          'tr',
          null,
          ...['Element', 'Straks', 'I alt, hvis alt bliver brugt'].map((text) =>
            h('th', { key: text, scope: 'col', style: { textAlign: 'start', paddingInlineEnd: 20 } }, text),
          ),
        ),
      ),
      h(
        'tbody',
        null,
        ...story.weights.map(({ tag, door, all }) =>
          h(
            'tr',
            { key: tag },
            h('th', { scope: 'row', style: { textAlign: 'start', paddingInlineEnd: 20 } }, tag),
            h('td', null, kilo(door)),
            h('td', null, kilo(all)),
          ),
        ),
      ),
    ),
  );

const Content: FC<{ exchange: Exchange }> = ({ exchange: { content, changed } }) =>
  h(
    Text,
    { tabIndex: 0 },
    ...jsonLines(content).map((line, i) =>
      isChanged(line, changed) ? h(Changed, { key: i }, `${line.text}\n`) : `${line.text}\n`,
    ),
  );

/** Opened one at a time: a whole record is long. */
const Row: FC<{ exchange: Exchange }> = ({ exchange }) => {
  const [isOpen, open] = useState(false);
  const { at, way, name, changed, content } = exchange;
  const more = changed.length ? ` · ændret: ${changed.slice(0, 4).join(', ')}` : '';
  const line = [`${at} ${way === 'in' ? '→ ind' : '← ud'} `, h('b', { key: name }, name), more];
  if (content === null || content === undefined) return h('div', null, ...line);
  return h(
    'details',
    { onToggle: (event: { currentTarget: { open: boolean } }) => open(event.currentTarget.open) },
    h('summary', null, ...line),
    isOpen ? h(Content, { exchange }) : null,
  );
};

const Exchanges: FC<{ all: readonly Exchange[] }> = ({ all }) =>
  all.length
    ? h('div', null, ...all.map((exchange, i) => h(Row, { key: i, exchange })))
    : none('Intet er givet eller sagt endnu.');

const last: { story: StoryTold | undefined; exchanges: readonly Exchange[] } = {
  story: undefined,
  exchanges: [],
};

/** Told also while no panel is open. */
const hear = (changed: () => void) => {
  useChannel({ [storyTold]: changed, [exchangeTold]: changed });
  useEffect(changed, []);
};

const panel = (render: () => ReactNode): FC =>
  function Panel() {
    const [, redraw] = useState(0);
    hear(() => redraw((count) => count + 1));
    return h(Body, null, render());
  };

const ofStory = (Shown: FC<{ story: StoryTold }>): FC =>
  panel(() => (last.story ? h(Shown, { story: last.story }) : none('Vælg en historie.')));

const all: readonly (readonly [id: string, title: string, Panel: FC])[] = [
  ['code', 'Kode', ofStory(Code)],
  ['tree', 'Hvad en skærmlæser siger', ofStory(Tree)],
  ['exchange', 'FHIR ind og ud', panel(() => h(Exchanges, { all: last.exchanges }))],
  ['weight', 'Vægt', ofStory(Weight)],
];

addons.register('kpro', (api) => {
  const channel = api.getChannel();
  channel?.on(storyTold, (story: StoryTold) => (last.story = story));
  channel?.on(exchangeTold, (exchange?: Exchange) => {
    last.exchanges = exchange ? [...last.exchanges, exchange] : [];
  });
  for (const [id, title, Panel] of all)
    addons.add(`kpro/${id}`, {
      type: types.PANEL,
      title,
      render: ({ active }) => (active ? h(Panel) : null) as never,
    });
});
