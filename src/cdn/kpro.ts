/**
 * The whole kit as one script for pages without a bundler, `dist/kpro.min.js`:
 *
 * ```html
 * <script defer src="kpro.min.js" integrity="sha384-…" crossorigin="anonymous"></script>
 * ```
 *
 * Shadow roots are closed in it, so that a session recorder sees nothing of what is asked and answered.
 */
import { registerAs } from '../define/register-as.js';
import { announceKit, runningKit } from '../define/running-kit.js';
import { version } from '../define/version.js';
import { ownPrefix } from './stands-back.js';

if (ownPrefix === undefined) {
  registerAs('kpro');
  announceKit({ version, refused: runningKit()?.refused ?? [], registerAs });
} else registerAs(ownPrefix);
