'use strict';

const { writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { ROOT, models, templates } = require('./files');
const { templateFor, templatedElements } = require('./templates');

/** `npm run templates`: writes on each element that has no template the one that says the same, and nothing else. */
async function main() {
  const all = templates().flatMap(file => file.templates);
  for (const { name, text } of models()) {
    let changed = text;
    for (const element of await templatedElements(text)) {
      const template = element.get('camunda:modelerTemplate') ? null : templateFor(element, all);
      if (template) {
        changed = changed.replace(
          new RegExp(`(<bpmn:\\w+ id="${element.id}"( name="[^"]*")?)`),
          `$1 camunda:modelerTemplate="${template.id}"`);
      }
    }
    if (changed !== text) {
      writeFileSync(join(ROOT, 'processes', name), changed);
      console.log(name);
    }
  }
}

main();
