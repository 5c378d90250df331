// Loaded into Azurite by the local host. The table service finds entities by an index over both keys. Azurite goes
// through a whole table for each query, and through a whole partition for each entity that is written, so that its
// time per lead grows with all that is stored. Here both start from Azurite's own indexes. Which entities match is
// still decided by Azurite.
const { join } = require("node:path");
const modules = join(__dirname, "node_modules");
const { Collection } = require(join(modules, "lokijs"));
const { prototype } = require(join(modules, "azurite/dist/src/table/persistence/LokiTableMetadataStore.js")).default;

// One entity: row keys are the more selective of the two.
const { findOne } = Collection.prototype;
Collection.prototype.findOne = function (query) {
  const keyed = query?.PartitionKey !== undefined && query.RowKey !== undefined;
  return findOne.call(this, keyed ? { RowKey: query.RowKey, ...query } : query);
};

// A query for one partition.
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
