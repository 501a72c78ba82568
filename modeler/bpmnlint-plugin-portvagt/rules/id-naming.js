'use strict';

const { is } = require('../elements');

// The more special types first: a call activity is an activity, and an event sub-process a sub-process.
const PREFIXES = [
  [ 'bpmn:UserTask', 'UserTask_' ],
  [ 'bpmn:ServiceTask', 'ServiceTask_' ],
  [ 'bpmn:BusinessRuleTask', 'BusinessRuleTask_' ],
  [ 'bpmn:ReceiveTask', 'ReceiveTask_' ],
  [ 'bpmn:SendTask', 'SendTask_' ],
  [ 'bpmn:CallActivity', 'CallActivity_' ],
  [ 'bpmn:SubProcess', 'SubProcess_' ],
  [ 'bpmn:Gateway', 'Gateway_' ],
  [ 'bpmn:SequenceFlow', 'Flow_' ],
  [ 'bpmn:StartEvent', 'StartEvent_' ],
  [ 'bpmn:EndEvent', 'EndEvent_' ],
  [ 'bpmn:BoundaryEvent', 'BoundaryEvent_' ],
  [ 'bpmn:IntermediateCatchEvent', 'CatchEvent_' ],
  [ 'bpmn:IntermediateThrowEvent', 'ThrowEvent_' ]
];

const WORDS = /^[A-Z][A-Za-z0-9]*$/;
const GIVEN_BY_MODELER = /^[a-z0-9]{7}$/;
const KEBAB_CASE = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const ERROR_CODE = /^[a-z][A-Za-z0-9]*$/;
const MESSAGE_NAME = /^portvagt\.[a-z][A-Za-z0-9]*$/;

/** Ids say in English what an element is and does: they are what people search for in logs and Cockpit. */
module.exports = () => ({
  check(node, reporter) {
    if (is(node, 'bpmn:Process')) {
      if (!KEBAB_CASE.test(node.id)) {
        reporter.report(node.id, 'Processens id skal være små bogstaver og bindestreger, fx gate-review', [ 'id' ]);
      }
    } else if (is(node, 'bpmn:Error')) {
      if (!ERROR_CODE.test(node.errorCode || '')) {
        reporter.report(node.id, 'Fejlkoden følger ikke navnereglen, fx insufficientFunds', [ 'errorCode' ]);
      }
    } else if (is(node, 'bpmn:Message')) {
      if (!MESSAGE_NAME.test(node.name || '')) {
        reporter.report(node.id, 'Beskedens navn følger ikke navnereglen, fx portvagt.steeringDecision', [ 'name' ]);
      }
    } else {
      checkElement(node, reporter);
    }
  }
});

function checkElement(node, reporter) {
  const prefix = (PREFIXES.find(([ type ]) => is(node, type)) || [])[1];
  if (!prefix) {
    return;
  }
  const rest = node.id.startsWith(prefix) ? node.id.slice(prefix.length) : '';
  if (!WORDS.test(rest) || GIVEN_BY_MODELER.test(rest)) {
    reporter.report(node.id, `Id'et skal være ${prefix} og derefter engelske ord med stort begyndelsesbogstav, fx ${prefix}CheckReuse`, [ 'id' ]);
  }
}
