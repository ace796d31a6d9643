// @vitest-environment jsdom
import { mountsEverything } from './mounted.js';

mountsEverything('jsdom');
