'use strict';

const { is, isBlank } = require('../elements');

/** A task tells the person what to do, and when it is done. */
module.exports = () => ({
  check(node, reporter) {
    if (is(node, 'bpmn:UserTask') && (node.documentation || []).every(it => isBlank(it.text))) {
      reporter.report(node.id, 'Opgaven har ingen vejledning: skriv under Documentation, hvad der skal gøres, og hvornår man er færdig', [ 'documentation' ]);
    }
  }
});
