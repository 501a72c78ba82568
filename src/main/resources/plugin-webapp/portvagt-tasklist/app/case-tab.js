/* The tab "Sagen" of a task: where its case stands, what it costs, what was decided, its documents, who has done what. */

import {comments} from './comments.js';
import {ask, taskAddress} from './server.js';
import {amount, casePage, day, element, kroner, longDay, size, t, term, terms, time} from './shared.js';

const SIGNS = {PASSED: '✓', CURRENT: '●', AHEAD: '○'};
const SAID = {PASSED: t`er passeret`, CURRENT: t`er i gang`, AHEAD: t`ligger forude`};

export const caseTab = {
  id: 'portvagt-case',
  pluginPoint: 'tasklist.task.detail',
  priority: 900,
  properties: {label: t`Sagen`},
  render: (node, {taskId}) => {
    const address = taskAddress(taskId, 'case');
    node.classList.add('portvagt-case');
    show(node, element('p', {role: 'status'}, t`Henter sagen …`));
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
  return tab.meeting ? meeting(tab.meeting) : [element('p', {class: 'portvagt-note'}, term(tab.message))];
}

/** A case with everything there is to know about it; `address` is where the server has more of it. */
export function aCase(view, address) {
  return [
    element('h3', {class: 'portvagt-title'}, `${view.number} ${view.title}`),
    element('p', {}, element('a', {href: casePage(view.number), target: '_blank', rel: 'noopener'}, t`Sagens side, med behov og business case`)),
    element('p', {class: 'portvagt-facts'}, [
      view.office, t`Bestiller: ${view.requester}`, view.systemOwner && t`Systemejer: ${view.systemOwner}`,
      view.track && t`Sagsspor: ${view.track}`, view.changes
    ].filter(Boolean).join(' · ')),
    view.ranOut && element('p', {class: 'alert alert-warning'},
      t`Kontrakten udløb ${day(view.ranOut)}. Driften disponeres ikke for kommende år, før der er taget stilling til den.`),
    view.status && element('p', {class: 'alert alert-warning'},
      `${term('Sagen er ' + view.status)}.${view.closedReason ? ' ' + view.closedReason : ''}`),
    steps(view.steps),
    section(t`Venter på`, waiting(view.waiting)),
    section(t`Kommentarer`, comments(view.number)),
    section(t`Økonomi`, money(view.money)),
    section(t`Dokumenter`, documents(view.documents, view.number)),
    section(t`Beslutninger og vilkår`, decisions(view.decisions)),
    section(t`Gatekriterier`, criteria(view.criteria)),
    section(t`Hvem har gjort hvad`, history(view.history, address))
  ].filter(Boolean);
}

function section(title, ...content) {
  return element('section', {}, element('h4', {}, title), ...content);
}

function nothing(sentence) {
  return element('p', {class: 'portvagt-note'}, sentence);
}

function steps(list) {
  return element('ol', {class: 'portvagt-steps', 'aria-label': t`Faser og gates`}, list.map(step =>
    element('li', {
      class: `portvagt-step ${step.gate ? 'portvagt-gate' : 'portvagt-phase'} portvagt-${step.progress.toLowerCase()}`,
      'aria-current': step.progress === 'CURRENT' ? 'step' : null
    },
    element('span', {class: 'portvagt-sign', 'aria-hidden': 'true'}, SIGNS[step.progress]),
    element('span', {class: 'portvagt-step-name'}, term(step.name),
      element('span', {class: 'sr-only'}, ` ${SAID[step.progress]}`)),
    element('span', {class: 'portvagt-step-day'},
      [step.day && day(step.day), term(step.note)].filter(Boolean).join(', ')))));
}

function waiting(list) {
  if (list.length === 0) {
    return nothing(t`Sagen venter ikke på nogen lige nu.`);
  }
  return element('ul', {class: 'portvagt-list'}, list.map(task => element('li', {},
    element('strong', {}, term(task.task)),
    t` hos ${terms(task.with) || t`ingen`}`,
    task.since && t` siden ${day(task.since)}`,
    task.due && t`, frist ${day(task.due)}`)));
}

function money(sums) {
  if (sums.years.length === 0) {
    return nothing(t`Der er hverken anslået udgifter eller reserveret penge endnu.`);
  }
  const cell = value => element('td', {class: 'portvagt-number'}, amount(value));
  const row = (head, year, attributes = {}) => element('tr', attributes,
    element('th', {scope: 'row'}, head),
    [year.planned, year.reserved, year.committed, year.spent].map(cell));
  return element('div', {},
    element('div', {class: 'portvagt-table', role: 'region', tabindex: 0, 'aria-label': t`Sagens økonomi`},
      element('table', {class: 'table table-condensed'},
        element('caption', {}, t`Kroner. Forventet efter ${term(sums.source)}.`),
        element('thead', {}, element('tr', {}, [
          t`År`, t`Forventet`, t`Reserveret`, t`Disponeret`, t`Brugt`
        ].map((title, column) => element('th', {scope: 'col', class: column > 0 && 'portvagt-number'}, title)))),
        element('tbody', {}, sums.years.map(year => row(String(year.year), year))),
        element('tfoot', {}, row(t`I alt`, sums.total)))),
    compared(sums));
}

/** What is reserved, committed and spent is compared with what was expected of all years. */
function compared(sums) {
  const left = sums.total.planned - sums.total.taken;
  return element('p', {},
    left >= 0
      ? t`${kroner(left)} af det forventede er hverken reserveret, disponeret eller brugt.`
      : element('strong', {}, t`${kroner(-left)} mere end forventet er reserveret, disponeret eller brugt.`),
    sums.netPresentValue !== null && ' ' + (sums.paybackYear
      ? t`Nutidsværdi ${kroner(sums.netPresentValue)}, tjent hjem i ${sums.paybackYear}.`
      : t`Nutidsværdi ${kroner(sums.netPresentValue)}, tjenes ikke hjem.`));
}

function documents(list, caseNumber) {
  if (list.length === 0) {
    return nothing(t`Der er ingen dokumenter endnu.`);
  }
  return element('div', {},
    element('ul', {class: 'portvagt-list'}, list.map(file => element('li', {},
      element('a', {href: file.address, target: '_blank', rel: 'noopener'}, file.title),
      element('span', {class: 'portvagt-note'},
        ` ${file.provisional ? t`Kan trækkes tilbage, til opgaven er afsluttet.` + ' ' : ''}`
        + `${term(file.kind)}${file.version > 1 ? `, version ${file.version}` : ''}, ${size(file.bytes)}, `
        + t`gemt ${time(file.at)} af ${file.by}`)))),
    element('p', {}, element('a', {
      href: '/portvagt/documents?sag=' + encodeURIComponent(caseNumber), target: '_blank', rel: 'noopener'
    }, t`Alle dokumenter, med fingeraftryk`)));
}

function decisions(list) {
  if (list.length === 0) {
    return nothing(t`Der er ikke truffet beslutninger endnu.`);
  }
  return element('ul', {class: 'portvagt-list'}, list.map(decision => element('li', {},
    element('strong', {}, `${term(decision.subject)}: ${term(decision.outcome)}`),
    ' ' + t`${longDay(decision.decidedOn)} af ${term(decision.authority)}`,
    element('span', {class: 'portvagt-note'}, ` (${decision.by})`),
    decision.reason && element('p', {class: 'portvagt-quote'}, decision.reason),
    decision.conditions.length > 0 && element('ul', {}, decision.conditions.map(condition => element('li', {},
      t`Vilkår: ${condition.text} (${term(condition.owner)}, senest ${day(condition.deadline)}): `,
      element('strong', {}, term(condition.state))))))));
}

function criteria(list) {
  if (list.length === 0) {
    return nothing(t`Der er ikke svaret på gatekriterier endnu.`);
  }
  return element('div', {}, list.map(gate => {
    const missing = gate.answers.filter(answer => answer.mark === 'NOT_FULFILLED').length;
    return element('details', {open: missing > 0},
      element('summary', {}, missing > 0
        ? t`${term(gate.gate)}: ${gate.answers.length} svar, ${missing} ikke opfyldt`
        : t`${term(gate.gate)}: ${gate.answers.length} svar, ingen mangler`),
      element('ul', {class: 'portvagt-list'}, gate.answers.map(answer => element('li', {},
        answer.question, ' ',
        element('strong', {class: answer.mark === 'NOT_FULFILLED' && 'portvagt-missing'}, term(answer.answer)),
        element('p', {class: 'portvagt-quote'}, answer.evidence),
        element('span', {class: 'portvagt-note'}, `${answer.by}, ${time(answer.at)}`)))));
  }));
}

function history(page, address) {
  if (page.tasks.length === 0) {
    return nothing(t`Ingen opgaver er udført endnu.`);
  }
  const list = element('ol', {class: 'portvagt-list portvagt-history'});
  const below = element('div', {});
  let known = 0;
  const add = next => {
    list.append(...next.tasks.map(done => element('li', {},
      element('strong', {}, done.task),
      element('span', {class: 'portvagt-note'}, ` ${done.by || t`uden navn`}, ${time(done.at)}`))));
    known += next.tasks.length;
    show(below, next.more ? [more()] : []);
  };
  const more = () => element('button', {type: 'button', class: 'btn btn-default', onclick: event => {
    event.target.disabled = true;
    ask(`${address}/history?from=${known}`).then(add, error => show(below, more(), failure(error)));
  }}, t`Vis flere`);
  add(page);
  return element('div', {}, list, below);
}

function meeting(view) {
  return [
    element('h3', {class: 'portvagt-title'}, t`IT-styregruppens møde ${longDay(view.heldOn)}`),
    element('p', {class: 'portvagt-facts'}, [view.time && t`kl. ${view.time}`, view.place].filter(Boolean).join(', ')),
    section(t`Punkter`, view.items.length === 0
      ? nothing(t`Der er ingen punkter på dagsordenen endnu.`)
      : element('ol', {class: 'portvagt-items'}, view.items.map(item => element('li', {value: item.number},
        element('strong', {}, item.title),
        element('span', {class: 'portvagt-note'}, ' ' + [
          term(item.kind), item.late && t`sent punkt`, term(item.outcome)].filter(Boolean).join(', ')),
        item.caseNumber && element('div', {}, element('a', {
          href: casePage(item.caseNumber), target: '_blank', rel: 'noopener'
        }, t`Sag ${item.caseNumber}`)))))),
    element('p', {}, element('a', {
      href: '/portvagt/moede/' + view.id, target: '_blank', rel: 'noopener'
    }, t`Mødets side: læs, skriv noter og spørg`)),
    element('p', {}, element('a', {
      href: '/portvagt/documents?moede=' + view.id, target: '_blank', rel: 'noopener'
    }, t`Mødets dokumenter`))
  ];
}
