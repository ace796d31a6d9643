import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import { axes, initial } from './axes.js';
import { controls } from './controls.js';
import { frame } from './frame.js';
import { manifest } from './manifest.js';
import { tell } from './panels/tell.js';
import { source } from './source.js';

setCustomElementsManifest(manifest);

const screen = (name: string, width: number, height: number) => ({
  name: `${name} (${width})`,
  styles: { width: `${width}px`, height: `${height}px` },
});

const preview: Preview = {
  tags: ['autodocs'],
  decorators: [frame, tell],
  argTypesEnhancers: [controls],
  initialGlobals: initial,
  globalTypes: axes,
  parameters: {
    layout: 'padded',
    a11y: {
      test: 'error',
      options: {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
        rules: { 'target-size': { enabled: true } },
      },
    },
    viewport: {
      options: {
        narrow: screen('Smal', 320, 640),
        phone: screen('Telefon', 360, 740),
        tablet: screen('Tablet', 768, 1024),
        desktop: screen('Skærm', 1280, 720),
      },
    },
    docs: { source: { transform: source }, toc: { title: 'På denne side', headingSelector: 'h2, h3' } },
    options: {
      storySort: {
        order: [
          'Velkommen',
          'Kom i gang',
          ['Sæt ind på fem linjer', 'Farver, og hvad de betyder', 'Status'],
          'Situationer',
          'Borger',
          ['kpro-inbox', 'kpro-questionnaire'],
          'Fagperson',
          ['kpro-prepare', 'kpro-overview', 'kpro-answers', 'kpro-guidance', 'kpro-trend'],
          'Forbindelse',
          'Vejledninger',
          ['Tema og kontrast', 'Tilgængelighed', 'Skriv handlevejledning', 'Hændelser og privatliv'],
        ],
      },
    },
  },
};

export default preview;
