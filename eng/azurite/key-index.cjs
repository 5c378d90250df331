// Loaded into Azurite by the local host. The table service finds entities by an index over both keys. Azurite goes
// through a whole table for each query, through a whole partition for each entity that is written, and through the
// table's own index for each that is changed, so that its time per lead grows with all that is stored. Here a table
// is a map of its partitions, each in the order of its rows' keys. Which entities match, and what may be written, is
// still decided by Azurite.
const { join } = require("node:path");
const modules = join(__dirname, "node_modules");
const Loki = require(join(modules, "lokijs"));
const { default: queries } = require(join(modules, "azurite/dist/src/table/persistence/LokiTableStoreQueryGenerator.js"));

const INDICES = ["PartitionKey", "RowKey"];

class Partition {
  #entities = new Map();
  #keys = [];

  get size() {
    return this.#keys.length;
  }

  get = (key) => this.#entities.get(key);

  set(key, entity) {
    if (!this.#entities.has(key)) {
      this.#keys.splice(this.#place(key), 0, key);
    }
    this.#entities.set(key, entity);
  }

  delete(key) {
    if (this.#entities.delete(key)) {
      this.#keys.splice(this.#place(key), 1);
    }
  }

  // Both ends are in it, where there are any.
  between(from, to) {
    const end = to === undefined ? this.#keys.length : this.#place(to) + (this.#entities.has(to) ? 1 : 0);
    return this.#keys.slice(from === undefined ? 0 : this.#place(from), end).map(this.get);
  }

  // Where a key is, or would be.
  #place(key) {
    let [low, high] = [0, this.#keys.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#keys[middle] < key) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}

// What Azurite asks of a table's collection, and what Loki asks to keep it in a file.
class Table {
  dirty = true;
  #partitions = new Map();

  constructor(name, entities = []) {
    this.name = name;
    entities.forEach((entity) => this.insert(entity));
  }

  findOne({ PartitionKey, RowKey }) {
    return this.#partitions.get(PartitionKey)?.get(RowKey) ?? null;
  }

  insert(entity) {
    let partition = this.#partitions.get(entity.PartitionKey);
    if (!partition) {
      this.#partitions.set(entity.PartitionKey, partition = new Partition());
    }
    partition.set(entity.RowKey, entity);
    this.dirty = true;
    return entity;
  }

  update(entity) {
    return this.insert(entity);
  }

  remove({ PartitionKey, RowKey }) {
    const partition = this.#partitions.get(PartitionKey);
    partition?.delete(RowKey);
    if (partition?.size === 0) {
      this.#partitions.delete(PartitionKey);
    }
    this.dirty = true;
  }

  chain() {
    return {
      where: (matches) => new Results(this.#in(matches.partition, matches.from, matches.to)).where(matches),
    };
  }

  // A file has it as Loki does.
  toJSON() {
    const copy = new Loki.Collection(this.name, { indices: INDICES });
    copy.insert(this.#in().map(({ $loki, meta, ...entity }) => entity));
    return copy;
  }

  #in(partition, from, to) {
    return partition === undefined
      ? [...this.#partitions.values()].flatMap((rows) => rows.between())
      : (this.#partitions.get(partition)?.between(from, to) ?? []);
  }
}

class Results {
  #entities;

  constructor(entities) {
    this.#entities = entities;
  }

  where = (matches) => new Results(this.#entities.filter(matches));
  sort = (order) => new Results(this.#entities.toSorted(order));
  limit = (count) => new Results(this.#entities.slice(0, count));
  data = () => this.#entities;
}

const { addCollection, loadJSONObject } = Loki.prototype;
Loki.prototype.addCollection = function (name, options) {
  if (!options?.indices?.includes("RowKey")) {
    return addCollection.call(this, name, options);
  }
  const table = new Table(name);
  this.collections.push(table);
  return table;
};
Loki.prototype.loadJSONObject = function (...file) {
  loadJSONObject.apply(this, file);
  this.collections = this.collections.map((c) => c.binaryIndices.RowKey ? new Table(c.name, c.data) : c);
};

// A query for one partition says so to the table, and between which rows.
const onePartition = /^\(?PartitionKey eq '((?:[^']|'')*)'/;
const oneEnd = /\bRowKey (eq|ge|gt|le|lt) '((?:[^']|'')*)'/g;
const anotherChoice = /\b(or|not)\b/;
const { generateQueryForPersistenceLayer } = queries;
queries.generateQueryForPersistenceLayer = function (options, context) {
  const matches = generateQueryForPersistenceLayer.call(this, options, context);
  const partition = onePartition.exec(options.filter ?? "");
  if (partition && !anotherChoice.test(options.filter)) {
    matches.partition = partition[1].replaceAll("''", "'");
    for (const [, compares, key] of options.filter.matchAll(oneEnd)) {
      const end = key.replaceAll("''", "'");
      if (compares !== "le" && compares !== "lt" && !(matches.from > end)) {
        matches.from = end;
      }
      if (compares !== "ge" && compares !== "gt" && !(matches.to < end)) {
        matches.to = end;
      }
    }
  }
  return matches;
};
