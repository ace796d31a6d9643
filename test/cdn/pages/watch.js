/* The first script of a page: what it was stopped from doing, what it threw, and what it was told, from the start. */
document.faults = [];
document.conflicts = [];
document.addEventListener('securitypolicyviolation', (event) =>
  document.faults.push(event.violatedDirective + ' ' + event.blockedURI),
);
addEventListener('error', (event) => document.faults.push(String(event.message)));
addEventListener('unhandledrejection', (event) => document.faults.push(String(event.reason)));
document.addEventListener('kpro-version-conflict', (event) => document.conflicts.push(event.detail));
