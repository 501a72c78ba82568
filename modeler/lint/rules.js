'use strict';

const compat = require('bpmnlint-plugin-camunda-compat');
const portvagt = require('bpmnlint-plugin-portvagt');
const recommended = require('bpmnlint/config/recommended');
const config = require('../.bpmnlintrc');
const danish = require('./danish');

// A bundler has to see each file that is to be in the bundle, so they are listed one by one.
const RULES = {
  bpmnlint: {
    'ad-hoc-sub-process': require('bpmnlint/rules/ad-hoc-sub-process'),
    'conditional-flows': require('bpmnlint/rules/conditional-flows'),
    'end-event-required': require('bpmnlint/rules/end-event-required'),
    'event-based-gateway': require('bpmnlint/rules/event-based-gateway'),
    'event-sub-process-typed-start-event': require('bpmnlint/rules/event-sub-process-typed-start-event'),
    'global': require('bpmnlint/rules/global'),
    'link-event': require('bpmnlint/rules/link-event'),
    'no-bpmndi': require('bpmnlint/rules/no-bpmndi'),
    'no-complex-gateway': require('bpmnlint/rules/no-complex-gateway'),
    'no-disconnected': require('bpmnlint/rules/no-disconnected'),
    'no-duplicate-sequence-flows': require('bpmnlint/rules/no-duplicate-sequence-flows'),
    'no-gateway-join-fork': require('bpmnlint/rules/no-gateway-join-fork'),
    'no-implicit-end': require('bpmnlint/rules/no-implicit-end'),
    'no-implicit-split': require('bpmnlint/rules/no-implicit-split'),
    'no-implicit-start': require('bpmnlint/rules/no-implicit-start'),
    'no-inclusive-gateway': require('bpmnlint/rules/no-inclusive-gateway'),
    'no-overlapping-elements': require('bpmnlint/rules/no-overlapping-elements'),
    'single-blank-start-event': require('bpmnlint/rules/single-blank-start-event'),
    'single-event-definition': require('bpmnlint/rules/single-event-definition'),
    'start-event-required': require('bpmnlint/rules/start-event-required'),
    'sub-process-blank-start-event': require('bpmnlint/rules/sub-process-blank-start-event'),
    'superfluous-gateway': require('bpmnlint/rules/superfluous-gateway'),
    'superfluous-label': require('bpmnlint/rules/superfluous-label')
  },
  'bpmnlint-plugin-camunda-compat': {
    'history-time-to-live': require('bpmnlint-plugin-camunda-compat/rules/camunda-platform/history-time-to-live')
  },
  'bpmnlint-plugin-portvagt': {
    'answered-gateways': require('bpmnlint-plugin-portvagt/rules/answered-gateways'),
    'approval-asked': require('bpmnlint-plugin-portvagt/rules/approval-asked'),
    'business-key': require('bpmnlint-plugin-portvagt/rules/business-key'),
    'danish-name': require('bpmnlint-plugin-portvagt/rules/danish-name'),
    'diagram-width': require('bpmnlint-plugin-portvagt/rules/diagram-width'),
    'id-naming': require('bpmnlint-plugin-portvagt/rules/id-naming'),
    'no-code': require('bpmnlint-plugin-portvagt/rules/no-code'),
    'process-facts': require('bpmnlint-plugin-portvagt/rules/process-facts'),
    'retry-cycle': require('bpmnlint-plugin-portvagt/rules/retry-cycle'),
    'separation': require('bpmnlint-plugin-portvagt/rules/separation'),
    'system-step': require('bpmnlint-plugin-portvagt/rules/system-step'),
    'task-for-somebody': require('bpmnlint-plugin-portvagt/rules/task-for-somebody'),
    'task-form': require('bpmnlint-plugin-portvagt/rules/task-form'),
    'task-guidance': require('bpmnlint-plugin-portvagt/rules/task-guidance'),
    'task-lane': require('bpmnlint-plugin-portvagt/rules/task-lane')
  }
};

const CONFIGS = {
  bpmnlint: { recommended },
  'bpmnlint-plugin-camunda-compat': compat.configs,
  'bpmnlint-plugin-portvagt': portvagt.configs
};

/** The rule as it is, saying what it finds in Danish. */
function inDanish(rule, name) {
  const text = danish[name];
  return text ? {
    ...rule,
    check: (node, reporter) => rule.check(node, { report: (id, message, path) => reporter.report(id, text, path) })
  } : rule;
}

/** What is not ours is refused, not missing: the Modeler then asks its own list. */
function listed(all, pkg, name) {
  const found = (all[pkg] || {})[name];
  if (!found) {
    throw new Error(`lint/rules.js does not list ${name} of ${pkg}`);
  }
  return found;
}

/** Finds the rules that the configuration names, those of others translated. */
const resolver = {
  resolveRule(pkg, name) {
    const rule = listed(RULES, pkg, name);
    return settings => inDanish(rule(settings), name);
  },
  resolveConfig(pkg, name) {
    return listed(CONFIGS, pkg, name);
  }
};

module.exports = { config, resolver };
