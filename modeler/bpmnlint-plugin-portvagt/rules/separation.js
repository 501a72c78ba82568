'use strict';

const { camunda, extensions, is, isBlank } = require('../elements');

const DECIDERS = [ 'steering-group', 'steering-chair' ];
const DECISION = /^UserTask_(DecideAs|Confirm|Approve|Judge|Answer\w*Criteria|EnterDecided|Record\w*Decision)/;

/** A task in which something is decided says who must not do it, and says why in Danish. */
module.exports = () => ({
  check(node, reporter) {
    if (!is(node, 'bpmn:UserTask') || !decides(node)) {
      return;
    }
    const excluded = property(node, 'notCompletedBy');
    if (isBlank(excluded)) {
      reporter.report(node.id, 'Opgaven afgør noget, men siger ikke, hvem der ikke må udføre den: sæt egenskaben notCompletedBy, fx til requester eller nobody');
    } else if (excluded.trim() !== 'nobody' && isBlank(property(node, 'notCompletedByRule'))) {
      reporter.report(node.id, 'Opgaven udelukker personer uden at sige hvorfor: skriv reglen på dansk i egenskaben notCompletedByRule');
    }
  }
});

function decides(node) {
  const groups = (camunda(node, 'candidateGroups') || '').split(',').map(group => group.trim());
  return DECISION.test(node.id) || groups.some(group => DECIDERS.includes(group));
}

function property(node, name) {
  const found = extensions(node, 'camunda:Properties')
    .flatMap(it => it.values || [])
    .find(it => it.name === name);
  return found ? found.value : '';
}
