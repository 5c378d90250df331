// Loaded into an Azurite whose clock can be put forward: what it writes then carries the time of the host that it
// serves. A line "clock MS" on standard input sets how far it is ahead, or behind where MS is negative, and is repeated
// on standard output.
const now = Date.now;
let ahead = 0;
Date.now = () => now() + ahead;
globalThis.Date = new Proxy(Date, {
  construct: (date, given, target) => Reflect.construct(date, given.length ? given : [date.now()], target),
  apply: (date) => new date(date.now()).toString(),
});
require("node:readline").createInterface({ input: process.stdin }).on("line", (line) => {
  const said = /^clock (-?\d+)$/.exec(line);
  if (!said) return;
  ahead = Number(said[1]);
  console.log(line);
});
