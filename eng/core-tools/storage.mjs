// Does in an emulator what templates and Event Grid do in Azure. Used by eng/core-tools.sh.
//   node storage.mjs make                     makes the containers, queues and tables of infra/lead-storage.json
//   node storage.mjs drop CONTAINER FOLDER    puts the folder's files there and tells the app of each, as Event Grid would
//   node storage.mjs await CONTAINER SECONDS  waits for the first file there and prints its name
// STORAGE is the connection string, APP the address of the app.
import { randomUUID } from 'node:crypto';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { TableServiceClient } from '@azure/data-tables';
import { BlobServiceClient } from '@azure/storage-blob';
import { QueueServiceClient } from '@azure/storage-queue';

const lead = JSON.parse(readFileSync(new URL('../../infra/lead-storage.json', import.meta.url), 'utf8'));
const { STORAGE: storage, APP: app } = process.env;
const blobs = BlobServiceClient.fromConnectionString(storage);
const [what, ...rest] = process.argv.slice(2);

await { make, drop, await: awaitFile }[what](...rest);

async function make() {
  const queues = QueueServiceClient.fromConnectionString(storage);
  const tables = TableServiceClient.fromConnectionString(storage, { allowInsecureConnection: true });
  await Promise.all(Object.keys(lead.containers).map(name => blobs.getContainerClient(name).createIfNotExists()));
  await Promise.all(lead.queues.map(name => queues.getQueueClient(name).createIfNotExists()));
  await Promise.all(lead.tables.map(name => tables.createTable(name)));
}

async function drop(container, folder) {
  for (const file of readdirSync(folder, { recursive: true }).sort().filter(file => statSync(path.join(folder, file)).isFile()))
    await dropFile(container, path.join(folder, file), file.replaceAll(path.sep, '/'));
}

async function dropFile(container, file, name) {
  const blob = blobs.getContainerClient(container).getBlockBlobClient(name);
  await blob.uploadFile(file);
  const answer = await fetch(`${app}/runtime/webhooks/blobs?functionName=Host.Functions.${lead.events[container]}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'aeg-event-type': 'Notification' },
    body: JSON.stringify([{
      id: randomUUID(), topic: '/', subject: `/blobServices/default/containers/${container}/blobs/${name}`,
      eventType: 'Microsoft.Storage.BlobCreated', eventTime: new Date().toISOString(), dataVersion: '', metadataVersion: '1',
      data: { api: 'PutBlob', url: blob.url, blobType: 'BlockBlob' },
    }]),
  });
  if (!answer.ok) throw new Error(`The app did not take the event of ${container}/${name}: ${answer.status} ${await answer.text()}`);
}

async function awaitFile(container, seconds) {
  for (const end = Date.now() + seconds * 1000; Date.now() < end; await setTimeout(1000))
    for await (const blob of blobs.getContainerClient(container).listBlobsFlat()) {
      console.log(`${container}/${blob.name}`);
      return;
    }
  throw new Error(`No file came into ${container} within ${seconds} seconds.`);
}
