'use strict';

const { camunda, is, isBlank } = require('../elements');

/** A task is for a group or for a person; otherwise nobody finds it. */
module.exports = () => ({
  check(node, reporter) {
    if (is(node, 'bpmn:UserTask') && isBlank(camunda(node, 'candidateGroups')) && isBlank(camunda(node, 'assignee'))) {
      reporter.report(node.id, 'Der mangler en gruppe eller en person', [ 'camunda:candidateGroups' ]);
    }
  }
});
