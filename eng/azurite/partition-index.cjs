// Loaded into Azurite by the local host. Azurite looks at every entity of a table for each query, while the service
// goes to the partition that the filter names: here a query for one partition starts from Azurite's own index of
// partition keys. Which entities match is still decided by Azurite.
const { join } = require("node:path");
const store = join(__dirname, "node_modules/azurite/dist/src/table/persistence/LokiTableMetadataStore.js");
const { prototype } = require(store).default;

const onePartition = /^\(?PartitionKey eq '((?:[^']|'')*)'/;
const anotherChoice = /\b(or|not)\b/;
const { queryTableEntities, getEntityCollection } = prototype;

prototype.queryTableEntities = function (context, account, table, options, ...continuation) {
  const partition = onePartition.exec(options.filter ?? "");
  if (!partition || anotherChoice.test(options.filter)) {
    return queryTableEntities.call(this, context, account, table, options, ...continuation);
  }
  const PartitionKey = partition[1].replaceAll("''", "'");
  // The query asks for its collection before it first waits, so nobody else sees this one.
  this.getEntityCollection = (...which) => {
    const collection = getEntityCollection.apply(this, which);
    return { chain: () => collection.chain().find({ PartitionKey }) };
  };
  try {
    return queryTableEntities.call(this, context, account, table, options, ...continuation);
  } finally {
    delete this.getEntityCollection;
  }
};
