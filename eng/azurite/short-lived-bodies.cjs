// Loaded into Azurite by the local host. Azurite keeps the buffers of a transaction's body as long as its request, which
// ends with a collection of the whole heap: one every few seconds, and longer the more is stored. As text it is gone at once.
const { join } = require("node:path");
const { default: bodies } = require(join(__dirname, "node_modules/azurite/dist/src/table/batch/TableBatchUtils.js"));

bodies.StreamToString = async (stream) => {
  let text = "";
  for await (const part of stream.setEncoding("utf8")) {
    text += part;
  }
  return text;
};
