// Writes countries.tsv.gz: code, alpha-3 code, English name, sure names, other names.
// Sure names (English ones and aliases) win over the same word in another language.
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const target = process.argv[2];
const modules = new URL('node_modules/', import.meta.url);
const read = path => readFileSync(new URL(path, modules), 'utf8');
const json = path => JSON.parse(read(path));

const cldrNames = locale =>
  json(`cldr-localenames-full/main/${locale}/territories.json`).main[locale].localeDisplayNames.territories;

// Locales below "modern" coverage hold guesses and English words with endings.
const cldrLocales = () => {
  const levels = json('cldr-core/coverageLevels.json').coverageLevels;
  const level = locale => levels[locale] ?? levels[locale.split('-')[0]];
  const main = new URL('cldr-localenames-full/main/', modules);
  return readdirSync(main).filter(locale =>
    level(locale) === 'modern' && existsSync(new URL(`${locale}/territories.json`, main)));
};

const alpha3 = new Map(json('i18n-iso-countries/codes.json'));
const sure = new Map([...alpha3.keys()].map(code => [code, new Set()]));
const other = new Map([...alpha3.keys()].map(code => [code, new Set()]));
const add = (names, code, name) => names.get(code)?.add(name.trim());

const addAll = (names, entries) => {
  for (const [code, value] of entries) {
    for (const name of [value].flat()) add(names, code.slice(0, 2), name);
  }
};

addAll(sure, Object.entries(json('i18n-iso-countries/langs/en.json').countries));
addAll(sure, Object.entries(cldrNames('en')));
for (const line of readFileSync(new URL('country-aliases.txt', import.meta.url), 'utf8').split('\n')) {
  const [code, names] = line.split(':');
  if (names && !line.startsWith('#')) addAll(sure, names.split(';').map(name => [code, name]));
}
for (const file of readdirSync(new URL('i18n-iso-countries/langs/', modules))) {
  addAll(other, Object.entries(json(`i18n-iso-countries/langs/${file}`).countries));
}
for (const locale of cldrLocales()) addAll(other, Object.entries(cldrNames(locale)));
// German names as they are typed without umlauts.
const typed = { ä: 'ae', ö: 'oe', ü: 'ue', Ä: 'Ae', Ö: 'Oe', Ü: 'Ue' };
for (const [code, name] of Object.entries(cldrNames('de'))) {
  add(other, code.slice(0, 2), name.replace(/[äöüÄÖÜ]/g, letter => typed[letter]));
}
// Up to three Latin letters are codes, or abbreviations that mean something else elsewhere.
const isAbbreviation = name => /^[a-z]{1,3}$/i.test(name.normalize('NFKD').replace(/[^\p{L}\p{N}]/gu, ''));

const english = cldrNames('en');
const lengthened = new Set(['HK', 'MM', 'MO']); // "Hong Kong SAR China", "Myanmar (Burma)"
const displayName = code => lengthened.has(code) ? english[`${code}-alt-short`] : english[code];
const rows = [...alpha3.keys()].sort().map(code => [
  code,
  alpha3.get(code),
  displayName(code),
  [...sure.get(code)].sort().join('|'),
  [...other.get(code)].filter(name => !sure.get(code).has(name) && !isAbbreviation(name)).sort().join('|'),
].join('\t'));

mkdirSync(target, { recursive: true });
writeFileSync(`${target}/countries.tsv.gz`, gzipSync(rows.join('\n') + '\n', { level: 9 }));
