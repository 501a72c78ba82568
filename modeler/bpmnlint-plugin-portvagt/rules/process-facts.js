'use strict';

const { camunda, is, isBlank } = require('../elements');

/** A process says what it is, which version, and how long its history is kept. */
module.exports = () => ({
  check(node, reporter) {
    if (!is(node, 'bpmn:Process')) {
      return;
    }
    const wanted = [
      [ node.isExecutable, 'Processen kan ikke udføres: sæt Executable', 'isExecutable' ],
      [ !isBlank(node.name), 'Processen har intet dansk navn', 'name' ],
      [ !isBlank(camunda(node, 'versionTag')), 'Processen har intet versionsmærke (version tag)', 'versionTag' ],
      [ !isBlank(camunda(node, 'historyTimeToLive')), 'Processen har ingen opbevaringstid (history time to live)', 'historyTimeToLive' ],
      [ (node.documentation || []).some(it => !isBlank(it.text)), 'Processen har ingen beskrivelse (documentation)', 'documentation' ]
    ];
    wanted.filter(([ there ]) => !there).forEach(([ , message, path ]) => reporter.report(node.id, message, [ path ]));
  }
});
