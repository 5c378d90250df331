// Loaded into Azurite by the local host, which holds the other end of standard input: when the host ends, however it
// ends, so does Azurite. Ctrl-C reaches the whole terminal group, but the host finishes its work first.
const once = process.once;
process.once = function (event, listener) {
  return event === "SIGINT" ? process.on("SIGINT", () => {}) : once.call(this, event, listener);
};
for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});
process.stdin.on("close", () => {
  if (process.argv.includes("--inMemoryPersistence")) process.exit(0);
  // Each of the three services says when it has saved; kept connections would hold the process for minutes.
  let closed = 0;
  const log = console.log;
  console.log = (line) => {
    log(line);
    if (String(line).includes("successfully closed") && ++closed === 3) process.exit(0);
  };
  process.emit("SIGTERM");
  setTimeout(() => process.exit(0), 8000);
}).resume();
