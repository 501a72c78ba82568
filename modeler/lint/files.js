'use strict';

const { readdirSync, readFileSync } = require('node:fs');
const { join, resolve } = require('node:path');

// npm runs everything from the folder of package.json.
const ROOT = resolve(process.cwd(), '..');

/** The files with the ending in a folder of the project, without those of folders in it, sorted by name. */
function filesIn(folder, ending) {
  return readdirSync(join(ROOT, folder))
    .filter(name => name.endsWith(ending))
    .sort()
    .map(name => ({ name, text: readFileSync(join(ROOT, folder, name), 'utf8') }));
}

/** The folders in a folder of the project, as paths from the project's root. */
function foldersIn(folder) {
  return readdirSync(join(ROOT, folder), { withFileTypes: true })
    .filter(it => it.isDirectory())
    .map(it => `${folder}/${it.name}`)
    .sort();
}

const models = () => filesIn('processes', '.bpmn');
const decisions = () => filesIn('processes/decisions', '.dmn');
const forms = () => [ 'forms', ...foldersIn('forms') ].flatMap(folder => filesIn(folder, '.form'));
const templates = () => filesIn('processes/.camunda/element-templates', '.json')
  .map(({ name, text }) => ({ name, templates: JSON.parse(text) }));

module.exports = { ROOT, decisions, forms, models, templates };
