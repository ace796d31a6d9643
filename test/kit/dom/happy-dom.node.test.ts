// @vitest-environment happy-dom
import { mountsEverything } from './mounted.js';

mountsEverything('happy-dom');
