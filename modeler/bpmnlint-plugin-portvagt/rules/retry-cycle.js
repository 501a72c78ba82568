'use strict';

const { camunda, extensions, is } = require('../elements');

const CYCLE = /^R\d+\/PT\d+[SMH]$/;

/** What runs in the background is tried again with a pause, and does not fail for good at the first hiccup. */
module.exports = () => ({
  check(node, reporter) {
    if (!is(node, 'bpmn:FlowNode')) {
      return;
    }
    const loop = node.loopCharacteristics;
    const parts = loop ? [ node, loop ] : [ node ];
    const isAsync = parts.some(part => camunda(part, 'asyncBefore') || camunda(part, 'asyncAfter'));
    const cycles = parts.flatMap(part => extensions(part, 'camunda:FailedJobRetryTimeCycle'));
    if (isAsync && !cycles.some(cycle => CYCLE.test(cycle.body || ''))) {
      reporter.report(node.id, 'Trinnet kører i baggrunden uden gentagelse ved fejl: sæt Retry time cycle til R5/PT5M');
    }
  }
});
