/* What every page of Portvagt's in Cockpit is made of: its place in the menu, how it asks, and how it shows. */

import {casePage, element, LANGUAGE, number, t} from './shared.js';

const NO_ANSWER = t`Der kom ikke noget svar. Kontrollér forbindelsen, og prøv igen.`;
const LOGGED_OUT = t`Du er logget ud. Log ind igen, og åbn siden på ny.`;
const FAILED = t`Noget gik galt på serveren, og intet er ændret. Prøv igen, eller kontakt den, der driver Portvagt.`;

/**
 * A page: an entry of Cockpit's menu for who may see it, and what is shown at its address.
 *
 * @param id as the server's page is called; the address is `#/<id>`
 * @param label in the menu and as the title
 * @param priority the higher, the further left in the menu
 * @param show gets the page's desk, and returns (a promise of) what to show below the title
 */
export function cockpitPage({id, label, priority, show}) {
  let current = null;
  const path = '/' + id;
  return [{
    id: 'portvagt-menu-' + id,
    pluginPoint: 'cockpit.navigation',
    priority,
    properties: {
      label,
      pagePath: '#' + path,
      checkActive: address => new RegExp('#' + path + '([?/]|$)').test(address),
      access: ['$rootScope', $rootScope => done =>
        mayOpen(id).then(may => $rootScope.$applyAsync(() => done(null, may)))]
    }
  }, {
    id: 'portvagt-page-' + id,
    pluginPoint: 'cockpit.route',
    properties: {path},
    render: (node, {api}) => {
      current = node;
      document.title = label + ' · Cockpit';
      open(node, label, new Desk(id, api), show, () => current === node);
    },
    unmount: () => {
      left = whereIs(id, current);
      current = null;
    }
  }];
}

/** What a page works with: the choices in its address, and the server. */
class Desk {

  constructor(id, api) {
    this.id = id;
    this.token = api.CSRFToken;
    this.choices = new URLSearchParams(location.hash.split('?')[1] || '');
  }

  /** A choice in the page's address; empty when it is not made. */
  choice(name) {
    return this.choices.get(name) || '';
  }

  /** The address of the page with these choices changed; an empty one is taken out. */
  href(changes) {
    return '#/' + this.id + query({...Object.fromEntries(this.choices), ...changes});
  }

  /** Shows the page with these choices changed. */
  go(changes) {
    location.hash = this.href(changes);
  }

  /** The address of something to download. */
  address(path, parameters) {
    return server(this.id + path + query(parameters));
  }

  get(path, parameters) {
    return ask(this.address(path, parameters));
  }

  /** Asks for something to be done. */
  post(path, parameters, body) {
    return ask(this.address(path, parameters), {
      method: 'POST',
      headers: {'Content-Type': 'application/json', 'X-XSRF-TOKEN': this.token},
      body: JSON.stringify(body || {})
    });
  }
}

/**
 * A table with a caption.
 *
 * @param columns `{title, cell, number, head, sort}`: `cell` makes the content of a row's cell, `number` sets it to the
 *     right, `head` makes it the heading of its row, `sort` tells that rows are sorted by it, `ascending` or `descending`
 * @param empty the sentence to show instead when there are no rows
 */
export function table({caption, columns, rows, empty}) {
  if (rows.length === 0) {
    return element('p', {class: 'portvagt-empty'}, empty);
  }
  const cell = (column, row) => element(
    column.head ? 'th' : 'td',
    {class: column.number && 'portvagt-number', scope: column.head && 'row'},
    column.cell(row));
  return element('div', {class: 'portvagt-table', role: 'region', 'aria-label': caption, tabindex: 0},
    element('table', {class: 'table'},
      element('caption', {}, caption),
      element('thead', {}, element('tr', {}, columns.map(column =>
        element('th', {scope: 'col', class: column.number && 'portvagt-number', 'aria-sort': column.sort}, column.title)))),
      element('tbody', {}, rows.map(row => element('tr', {}, columns.map(column => cell(column, row)))))));
}

/**
 * Which part of a list is shown, and the ways to the parts before and after it.
 *
 * @param from how many rows come before this part
 * @param size how many rows a part has
 * @param href makes the address of the part that begins after so many rows
 */
export function paging({from, size, total, href}) {
  if (total <= size && from === 0) {
    return null;
  }
  const shown = Math.min(from + size, total);
  const way = (text, offset, there) =>
    there ? element('a', {href: href(offset), class: 'btn btn-default'}, text) : null;
  return element('nav', {class: 'portvagt-paging', 'aria-label': t`Sider`},
    way(t`Forrige`, Math.max(0, from - size), from > 0),
    element('span', {}, from < total
      ? t`${number(from + 1)}–${number(shown)} af ${number(total)}`
      : t`Her er ikke flere: der er ${number(total)} i alt`),
    way(t`Næste`, from + size, shown < total));
}

/**
 * A form of choices, which become part of the page's address.
 *
 * @param fields `{name, label, options: [[value, text]]}`, or without options a text to type
 * @param others choices that are made along with them, such as none of what was chosen below
 */
export function filters(desk, fields, others = {}) {
  const field = ({name, label, options, placeholder}) => {
    const id = 'portvagt-' + name;
    const chosen = desk.choice(name);
    const input = options
      ? element('select', {id, name, class: 'form-control'}, options.map(([value, text]) =>
        element('option', {value, selected: String(value) === chosen}, text)))
      : element('input', {id, name, value: chosen, placeholder, maxlength: 100, class: 'form-control'});
    return element('div', {}, element('label', {for: id}, label), input);
  };
  const change = event => {
    event.preventDefault();
    desk.go({...others, ...Object.fromEntries(new FormData(event.target)), fra: ''});
  };
  return element('form', {class: 'portvagt-filters', onsubmit: change},
    fields.map(field), element('button', {type: 'submit', class: 'btn btn-primary'}, t`Vis`));
}

/**
 * Several lists of which one is shown.
 *
 * @param label what they are, for who cannot see them side by side
 * @param choices `{label, href, chosen}`
 */
export function tabs(label, choices) {
  return element('nav', {'aria-label': label}, element('ul', {class: 'nav nav-tabs'}, choices.map(choice =>
    element('li', {class: choice.chosen && 'active'},
      element('a', {href: choice.href, 'aria-current': choice.chosen && 'page'}, choice.label)))));
}

/**
 * A button that does something, tells how it goes, and shows what came of it beside itself.
 *
 * @param run gets a function by which it can say how far it is
 */
export function action(label, run) {
  const outcome = element('div', {role: 'status', class: 'portvagt-outcome'});
  const button = element('button', {type: 'button', class: 'btn btn-default', onclick: async () => {
    button.disabled = true;
    outcome.replaceChildren(t`Vent …`);
    try {
      outcome.replaceChildren(await run(text => outcome.replaceChildren(text)));
    } catch (error) {
      outcome.replaceChildren(failure(error));
    }
    button.disabled = false;
  }}, label);
  return element('div', {class: 'portvagt-action'}, button, outcome);
}

/** Why something is done; the operation log keeps it. */
export function reasonField() {
  return [
    element('label', {for: 'portvagt-reason'}, t`Begrundelse (gemmes i driftsloggen)`),
    element('textarea', {id: 'portvagt-reason', name: 'reason', class: 'form-control', rows: 2, maxlength: 1000})
  ];
}

/** Which processes can be moved to another version, and how or why not. */
export function trials(rows, caption = t`Hvad der ville ske; intet er ændret`) {
  return table({
    caption,
    columns: [
      {title: t`Sag`, head: true, cell: row => row.caseNumber || row.id},
      {title: t`Kan flyttes`, cell: row => row.possible ? t`Ja` : t`Nej`},
      {title: t`Hvordan eller hvorfor ikke`, cell: row => row.sentences.map(sentence => element('div', {}, sentence))}
    ],
    rows,
    empty: t`Der er ikke valgt nogen forløb.`
  });
}

async function open(node, label, desk, show, isCurrent) {
  const content = element('div', {}, element('p', {role: 'status'}, t`Henter …`));
  node.replaceChildren(element('main', {class: 'portvagt-page', lang: LANGUAGE}, element('h1', {}, label), content));
  let shown;
  try {
    shown = await show(desk);
  } catch (error) {
    shown = failure(error);
  }
  if (isCurrent()) {
    content.replaceChildren(...[shown].flat(Infinity).filter(Boolean));
    if (left && left.id === desk.id) {
      goBackTo(left, node);
    }
    left = null;
  }
}

/*
 * Cockpit draws a page anew whenever the choices in its address change. Who has just made a choice shall not find
 * themselves at the top of the page again, with the keyboard nowhere.
 */
let left = null;

function whereIs(id, node) {
  const scrolling = scroller(node);
  const focused = node && node.contains(document.activeElement) ? document.activeElement : null;
  return {id, top: scrolling ? scrolling.scrollTop : 0, tag: focused && focused.tagName, text: focused && focused.textContent};
}

function goBackTo(place, node) {
  const scrolling = scroller(node);
  if (scrolling) {
    scrolling.scrollTop = place.top;
  }
  const same = place.tag && [...node.querySelectorAll(place.tag)].find(other => other.textContent === place.text);
  if (same) {
    same.focus({preventScroll: true});
  }
}

function scroller(node) {
  let candidate = node;
  while (candidate && !(candidate.scrollHeight > candidate.clientHeight
    && ['auto', 'scroll'].includes(getComputedStyle(candidate).overflowY))) {
    candidate = candidate.parentElement;
  }
  return candidate || document.scrollingElement;
}

/** What went wrong, as people are told it. */
export function failure(error) {
  if (!(error instanceof Refusal)) {
    console.error(error);
  }
  return element('p', {role: 'alert', class: 'portvagt-alert'}, error instanceof Refusal ? error.message : FAILED);
}

/** What the server refused, in a sentence to show. */
class Refusal extends Error {}

async function ask(address, request = {}) {
  let answer;
  try {
    answer = await fetch(address, {credentials: 'same-origin', ...request,
      headers: {Accept: 'application/json', ...request.headers}});
  } catch (error) {
    throw new Refusal(NO_ANSWER);
  }
  if (answer.status === 401) {
    throw new Refusal(LOGGED_OUT);
  }
  if (!answer.ok) {
    throw new Refusal(await refusal(answer));
  }
  return answer.json();
}

/** The server's sentence; what it says of a fault of its own is not meant for people. */
async function refusal(answer) {
  try {
    const said = await answer.json();
    return answer.status < 500 && said.message ? said.message : FAILED;
  } catch (error) {
    return FAILED;
  }
}

let asked = null;

/** Every entry of the menu asks as it is made; one question answers them all. */
export async function mayOpen(id) {
  asked = asked || ask(server('pages')).finally(() => {
    asked = null;
  });
  try {
    return (await asked).includes(id);
  } catch (error) {
    return false;
  }
}

/**
 * Makes links to cases, for those who may read cases: analysts see the portfolio and no case.
 *
 * @returns a function of a case's number and the text of the link; for others than readers it gives the third, or the text
 */
export async function caseLinks() {
  const may = await mayOpen('sager');
  return (number, text, otherwise = text) => may ? element('a', {href: casePage(number)}, text) : otherwise;
}

function server(path) {
  return document.querySelector('base').getAttribute('cockpit-api') + 'plugin/portvagt-cockpit/default/' + path;
}

function query(parameters) {
  const given = Object.entries(parameters || {}).filter(([, value]) => value !== '' && value !== null && value !== undefined);
  return given.length ? '?' + new URLSearchParams(given) : '';
}
