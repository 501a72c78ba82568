'use strict';

const { camunda, is, isBlank } = require('../elements');

/** The lanes of the roles: the names that the templates of tasks give to the groups. */
const LANES = {
  'requester': 'Bestiller',
  'system-owner': 'Systemejer',
  'digital-consultant': 'Digitaliseringskonsulent',
  'it-architect': 'IT-arkitekt',
  'operations': 'IT-drift',
  'secretariat': 'Sekretariat',
  'pmo': 'PMO',
  'budget-controller': 'Økonomikonsulent',
  'steering-group': 'IT-styregruppe',
  'steering-chair': 'Formand for IT-styregruppen',
  'digitalisation-manager': 'Digitaliseringschef'
};

/** The roles of people whom a case names. */
const PEOPLE = { '${requester}': 'requester' };

/**
 * Where a process has lanes, each task stands in the lane of those who do it. A municipality's own group names its own
 * lane, and a person without a role may stand in any.
 */
function taskLane() {
  return {
    check(node, reporter) {
      if (!is(node, 'bpmn:UserTask')) {
        return;
      }
      const lanes = lanesAround(node);
      if (!lanes.length) {
        return;
      }
      const lane = lanes.find(it => holds(it, node));
      const wanted = rolesOf(node).map(role => LANES[role]).filter(Boolean);
      if (!lane) {
        reporter.report(node.id, `Opgaven står ikke i nogen bane: flyt den til banen ${quoted(wanted) || 'for dem, der udfører den'}`);
      } else if (wanted.length && !wanted.includes(lane.name)) {
        reporter.report(node.id, `Opgaven står i banen '${lane.name || ''}', men udføres af ${wanted.join(' eller ')}: flyt den til banen ${quoted(wanted)}, eller ret gruppen`);
      }
    }
  };
}

function rolesOf(task) {
  const groups = camunda(task, 'candidateGroups');
  return isBlank(groups) ? [ PEOPLE[(camunda(task, 'assignee') || '').trim()] ] : groups.split(',').map(group => group.trim());
}

/** The lanes of the process that the task is part of; none where it has no lanes. */
function lanesAround(task) {
  let around = task.$parent;
  while (around && !is(around, 'bpmn:Process')) {
    around = around.$parent;
  }
  return ((around && around.laneSets) || []).flatMap(set => set.lanes || []);
}

/** Whether the lane holds the element, or the sub-process around it. */
function holds(lane, element) {
  for (let it = element; it && !is(it, 'bpmn:Process'); it = it.$parent) {
    if ((lane.flowNodeRef || []).includes(it)) {
      return true;
    }
  }
  return false;
}

function quoted(names) {
  return names.map(name => `'${name}'`).join(' eller ');
}

module.exports = Object.assign(taskLane, { LANES });
