'use strict';

const { BpmnModdle } = require('bpmn-moddle');
const camunda = require('camunda-bpmn-moddle/resources/camunda.json');
const { Linter } = require('bpmnlint');
const { config, resolver } = require('./rules');

const KINDS = [
  [ 'bpmn:SequenceFlow', 'pilen' ],
  [ 'bpmn:Gateway', 'gatewayen' ],
  [ 'bpmn:Event', 'hændelsen' ],
  [ 'bpmn:CallActivity', 'kaldet' ],
  [ 'bpmn:SubProcess', 'delprocessen' ],
  [ 'bpmn:Process', 'processen' ],
  [ 'bpmn:Error', 'fejlen' ],
  [ 'bpmn:Message', 'beskeden' ]
];

/**
 * What an analyst has to correct in a model.
 *
 * @param { string } xml
 * @return { Promise<{ id: string, rule: string, text: string }[]> } texts in Danish, with the element's name
 */
async function lintModel(xml) {
  const { rootElement, warnings } = await new BpmnModdle({ camunda }).fromXML(xml);
  const unread = warnings.map(warning => ({ id: '', rule: 'import', text: `Modellen kan ikke læses helt: ${warning.message}` }));
  const elements = byId(rootElement);
  const results = await new Linter({ config, resolver }).lint(rootElement);
  const found = Object.entries(results).flatMap(([ rule, reports ]) => reports.map(({ id, message }) => ({
    id, rule, text: `${message} (${describe(elements.get(id), id)})`
  })));
  return [ ...unread, ...found ];
}

function byId(definitions) {
  const elements = new Map();
  const add = element => {
    elements.set(element.id, element);
    (element.flowElements || []).forEach(add);
  };
  definitions.rootElements.forEach(add);
  return elements;
}

/** "opgaven 'Screen idéen', UserTask_ScreenIdea": as the analyst sees it, and as one can search for it. */
function describe(element, id) {
  if (!element) {
    return id;
  }
  const [ , kind ] = KINDS.find(([ type ]) => element.$instanceOf(type)) || [ '', 'opgaven' ];
  const name = (element.name || '').replace(/\s+/g, ' ').trim();
  return name ? `${kind} '${name}', ${id}` : `${kind} ${id}`;
}

module.exports = { lintModel };
