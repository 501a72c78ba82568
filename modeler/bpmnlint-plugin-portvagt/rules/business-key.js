'use strict';

const { extensions, is, isBlank } = require('../elements');

/** What a case calls belongs to the case: it gets the case number along. */
module.exports = () => ({
  check(node, reporter) {
    if (is(node, 'bpmn:CallActivity') && extensions(node, 'camunda:In').every(it => isBlank(it.businessKey))) {
      reporter.report(node.id, 'Sagsnummeret følger ikke med: sæt business key til #{execution.processBusinessKey}');
    }
  }
});
