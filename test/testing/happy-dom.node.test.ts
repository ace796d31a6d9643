// @vitest-environment happy-dom
import { helpsIn } from './simulated.js';

helpsIn('happy-dom');
