'use strict';

const { camunda, extensions, is, isBlank } = require('../elements');

/** Each task of a person shows a Camunda form, always its latest version; other kinds are not checked by the server. */
module.exports = () => ({
  check(node, reporter) {
    if (!is(node, 'bpmn:UserTask', 'bpmn:StartEvent')) {
      return;
    }
    const form = camunda(node, 'formRef');
    if (!isBlank(camunda(node, 'formKey')) || extensions(node, 'camunda:FormData').length) {
      reporter.report(node.id, 'Formularen er af en forkert slags: vælg Camunda Forms', [ 'camunda:formKey' ]);
    } else if (isBlank(form)) {
      if (is(node, 'bpmn:UserTask')) {
        reporter.report(node.id, 'Der mangler en formular', [ 'camunda:formRef' ]);
      }
    } else if (camunda(node, 'formRefBinding') !== 'latest') {
      reporter.report(node.id, 'Formularen er bundet til en bestemt udgave: vælg bindingen latest', [ 'camunda:formRefBinding' ]);
    }
  }
});
