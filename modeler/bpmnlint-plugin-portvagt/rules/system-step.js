'use strict';

const { camunda, is, isBlank, owner } = require('../elements');

const STEP = /^\$\{[a-z]\w*}$/;
const LISTENERS = [ 'camunda:ExecutionListener', 'camunda:TaskListener' ];

/** The system's part is one of its named steps, never an expression of the model's own. */
module.exports = () => ({
  check(node, reporter) {
    if (is(node, 'bpmn:ServiceTask', 'bpmn:SendTask')) {
      checkTask(node, reporter);
    } else if (LISTENERS.includes(node.$type) && !node.class && !node.script && !STEP.test(node.delegateExpression || '')) {
      reporter.report(owner(node).id, 'Lytteren (listener) skal være et af systemets egne, fx ${completedByListener} som delegate expression');
    }
  }
});

function checkTask(node, reporter) {
  const step = camunda(node, 'delegateExpression');
  if (!isBlank(camunda(node, 'expression'))) {
    reporter.report(node.id, 'Et frit udtryk (expression) må ikke bruges: vælg et af systemets egne trin (en skabelon)', [ 'camunda:expression' ]);
  } else if (isBlank(step)) {
    reporter.report(node.id, 'Der mangler et systemtrin: vælg en skabelon', [ 'camunda:delegateExpression' ]);
  } else if (!STEP.test(step)) {
    reporter.report(node.id, 'Systemtrinnet skal være et navn alene, fx ${reserveFundsDelegate}', [ 'camunda:delegateExpression' ]);
  }
}
