import { addons } from 'storybook/manager-api';
import { create } from 'storybook/theming';
import './panels/panels.js';

addons.setConfig({
  theme: create({ base: 'light', brandTitle: 'kpro-elements · katalog', brandTarget: '_self' }),
});
