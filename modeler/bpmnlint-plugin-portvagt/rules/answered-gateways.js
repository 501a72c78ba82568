'use strict';

const { is, isBlank, isQuestion } = require('../elements');

/** Each way out of a question carries its answer. */
module.exports = () => ({
  check(node, reporter) {
    if (is(node, 'bpmn:SequenceFlow') && node.sourceRef && isQuestion(node.sourceRef) && isBlank(node.name)) {
      reporter.report(node.id, 'Pilen ud af spørgsmålet har intet svar: skriv det som pilens navn, fx Ja', [ 'name' ]);
    }
  }
});
