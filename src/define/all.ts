// Registers every element of the kit.
import './kpro-answers.js';
import './kpro-connection.js';
import './kpro-guidance.js';
import './kpro-inbox.js';
import './kpro-overview.js';
import './kpro-prepare.js';
import './kpro-questionnaire.js';
import './kpro-trend.js';
