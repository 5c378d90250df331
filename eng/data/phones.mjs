// Writes the numbering plans that E.164 needs, out of the metadata of Google's libphonenumber.
import { readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const target = process.argv[2];
const { countries } = JSON.parse(readFileSync(new URL('node_modules/libphonenumber-js/metadata.max.json', import.meta.url), 'utf8'));

// Positions as in libphonenumber-js/source/metadata.js. Types: the patterns of numbers in use.
const rows = Object.entries(countries).sort().map(([country, plan]) => {
  const [callingCode, abroad, pattern, lengths, , prefix, , prefixForParsing, transform] = plan;
  return [country, callingCode, abroad, prefixForParsing || prefix || '', transform || '', lengths.join(','), pattern].join('\t');
});
writeFileSync(`${target}/phone-plans.tsv.gz`, gzipSync(rows.join('\n') + '\n', { level: 9 }));
