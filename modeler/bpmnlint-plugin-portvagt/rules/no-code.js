'use strict';

const { camunda, is, owner } = require('../elements');

const SCRIPTS = [ 'bpmn:ScriptTask', 'camunda:Script' ];

/** A model carries no program: no scripts, class names, connectors or external workers. */
module.exports = () => ({
  check(node, reporter) {
    const found = code(node);
    if (found) {
      reporter.report(owner(node).id, `${found} må ikke bruges: vælg et af systemets egne trin (en skabelon)`);
    }
  }
});

function code(node) {
  if (SCRIPTS.includes(node.$type) || camunda(node, 'scriptFormat') || (is(node, 'bpmn:FormalExpression') && node.language)) {
    return 'Et script';
  }
  if (camunda(node, 'class') || (node.$type || '').startsWith('camunda:') && node.class) {
    return 'Et klassenavn (Java class)';
  }
  if (node.$type === 'camunda:Connector') {
    return 'En connector';
  }
  if (camunda(node, 'topic') || camunda(node, 'type') === 'external') {
    return 'En ekstern opgave (external task)';
  }
  return null;
}
