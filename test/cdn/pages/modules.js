/* The npm modules, as a bundler would bring them. */
import '../../../dist/define/kpro-overview.js';
import '../../../dist/define/kpro-connection.js';
