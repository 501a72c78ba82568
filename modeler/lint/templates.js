'use strict';

const { BpmnModdle } = require('bpmn-moddle');
const camunda = require('camunda-bpmn-moddle/resources/camunda.json');

const TEMPLATED = [ 'bpmn:ServiceTask', 'bpmn:UserTask', 'bpmn:CallActivity', 'bpmn:BusinessRuleTask' ];

// The most special kind of task first; what fits none has no template.
const KINDS_OF_TASKS = [ 'criteriaBusinessCriteria', 'criteriaTechnicalCriteria', 'approval', 'review', 'group', 'person' ]
  .map(kind => `portvagt.task.${kind}`);

/** The elements of a model that a template can be for, those of sub-processes included. */
async function templatedElements(xml) {
  const { rootElement } = await new BpmnModdle({ camunda }).fromXML(xml);
  const inside = element => (element.flowElements || []).flatMap(it => [ it, ...inside(it) ]);
  return rootElement.rootElements.flatMap(inside).filter(it => TEMPLATED.includes(it.$type));
}

/** The template that says what the element says, if there is one. */
function templateFor(element, templates) {
  const fitting = templates.filter(template => template.elementType.value === element.$type
    && misfits(element, template).length === 0);
  return KINDS_OF_TASKS.map(id => fitting.find(template => template.id === id)).find(Boolean)
    || fitting.find(template => !KINDS_OF_TASKS.includes(template.id));
}

/** What the element says other than the template: labels of fields, or where a fixed value is kept. */
function misfits(element, template) {
  const differing = template.properties
    .filter(property => !fits(valuesOf(element, property.binding), property))
    .map(property => property.label || JSON.stringify(property.binding));
  const isPersonal = element.assignee || element.candidateUsers;
  return isPersonal && template.properties.some(it => it.binding.name === 'camunda:candidateGroups')
    ? [ ...differing, 'en person' ]
    : differing;
}

/** What is not written is as good as empty, where a field may be empty. */
function fits(values, property) {
  return (values.length ? values : [ '' ]).some(it => fitsOne(it || '', property));
}

function fitsOne(said, { type, value, choices, binding, constraints }) {
  if (type === 'Hidden') {
    return said === value;
  }
  if (said === '') {
    return Boolean(constraints && constraints.pattern) || binding.name === 'evidence';
  }
  return (!choices || choices.some(choice => choice.value === said))
    && (!constraints || !constraints.pattern || new RegExp(constraints.pattern.value).test(said));
}

function valuesOf(element, binding) {
  const extensions = (element.extensionElements && element.extensionElements.values) || [];
  const of = type => extensions.filter(it => it.$type === type);
  const mapping = name => of('camunda:InputOutput').flatMap(it => it[name] || []);
  switch (binding.type) {
  case 'property': return [ element.get(binding.name) ];
  case 'camunda:property': return of('camunda:Properties').flatMap(it => it.values || []).filter(it => it.name === binding.name).map(it => it.value);
  case 'camunda:inputParameter': return mapping('inputParameters').filter(it => it.name === binding.name).map(it => it.value);
  case 'camunda:outputParameter': return mapping('outputParameters').filter(it => it.value === binding.source).map(it => it.name);
  case 'camunda:in:businessKey': return of('camunda:In').map(it => it.businessKey).filter(Boolean);
  case 'camunda:in': return binding.variables
    ? of('camunda:In').filter(it => it.variables === binding.variables).map(() => '')
    : of('camunda:In').filter(it => it.target === binding.target).map(it => binding.expression ? it.sourceExpression : it.source);
  case 'camunda:out': return of('camunda:Out').filter(it => it.source === binding.source).map(it => it.target);
  default: throw new Error(`No template of ours binds to ${binding.type}.`);
  }
}

module.exports = { misfits, templateFor, templatedElements };
