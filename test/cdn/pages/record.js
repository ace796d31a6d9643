/* A session recorder with its defaults, started before the kit. */
document.recorded = [];
rrweb.record({ emit: (event) => document.recorded.push(event) });
