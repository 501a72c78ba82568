'use strict';

// Plain CommonJS without dependencies: bpmnlint's command line, the build and the Modeler plug-in all load it.
const RULES = [
  'answered-gateways',
  'approval-asked',
  'business-key',
  'danish-name',
  'diagram-width',
  'id-naming',
  'no-code',
  'process-facts',
  'retry-cycle',
  'separation',
  'system-step',
  'task-for-somebody',
  'task-form',
  'task-guidance',
  'task-lane'
];

module.exports = {
  rules: Object.fromEntries(RULES.map(rule => [ rule, `./rules/${rule}.js` ])),
  configs: {
    recommended: {
      rules: Object.fromEntries(RULES.map(rule => [ rule, 'error' ]))
    }
  }
};
