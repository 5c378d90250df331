// Checks the templates in a folder where no Bicep compiler can be had: grammar, names, modules and their parameters.
// node eng/bicep/check.mjs infra
import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';
import { Language, Parser } from 'web-tree-sitter';

const folder = process.argv[2] ?? 'infra';
const problems = [];
const grammar = createRequire(import.meta.url).resolve('tree-sitter-bicep/tree-sitter-bicep.wasm');

await Parser.init();
const parser = new Parser();
parser.setLanguage(await Language.load(grammar));

const files = fs.readdirSync(folder, { recursive: true }).filter(name => name.endsWith('.bicep')).sort();
const templates = new Map(files.map(name => [path.normalize(name), read(name)]));
for (const [name, template] of templates) {
  checkNames(name, template);
  checkModules(name, template);
}
checkParameterFile('main.parameters.json', templates.get('main.bicep'));

problems.forEach(problem => console.error(problem));
if (files.length === 0) console.error(`There are no templates in '${folder}'.`);
process.exit(problems.length > 0 || files.length === 0 ? 1 : 0);

function read(name) {
  const tree = parser.parse(fs.readFileSync(path.join(folder, name), 'utf8'));
  const nodes = [...all(tree.rootNode)];
  for (const bad of nodes.filter(node => node.isError || node.isMissing))
    tell(name, bad, `does not parse at '${bad.text.split('\n')[0].slice(0, 40)}'`);
  const declared = kind => nodes.filter(node => node.type === `${kind}_declaration`).map(node => ({ node, name: node.namedChild(0).text }));
  return {
    nodes,
    params: declared('parameter').map(p => ({ ...p, optional: p.node.namedChildCount > 2 })),
    vars: declared('variable'), resources: declared('resource'), modules: declared('module'), outputs: declared('output'),
  };
}

function* all(node) {
  yield node;
  for (const child of node.children) yield* all(child);
}

function tell(name, node, what) {
  problems.push(`${path.join(folder, name)}:${node.startPosition.row + 1}: ${what}`);
}

function checkNames(name, { nodes, params, vars, resources, modules }) {
  const locals = nodes.filter(node => node.type === 'lambda_expression').map(node => node.namedChild(0).text)
    .concat(nodes.filter(node => node.type === 'for_statement').map(node => node.childForFieldName('initializer').text));
  const known = new Set([...params, ...vars, ...resources, ...modules].map(symbol => symbol.name).concat(locals));
  const uses = nodes.filter(node => node.type === 'identifier' && !isName(node));
  for (const use of uses.filter(node => !known.has(node.text)))
    tell(name, use, `'${use.text}' is not declared`);
  const used = new Set(uses.map(node => node.text));
  for (const unused of [...params, ...vars].filter(symbol => !used.has(symbol.name)))
    tell(name, unused.node, `'${unused.name}' is never used`);
}

// Names of declarations, properties and functions are no uses of symbols.
function isName(node) {
  const parent = node.parent;
  const first = parent.namedChild(0)?.id === node.id;
  return (first && (parent.type.endsWith('_declaration') || parent.type === 'object_property' || parent.type === 'decorator'))
    || parent.childForFieldName?.('function')?.id === node.id;
}

function checkModules(name, { nodes, modules }) {
  for (const module of modules) {
    const file = path.normalize(path.join(path.dirname(name), module.node.namedChild(1).text.slice(1, -1)));
    const target = templates.get(file);
    if (!target) {
      tell(name, module.node, `there is no module ${file}`);
      continue;
    }
    const given = new Set(properties(properties(body(module.node)).get('params')).keys());
    for (const param of target.params.filter(p => !p.optional && !given.has(p.name)))
      tell(name, module.node, `'${module.name}' is not given '${param.name}'`);
    for (const extra of [...given].filter(g => !target.params.some(p => p.name === g)))
      tell(name, module.node, `'${module.name}' is given '${extra}', which ${file} does not take`);
    for (const [, output] of nodes.flatMap(node => node.type === 'member_expression' ? [node.text.match(new RegExp(`^${module.name}\\.outputs\\.(\\w+)$`))] : []).filter(Boolean))
      if (!target.outputs.some(o => o.name === output))
        tell(name, module.node, `'${module.name}' has no output '${output}'`);
  }
}

// A module may stand under a condition.
function body(node) {
  const last = node.namedChildren.at(-1);
  return last.type === 'object' ? last : body(last);
}

function properties(object) {
  return new Map((object?.namedChildren ?? []).filter(child => child.type === 'object_property').map(child => [child.namedChild(0).text, child.namedChildren.at(-1)]));
}

function checkParameterFile(name, template) {
  const given = Object.keys(JSON.parse(fs.readFileSync(path.join(folder, name), 'utf8')).parameters);
  for (const extra of given.filter(g => !template.params.some(p => p.name === g)))
    problems.push(`${path.join(folder, name)}: main.bicep has no parameter '${extra}'`);
  for (const missing of template.params.filter(p => !p.optional && !given.includes(p.name)))
    problems.push(`${path.join(folder, name)}: the parameter '${missing.name}' is missing`);
}
