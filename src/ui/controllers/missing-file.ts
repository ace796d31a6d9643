import { problem, type Problem } from '../../pure/model/problem.js';

/** Why a file of the kit did not come. */
export const missingFile = (): Problem => problem(navigator.onLine ? 'server-down' : 'offline', 'import');
