'use strict';

const assert = require('node:assert/strict');
const { test } = require('node:test');
const { validateAll } = require('@bpmn-io/element-templates-validator');
const { forms, models, templates } = require('../lint/files');
const { lintForm } = require('../lint/forms');
const { lintModel } = require('../lint/models');
const { LANES } = require('bpmnlint-plugin-portvagt/rules/task-lane');
const { misfits, templateFor, templatedElements } = require('../lint/templates');

for (const { name, text } of models()) {
  test(`${name} keeps the conventions`, async () => {
    assert.deepEqual((await lintModel(text)).map(finding => finding.text), []);
  });
}

test('the platform can show every form', () => {
  const found = forms().flatMap(({ name, text }) => lintForm(text).map(finding => `${name}: ${finding.text}`));
  assert.ok(forms().length > 50);
  assert.deepEqual(found, []);
});

test('the form linter would find what the platform cannot show', () => {
  const [ found ] = lintForm(JSON.stringify({ type: 'default', components: [ { type: 'filepicker', id: 'Field_1', key: 'file', label: 'Bilag' } ] }));
  assert.match(found.text, /Bilag/);
});

test('the phases show who does what', () => {
  const without = models()
    .filter(({ name }) => /^(idea-phase|requirements-phase|implementation-phase|operation-phase|phase-out)\.bpmn$/.test(name))
    .filter(({ text }) => !text.includes('<bpmn:lane '));
  assert.deepEqual(without.map(({ name }) => name), []);
});

test('who waits for the steering group says that its meeting sends the decision', () => {
  const waits = models().flatMap(({ text }) => text.match(/<bpmn:receiveTask [^>]*messageRef="Message_PortvagtSteeringDecision"[^>]*>/g) || []);
  assert.ok(waits.length > 10);
  assert.deepEqual(waits.filter(wait => !wait.includes('fra styregruppens møde"')), []);
});

test('the lanes are named as the templates name the groups', () => {
  const groups = templates().flatMap(file => file.templates).flatMap(template => template.properties)
    .filter(property => property.binding.name === 'camunda:candidateGroups')
    .flatMap(property => property.choices || [])
    .filter(({ value }) => !value.includes(','));
  assert.deepEqual(LANES, Object.fromEntries(groups.map(({ name, value }) => [ value, name ])));
});

for (const { name, templates: list } of templates()) {
  test(`${name} is valid by the element template validator`, () => {
    const { valid, results } = validateAll(list);
    assert.ok(valid, JSON.stringify(results.flatMap(result => result.errors || []), null, 1));
  });
}

test('no two templates have the same id or the same name', () => {
  const all = templates().flatMap(file => file.templates);
  for (const key of [ 'id', 'name' ]) {
    const seen = all.map(template => template[key]);
    assert.deepEqual(seen.filter((it, i) => seen.indexOf(it) !== i), [], `${key} used twice`);
  }
});

const ALL_TEMPLATES = templates().flatMap(file => file.templates);

for (const { name, text } of models()) {
  test(`${name} names the templates of its steps, and says what they say`, async () => {
    for (const element of await templatedElements(text)) {
      const id = element.get('camunda:modelerTemplate');
      if (id) {
        const template = ALL_TEMPLATES.find(it => it.id === id);
        assert.ok(template, `${element.id} names template ${id}, which is not there`);
        assert.deepEqual(misfits(element, template), [], `${element.id} is not what its template says`);
      } else {
        const fitting = templateFor(element, ALL_TEMPLATES);
        assert.equal(fitting && fitting.id, undefined, `${element.id} has no template; run npm run templates`);
      }
    }
  });
}

test('every step of the system has a template', async () => {
  const steps = (await Promise.all(models().map(({ text }) => templatedElements(text)))).flat()
    .filter(element => element.$type === 'bpmn:ServiceTask');
  assert.ok(steps.length > 100);
  assert.deepEqual(steps.filter(step => !templateFor(step, ALL_TEMPLATES)).map(step => step.id), []);
});
