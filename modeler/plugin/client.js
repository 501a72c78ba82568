// Runs in Camunda Modeler: it lints what is open with these rules, in the Problems tab, next to its own.
const rules = require('../lint/rules');

window.plugins = window.plugins || [];
window.plugins.push({ plugin: rules, type: 'lintRules.bpmn' });
