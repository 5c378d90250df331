// Loaded into Azurite by the local host. Every ten minutes Azurite removes what no blob has as its content. It lists
// blobs 5,000 at a time and goes on after the last name: others of that name, in other containers and accounts, were
// never listed, and their content was gone. Here all are listed at once.
const { join } = require("node:path");
const { default: Blobs } = require(join(__dirname, "node_modules/azurite/dist/src/blob/persistence/LokiBlobMetadataStore.js"));

const { listAllBlobs } = Blobs.prototype;
Blobs.prototype.listAllBlobs = function (most, ...rest) {
  return listAllBlobs.call(this, Number.MAX_SAFE_INTEGER - 1, ...rest);
};
