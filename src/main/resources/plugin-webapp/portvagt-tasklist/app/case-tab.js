/* The tab "Sagen" of a task: where its case stands, what it costs, what was decided, its documents, who has done what. */

import {day, element, kroner, longDay, time} from './shared.js';
import {ask, taskAddress} from './server.js';
import {size} from './size.js';

const SIGNS = {PASSED: '✓', CURRENT: '●', AHEAD: '○'};
const SAID = {PASSED: 'er passeret', CURRENT: 'er i gang', AHEAD: 'ligger forude'};

export const caseTab = {
  id: 'portvagt-case',
  pluginPoint: 'tasklist.task.detail',
  priority: 900,
  properties: {label: 'Sagen'},
  render: (node, {taskId}) => {
    const address = taskAddress(taskId, 'case');
    node.classList.add('portvagt-case');
    show(node, element('p', {role: 'status'}, 'Henter sagen …'));
    ask(address).then(tab => show(node, content(tab, address)), error => show(node, failure(error)));
  }
};

function show(node, ...content) {
  node.replaceChildren(...content.flat());
}

function failure(error) {
  return element('p', {role: 'alert', class: 'alert alert-danger'}, error.message);
}

function content(tab, address) {
  if (tab.acquisitionCase) {
    return aCase(tab.acquisitionCase, address);
  }
  return tab.meeting ? meeting(tab.meeting) : [element('p', {class: 'portvagt-note'}, tab.message)];
}

/** A case with everything there is to know about it; `address` is where the server has more of it. */
export function aCase(view, address) {
  return [
    element('h3', {class: 'portvagt-title'}, `${view.number} ${view.title}`),
    element('p', {class: 'portvagt-facts'}, [
      view.office, `Bestiller: ${view.requester}`, view.systemOwner && `Systemejer: ${view.systemOwner}`
    ].filter(Boolean).join(' · ')),
    view.status && element('p', {class: 'alert alert-warning'},
      `Sagen er ${view.status}.${view.closedReason ? ' ' + view.closedReason : ''}`),
    steps(view.steps),
    section('Venter på', waiting(view.waiting)),
    section('Økonomi', money(view.money)),
    section('Dokumenter', documents(view.documents, view.number)),
    section('Beslutninger og vilkår', decisions(view.decisions)),
    section('Gatekriterier', criteria(view.criteria)),
    section('Hvem har gjort hvad', history(view.history, address))
  ].filter(Boolean);
}

function section(title, ...content) {
  return element('section', {}, element('h4', {}, title), ...content);
}

function nothing(sentence) {
  return element('p', {class: 'portvagt-note'}, sentence);
}

function steps(list) {
  return element('ol', {class: 'portvagt-steps', 'aria-label': 'Faser og gates'}, list.map(step =>
    element('li', {
      class: `portvagt-step ${step.gate ? 'portvagt-gate' : 'portvagt-phase'} portvagt-${step.progress.toLowerCase()}`,
      'aria-current': step.progress === 'CURRENT' ? 'step' : null
    },
    element('span', {class: 'portvagt-sign', 'aria-hidden': 'true'}, SIGNS[step.progress]),
    element('span', {class: 'portvagt-step-name'}, step.name,
      element('span', {class: 'sr-only'}, ` ${SAID[step.progress]}`)),
    element('span', {class: 'portvagt-step-day'},
      [step.day && day(step.day), step.note].filter(Boolean).join(', ')))));
}

function waiting(list) {
  if (list.length === 0) {
    return nothing('Sagen venter ikke på nogen lige nu.');
  }
  return element('ul', {class: 'portvagt-list'}, list.map(task => element('li', {},
    element('strong', {}, task.task),
    ` hos ${task.with || 'ingen'}`,
    task.since && ` siden ${day(task.since)}`,
    task.due && `, frist ${day(task.due)}`)));
}

function money(sums) {
  if (sums.years.length === 0) {
    return nothing('Der er hverken anslået udgifter eller reserveret penge endnu.');
  }
  const amount = value => element('td', {class: 'portvagt-number'}, kroner(value).replace(' kr.', ''));
  const row = (head, year, attributes = {}) => element('tr', attributes,
    element('th', {scope: 'row'}, head),
    [year.planned, year.reserved, year.committed, year.spent].map(amount));
  return element('div', {},
    element('div', {class: 'portvagt-table', role: 'region', tabindex: 0, 'aria-label': 'Sagens økonomi'},
      element('table', {class: 'table table-condensed'},
        element('caption', {}, `Kroner. Forventet efter ${sums.source}.`),
        element('thead', {}, element('tr', {}, ['År', 'Forventet', 'Reserveret', 'Disponeret', 'Brugt'].map((title, column) =>
          element('th', {scope: 'col', class: column > 0 && 'portvagt-number'}, title)))),
        element('tbody', {}, sums.years.map(year => row(String(year.year), year))),
        element('tfoot', {}, row('I alt', sums.total)))),
    compared(sums));
}

/** What is reserved, committed and spent is compared with what was expected of all years. */
function compared(sums) {
  const left = sums.total.planned - sums.total.taken;
  return element('p', {},
    left >= 0
      ? `${kroner(left)} af det forventede er hverken reserveret, disponeret eller brugt.`
      : element('strong', {}, `${kroner(-left)} mere end forventet er reserveret, disponeret eller brugt.`),
    sums.netPresentValue !== null && ` Nutidsværdi ${kroner(sums.netPresentValue)}`
      + (sums.paybackYear ? `, tjent hjem i ${sums.paybackYear}.` : ', tjenes ikke hjem.'));
}

function documents(list, caseNumber) {
  if (list.length === 0) {
    return nothing('Der er ingen dokumenter endnu.');
  }
  return element('div', {},
    element('ul', {class: 'portvagt-list'}, list.map(file => element('li', {},
      element('a', {href: file.address, target: '_blank', rel: 'noopener'}, file.title),
      element('span', {class: 'portvagt-note'},
        ` ${file.provisional ? 'Kan trækkes tilbage, til opgaven er afsluttet. ' : ''}`
        + `${file.kind}${file.version > 1 ? `, version ${file.version}` : ''}, ${size(file.bytes)},`
        + ` gemt ${time(file.at)} af ${file.by}`)))),
    element('p', {}, element('a', {
      href: '/portvagt/documents?sag=' + encodeURIComponent(caseNumber), target: '_blank', rel: 'noopener'
    }, 'Alle dokumenter med fingeraftryk')));
}

function decisions(list) {
  if (list.length === 0) {
    return nothing('Der er ikke truffet beslutninger endnu.');
  }
  return element('ul', {class: 'portvagt-list'}, list.map(decision => element('li', {},
    element('strong', {}, `${decision.subject}: ${decision.outcome}`),
    ` ${longDay(decision.decidedOn)} af ${decision.authority}`,
    element('span', {class: 'portvagt-note'}, ` (${decision.by})`),
    decision.reason && element('p', {class: 'portvagt-quote'}, decision.reason),
    decision.conditions.length > 0 && element('ul', {}, decision.conditions.map(condition => element('li', {},
      `Vilkår: ${condition.text} (${condition.owner}, senest ${day(condition.deadline)}): `,
      element('strong', {}, condition.state)))))));
}

function criteria(list) {
  if (list.length === 0) {
    return nothing('Der er ikke svaret på gatekriterier endnu.');
  }
  return element('div', {}, list.map(gate => {
    const missing = gate.answers.filter(answer => answer.mark === 'NOT_FULFILLED').length;
    return element('details', {open: missing > 0},
      element('summary', {}, `${gate.gate}: ${gate.answers.length} svar, `
        + (missing > 0 ? `${missing} ikke opfyldt` : 'ingen mangler')),
      element('ul', {class: 'portvagt-list'}, gate.answers.map(answer => element('li', {},
        answer.question, ' ',
        element('strong', {class: answer.mark === 'NOT_FULFILLED' && 'portvagt-missing'}, answer.answer),
        element('p', {class: 'portvagt-quote'}, answer.evidence),
        element('span', {class: 'portvagt-note'}, `${answer.by}, ${time(answer.at)}`)))));
  }));
}

function history(page, address) {
  if (page.tasks.length === 0) {
    return nothing('Ingen opgaver er udført endnu.');
  }
  const list = element('ol', {class: 'portvagt-list portvagt-history'});
  const below = element('div', {});
  let known = 0;
  const add = next => {
    list.append(...next.tasks.map(done => element('li', {},
      element('strong', {}, done.task),
      element('span', {class: 'portvagt-note'}, ` ${done.by || 'uden navn'}, ${time(done.at)}`))));
    known += next.tasks.length;
    show(below, next.more ? [more()] : []);
  };
  const more = () => element('button', {type: 'button', class: 'btn btn-default', onclick: event => {
    event.target.disabled = true;
    ask(`${address}/history?from=${known}`).then(add, error => show(below, more(), failure(error)));
  }}, 'Vis flere');
  add(page);
  return element('div', {}, list, below);
}

function meeting(view) {
  return [
    element('h3', {class: 'portvagt-title'}, `IT-styregruppens møde ${longDay(view.heldOn)}`),
    element('p', {class: 'portvagt-facts'}, [view.time && `kl. ${view.time}`, view.place].filter(Boolean).join(', ')),
    section('Punkter', view.items.length === 0
      ? nothing('Der er ingen punkter på dagsordenen endnu.')
      : element('ol', {class: 'portvagt-items'}, view.items.map(item => element('li', {value: item.number},
        element('strong', {}, item.title),
        element('span', {class: 'portvagt-note'}, ' ' + [
          item.kind, item.late && 'sent punkt', item.outcome].filter(Boolean).join(', ')),
        item.caseNumber && element('div', {}, element('a', {
          href: '/portvagt/documents?sag=' + encodeURIComponent(item.caseNumber), target: '_blank', rel: 'noopener'
        }, `Dokumenter på sag ${item.caseNumber}`)))))),
    element('p', {}, element('a', {
      href: '/portvagt/documents?moede=' + view.id, target: '_blank', rel: 'noopener'
    }, 'Mødets dokumenter'))
  ];
}
