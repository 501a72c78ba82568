'use strict';

const assert = require('node:assert/strict');
const { readFileSync, writeFileSync } = require('node:fs');
const { after, before, test } = require('node:test');
const { openModeler } = require('../browser/chromium');
const { decisions, forms, models, templates } = require('../lint/files');

const ALL_TEMPLATES = templates().flatMap(file => file.templates);
let modeler;

before(async () => {
  modeler = await openModeler();
});

after(async () => {
  assert.deepEqual(modeler.problems, []);
  await modeler.browser.close();
});

const ask = (question, argument) => modeler.page.evaluate(
  ([ name, it ]) => window.portvagt[name](it), [ question, argument ]);

for (const { name, text } of models()) {
  test(`the Modeler opens ${name} without a warning and saves the same file`, async () => {
    const { warnings, saved } = await ask('openAndSave', text);
    assert.deepEqual(warnings, []);
    // Byte by byte, so that the difference of an analyst's commit is what the analyst changed.
    assert.equal(saved, text, `${name} is not as the Modeler writes it: npm run save`);
  });
}

test('the Modeler would move a drawing that begins left of the paper', async () => {
  const { text } = models()[0];
  const left = text.replaceAll(/(<(?:dc:Bounds|di:waypoint) x=")(\d+)/g, (all, before, x) => before + (x - 400));
  const { saved } = await ask('openAndSave', left);
  assert.notEqual(saved, left);
});

test('the Modeler warns of a model that lost a step', async () => {
  const { text } = models()[0];
  const { warnings } = await ask('openAndSave', text.replace(/targetRef="[^"]+"/, 'targetRef="Gone"'));
  assert.notDeepEqual(warnings, []);
});

for (const { name, text } of decisions()) {
  test(`the Modeler opens and saves ${name} without a warning`, async () => {
    assert.deepEqual(await ask('openDecision', text), []);
  });
}

test('form-js shows every form without a warning', async () => {
  for (const { name, text } of forms()) {
    const { warnings, fields } = await ask('openForm', text);
    assert.deepEqual(warnings, [], name);
    assert.ok(fields > 0, `${name} shows nothing`);
  }
});

test('the Modeler takes all templates', async () => {
  const { errors, loaded } = await ask('loadTemplates', ALL_TEMPLATES);
  assert.deepEqual(errors, []);
  assert.equal(loaded, ALL_TEMPLATES.length);
});

test('each template turns a plain task into what it says', async () => {
  await ask('loadTemplates', ALL_TEMPLATES);
  for (const template of ALL_TEMPLATES) {
    const { type, ...facts } = await ask('applyToPlainTask', template.id);
    assert.equal(type, template.elementType.value, template.id);
    assert.equal(facts['camunda:modelerTemplate'] || facts.modelerTemplate, template.id);
    await panelShows(template.name);
    for (const property of template.properties) {
      assert.ok(says(facts, property), `${template.id}: ${JSON.stringify(property.binding)} in ${JSON.stringify(facts)}`);
      if (property.type !== 'Hidden') {
        await panelShows(property.label);
      }
    }
  }
});

function panelShows(text) {
  return modeler.page.waitForFunction(it => window.portvagt.panelShows(it), text);
}

/** Whether what the property stands for is in the element. */
function says(facts, { binding, value }) {
  const extensions = (facts.extensionElements || { values: [] }).values;
  const of = type => extensions.filter(it => it.$type === type);
  const parameters = of('camunda:InputOutput').flatMap(it => [ ...(it.inputParameters || []), ...(it.outputParameters || []) ]);
  const set = (value || '') === '' ? undefined : value;
  const same = found => (found === '' ? undefined : found) === set;
  switch (binding.type) {
  case 'property': return same(facts[binding.name]) || same(facts[binding.name.replace('camunda:', '')]);
  case 'camunda:property': return of('camunda:Properties').flatMap(it => it.values).some(it => it.name === binding.name && same(it.value));
  case 'camunda:inputParameter': return parameters.some(it => it.name === binding.name && same(it.value));
  case 'camunda:outputParameter': return parameters.some(it => it.name === value && it.value === binding.source);
  case 'camunda:in:businessKey': return of('camunda:In').some(it => it.businessKey === value);
  case 'camunda:in': return of('camunda:In').some(it => binding.variables
    ? it.variables === binding.variables
    : it.target === binding.target && (binding.expression ? it.sourceExpression : it.source) === value);
  case 'camunda:out': return of('camunda:Out').some(it => it.source === binding.source && it.target === value);
  default: return false;
  }
}

test('an analyst draws a task, finds a template by typing, and chooses who does the task from a Danish list', async () => {
  const { page } = modeler;
  await ask('loadTemplates', ALL_TEMPLATES);
  await ask('open', models()[0].text);
  await page.locator('[data-action="create.task"]').click();
  await page.mouse.click(500, 700);
  await page.keyboard.press('Escape');
  await page.locator('#properties').getByRole('button', { name: 'Select' }).click();
  await page.keyboard.type('opgave til en gruppe');
  await page.locator('.djs-popup .entry', { hasText: 'Opgave til en gruppe' }).first().click();
  await page.locator('#properties').getByText('Custom properties').click();
  await page.getByLabel('Formular').selectOption({ label: 'Screen idéen (idea-screening)' });
  await page.getByLabel('Gruppe').selectOption({ label: 'IT-arkitekt' });
  const drawn = await ask('selected');
  assert.equal(drawn.type, 'bpmn:UserTask');
  assert.equal(drawn.candidateGroups, 'it-architect');
  assert.equal(drawn.formRef, 'idea-screening');
  assert.equal(drawn.formRefBinding, 'latest');
});

test('a deadline and files are set in the fields of a template, and the model is the one the guard accepts', async () => {
  const { page } = modeler;
  await ask('loadTemplates', ALL_TEMPLATES);
  await ask('open', readFileSync('test/models/plain-task.bpmn', 'utf8'));
  await ask('applyTo', [ 'UserTask_FollowCase', 'portvagt.task.group' ]);
  await panelShows('Dokumentation');
  await openGroup('Custom properties');
  await page.getByLabel('Formular').selectOption('meeting-confirmation');
  await page.getByLabel('Gruppe').selectOption({ label: 'Sekretariat' });
  assert.equal(await page.getByLabel('Frist').inputValue(), '${dueDates.inOfficeDays(5)}');
  await page.getByLabel('Opfølgningsdato').fill('om en uge');
  await page.getByText('Skriv fx ${dueDates.inOfficeDays(5)}').waitFor();
  await page.getByLabel('Opfølgningsdato').fill('');
  await taskSays('followUpDate', '');
  await page.getByLabel('Frist').fill('${dueDates.inOfficeDays(7)}');
  await taskSays('dueDate', '${dueDates.inOfficeDays(7)}');
  await page.getByLabel('Dokumentation').selectOption({ label: 'Ja, opgaven tager imod filer' });
  // The Modeler calls the new drawing by chance.
  const drawn = (await ask('save')).replace(/Activity_\w+_di/, 'UserTask_FollowCase_di');
  writeFileSync('build/templated-task.bpmn', drawn);
  // DeploymentGateTest deploys the file.
  assert.equal(drawn, readFileSync('../src/test/resources/modeler/templated-task.bpmn', 'utf8'),
    'the templates say something else now: look at build/templated-task.bpmn, and put it there');
});

/** The panel hands on what is typed a moment later. */
function taskSays(attribute, value) {
  return modeler.page.waitForFunction(([ name, it ]) => window.portvagt.selected()[name] === it, [ attribute, value ]);
}

async function openGroup(name) {
  const header = modeler.page.locator('#properties').getByText(name);
  if (!await modeler.page.getByLabel('Formular').isVisible()) {
    await header.click();
  }
}

test('the plug-in gives the Modeler the rules, in Danish', async () => {
  await modeler.page.addScriptTag({ content: readFileSync('build/plugin/client.js', 'utf8') });
  const [ registered ] = await modeler.page.evaluate(() => window.plugins.map(({ type, plugin }) => {
    const said = [];
    const rule = plugin.resolver.resolveRule('bpmnlint-plugin-portvagt', 'task-guidance')();
    rule.check({ id: 'UserTask_X', $instanceOf: type => type === 'bpmn:UserTask' }, { report: (id, text) => said.push(text) });
    return { type, said, rules: plugin.config.extends };
  }));
  assert.equal(registered.type, 'lintRules.bpmn');
  assert.match(registered.said[0], /^Opgaven har ingen vejledning/);
});
