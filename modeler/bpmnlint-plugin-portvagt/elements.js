'use strict';

/** Whether a node is of one of the types; things of other vocabularies in a file are of none. */
function is(node, ...types) {
  return typeof node.$instanceOf === 'function' && types.some(type => node.$instanceOf(type));
}

function isBlank(text) {
  return !text || !String(text).trim();
}

/** An attribute of Camunda's, whether or not the reader of the file knows Camunda's vocabulary. */
function camunda(node, name) {
  const known = typeof node.get === 'function' && !node.$descriptor.isGeneric ? node.get(`camunda:${name}`) : undefined;
  return known === undefined ? (node.$attrs || {})[`camunda:${name}`] : known;
}

/** What Camunda adds inside an element, of the given type; also in the input/output mapping. */
function extensions(node, type) {
  const values = (node.extensionElements && node.extensionElements.values) || [];
  return values.filter(it => it.$type === type);
}

/** The step, arrow or process a node is part of: what an analyst can click on. */
function owner(node) {
  let around = node;
  while (around && !is(around, 'bpmn:FlowElement', 'bpmn:Process')) {
    around = around.$parent;
  }
  return around || node;
}

/** A gateway where the process takes one of several ways: it asks a question. */
function isQuestion(node) {
  return is(node, 'bpmn:ExclusiveGateway', 'bpmn:InclusiveGateway') && (node.outgoing || []).length > 1;
}

module.exports = { camunda, extensions, is, isBlank, isQuestion, owner };
