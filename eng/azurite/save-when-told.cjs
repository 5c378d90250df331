// Loaded into an Azurite that keeps its data in a folder, and is told when. By itself it would write all that it holds
// anew every five seconds, longer the more that is, and what a moment had half done would be kept. A line "save" on
// standard input writes it, and is repeated on standard output.
const { join } = require("node:path");
const Loki = require(join(__dirname, "node_modules/lokijs"));

const databases = new Set();
Loki.prototype.autosaveEnable = function () {
  databases.add(this);
  this.autosave = false;
};
require("node:readline").createInterface({ input: process.stdin }).on("line", (line) => {
  if (line !== "save") return;
  let left = databases.size;
  for (const database of databases) {
    database.saveDatabase((error) => {
      if (error) console.error(`Not saved: ${error}`);
      else if (--left === 0) console.log(line);
    });
  }
});
