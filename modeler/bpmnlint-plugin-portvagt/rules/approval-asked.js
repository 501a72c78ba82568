'use strict';

const { is } = require('../elements');

const APPROVAL = /^(godkendt|på vilkår|bevilget|bestået)\b/i;
const ASKED_FOR_APPROVAL = /godkend|bevilg|bestået/i;

function approves(arrow, gateway) {
  const answer = arrow.name || '';
  return APPROVAL.test(answer) || answer === 'Ja' && ASKED_FOR_APPROVAL.test(gateway.name || '');
}

/** No arrow that approves is the default: an answer that nobody foresaw must not count as an approval. */
module.exports = () => ({
  check(node, reporter) {
    if (is(node, 'bpmn:ExclusiveGateway') && node.default && approves(node.default, node)) {
      reporter.report(
        node.default.id,
        'Pilen godkender og er standardpil, så et svar, ingen har tænkt på, tæller som ja: giv den en betingelse, og vælg en anden pil som standard (default)',
        [ 'name' ]
      );
    }
  }
});
