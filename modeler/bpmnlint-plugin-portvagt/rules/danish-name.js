'use strict';

const { is, isBlank, isQuestion } = require('../elements');

/** Whoever reads the diagram sees what each step does, each event is, and each gateway asks. */
module.exports = () => ({
  check(node, reporter) {
    const needsName = is(node, 'bpmn:Activity', 'bpmn:Event') || isQuestion(node);
    if (needsName && isBlank(node.name)) {
      reporter.report(node.id, isQuestion(node)
        ? 'Spørgsmålet mangler: skriv det på dansk som gatewayens navn'
        : 'Der mangler et dansk navn', [ 'name' ]);
    }
  }
});
