// Writes the domains of throw-away and free mailboxes, and the public suffixes.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { domainToASCII } from 'node:url';
import { gzipSync } from 'node:zlib';

const target = process.argv[2];
const require = createRequire(import.meta.url);
const own = file => readFileSync(new URL(file, import.meta.url), 'utf8').split('\n').filter(line => line && !line.startsWith('#'));
const write = (file, lines) =>
  writeFileSync(`${target}/${file}`, gzipSync([...new Set(lines)].sort().join('\n') + '\n', { level: 9 }));

const ascii = domain => domainToASCII(domain.trim().toLowerCase());

const disposable = new Set(require('disposable-email-domains-js').disposableEmailBlocklist().map(ascii));
write('disposable-domains.txt.gz', disposable);
write('free-mail-domains.txt.gz',
  [...require('free-email-domains').map(ascii), ...own('free-mail-domains.txt')].filter(domain => domain && !disposable.has(domain)));

// tldts packs the rules into a trie: edges from the last label to the first, nodes marked where a rule ends.
const trie = require('tldts/dist/cjs/src/data/trie.js');
const offsets = [];
trie.edgeLength.reduce((offset, length, edge) => (offsets[edge] = offset, offset + length), 0);

function* rules(node, suffix) {
  if (trie.nodeFlags[node]) yield suffix;
  for (let edge = trie.edgeStart[node]; edge < trie.edgeStart[node + 1]; edge++) {
    const label = trie.labelText.slice(offsets[edge], offsets[edge] + trie.edgeLength[edge]);
    yield* rules(trie.edgeChild[edge], suffix ? `${label}.${suffix}` : label);
  }
}
const asciiRule = rule => rule.startsWith('*.') ? `*.${ascii(rule.slice(2))}` : ascii(rule);
write('public-suffixes.txt.gz', [
  ...[...rules(trie.rulesRoot, '')].map(asciiRule),
  ...[...rules(trie.exceptionsRoot, '')].map(rule => `!${ascii(rule)}`),
]);
