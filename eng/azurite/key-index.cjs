// Loaded into Azurite by the local host. The table service finds entities by an index over both keys. Azurite goes
// through a whole table for each query, through a whole partition for each entity that is written, and through the
// table's own index for each that is changed, so that its time per lead grows with all that is stored. Here a table
// has an index over both keys. Which entities match, and what may be written, is still decided by Azurite.
const { join } = require("node:path");
const modules = join(__dirname, "node_modules");
const Loki = require(join(modules, "lokijs"));
const { prototype: store } = require(join(modules, "azurite/dist/src/table/persistence/LokiTableMetadataStore.js")).default;

const { addCollection } = Loki.prototype;
Loki.prototype.addCollection = function (name, options) {
  return options?.indices?.includes("RowKey")
    ? withKeyIndex(addCollection.call(this, name, { ...options, indices: ["PartitionKey"] }))
    : addCollection.call(this, name, options);
};

// Keys hold no control characters.
const keyOf = ({ PartitionKey, RowKey }) => `${PartitionKey}\n${RowKey}`;

function withKeyIndex(table) {
  const byKey = new Map();
  const { findOne, add, update, remove } = table;
  return Object.assign(table, {
    findOne(query) {
      const isKeyed = query?.PartitionKey !== undefined && query.RowKey !== undefined;
      return isKeyed ? byKey.get(keyOf(query)) ?? null : findOne.call(this, query);
    },
    add(entity) {
      const added = add.call(this, entity);
      byKey.set(keyOf(entity), entity);
      return added;
    },
    update(entity) {
      byKey.set(keyOf(entity), entity);
      return update.call(this, entity);
    },
    remove(entity) {
      byKey.delete(keyOf(entity));
      return remove.call(this, entity);
    },
    // An entity never changes its keys, so it keeps its place among the partitions.
    adaptiveBinaryIndexUpdate() {},
  });
}

// What is called asks for its collection before it first waits, so nobody else sees the one that is put in its place.
const { queryTableEntities, updateTableEntity, getEntityCollection } = store;
function within(replace, act) {
  this.getEntityCollection = (...which) => replace(getEntityCollection.apply(this, which));
  try {
    return act();
  } finally {
    delete this.getEntityCollection;
  }
}

// A query for one partition.
const onePartition = /^\(?PartitionKey eq '((?:[^']|'')*)'/;
const anotherChoice = /\b(or|not)\b/;
store.queryTableEntities = function (context, account, table, options, ...continuation) {
  const query = () => queryTableEntities.call(this, context, account, table, options, ...continuation);
  const partition = onePartition.exec(options.filter ?? "");
  if (!partition || anotherChoice.test(options.filter)) {
    return query();
  }
  const PartitionKey = partition[1].replaceAll("''", "'");
  return within.call(this, (table) => ({ chain: () => table.chain().find({ PartitionKey }) }), query);
};

// Azurite removes the old entity and inserts the new one, which moves all that came after it.
store.updateTableEntity = function (...call) {
  return within.call(this, (table) => {
    let old;
    return {
      findOne: (query) => table.findOne(query),
      remove: (entity) => { old = entity; },
      insert: (entity) => table.update(Object.assign(entity, { $loki: old.$loki, meta: old.meta })),
    };
  }, () => updateTableEntity.apply(this, call));
};
