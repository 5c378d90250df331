// Writes what the lists were made of: lists.tsv for the app, README.md and the licences for people.
import { readFileSync, writeFileSync } from 'node:fs';

const target = process.argv[2];
const modules = new URL('node_modules/', import.meta.url);
const read = path => readFileSync(new URL(path, modules), 'utf8');
const date = new Date().toISOString().slice(0, 10);

const lists = [
  { file: 'countries.tsv.gz', what: 'ISO 3166-1 codes and names of countries', from: ['i18n-iso-countries', 'cldr-localenames-full', 'cldr-core'] },
  { file: 'disposable-domains.txt.gz', what: 'domains of throw-away mailboxes', from: ['disposable-email-domains-js'] },
  { file: 'free-mail-domains.txt.gz', what: 'domains where anybody gets a mailbox', from: ['free-email-domains'] },
  { file: 'public-suffixes.txt.gz', what: 'suffixes under which domains are registered, those of private owners included', from: ['tldts'] },
];
const licenceFile = { 'free-email-domains': 'LICENSE.md' };

const rows = lists.flatMap(({ file, what, from }) => from.map(name => {
  const { version, license } = JSON.parse(read(`${name}/package.json`));
  return { file, what, name, version, license };
}));

writeFileSync(`${target}/lists.tsv`, rows.map(r => [r.file, r.name, r.version, r.license, date].join('\t')).join('\n') + '\n');
writeFileSync(`${target}/licences.txt`, rows.map(r =>
  `${r.name} ${r.version}\n\n${read(`${r.name}/${licenceFile[r.name] ?? 'LICENSE'}`).trim()}\n`).join(`\n${'-'.repeat(80)}\n\n`));
writeFileSync(`${target}/README.md`, `# Lists that validation reads
Written by \`eng/data/update.sh\`; do not edit by hand. Own entries go into the \`.txt\` files of \`eng/data\`.

| file | content | from | version | licence | written |
| --- | --- | --- | --- | --- | --- |
${rows.map(r => `| \`${r.file}\` | ${r.what} | npm \`${r.name}\` | ${r.version} | ${r.license} | ${date} |`).join('\n')}

All are UTF-8; domains are in ASCII (punycode). \`lists.tsv\` is this table for the app. The licences in full: \`licences.txt\`.

- \`countries.tsv.gz\`: alpha-2 code, alpha-3 code, English name, sure names, other names (names apart by \`|\`). Sure names
  are English ones and aliases. Kosovo has the user-assigned codes XK and XKX.
- \`disposable-domains.txt.gz\`: the list that people review, not the longer ones that machines collect: a company's own
  domain on it by mistake would cost a lead.
- \`free-mail-domains.txt.gz\`: without the disposable ones.
- \`public-suffixes.txt.gz\`: rules as on publicsuffix.org, with \`*.\` and \`!\`.

The public suffixes are those of Mozilla's list (MPL 2.0).
`);
