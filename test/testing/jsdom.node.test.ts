// @vitest-environment jsdom
import { helpsIn } from './simulated.js';

helpsIn('jsdom');
