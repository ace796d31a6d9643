/** A demo server in a process of its own, to be killed. Says where it is in one line. */
import { startDemo } from '../../demo/server/server.js';

const demo = await startDemo({ data: process.argv[2] ?? '', port: 0, fhirPort: 0 });
console.log(JSON.stringify({ pages: demo.pages, fhir: demo.fhir }));
