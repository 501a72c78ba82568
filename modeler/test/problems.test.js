'use strict';

const assert = require('node:assert/strict');
const { readFileSync } = require('node:fs');
const { test } = require('node:test');
const { Linter } = require('@camunda/linting');
const { models } = require('../lint/files');
const ourRules = require('../lint/rules');

// What fills the Modeler's Problems tab, with our plug-in in the Modeler and without it.
const withPlugin = new Linter({ type: 'platform', plugins: [ ourRules ] });
const asShipped = new Linter({ type: 'platform' });

for (const { name, text } of models()) {
  test(`the Modeler's Problems tab is empty for ${name}`, async () => {
    for (const linter of [ asShipped, withPlugin ]) {
      assert.deepEqual((await linter.lint(text)).map(problem => `${problem.id}: ${problem.message}`), []);
    }
  });
}

test('with our plug-in the Problems tab tells in Danish what breaks a convention', async () => {
  const sound = readFileSync('test/models/sound.bpmn', 'utf8');
  const broken = sound.replace(' camunda:candidateGroups="steering-chair"', '').replace(' name="Godkendt?"', '');
  assert.deepEqual(await withPlugin.lint(sound), []);
  assert.deepEqual((await withPlugin.lint(broken)).map(problem => problem.message).sort(), [
    'Der mangler en gruppe eller en person',
    'Spørgsmålet mangler: skriv det på dansk som gatewayens navn'
  ]);
});
