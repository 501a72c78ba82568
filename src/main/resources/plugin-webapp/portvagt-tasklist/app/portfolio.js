/* The page "Min portefølje": the cases I have raised and the solutions I own, and each of them as its tab shows it. */

import {aCase} from './case-tab.js';
import {ask, serverAddress} from './server.js';
import {amount, casePage, day, element, t, term, terms} from './shared.js';

const PATH = '/portefoelje';
const TITLE = t`Min portefølje`;

export const portfolioEntry = {
  id: 'portvagt-portfolio-entry',
  pluginPoint: 'tasklist.navbar.action',
  priority: 150,
  render: node => node.append(element('a', {href: '#' + PATH},
    element('span', {class: 'glyphicon glyphicon-briefcase', 'aria-hidden': 'true'}), ' ' + TITLE))
};

export const portfolioPage = {
  id: 'portvagt-portfolio',
  pluginPoint: 'tasklist.route',
  properties: {path: PATH},
  render: node => {
    const choices = new URLSearchParams(location.hash.split('?')[1] || '');
    const content = element('div', {}, element('p', {role: 'status'}, t`Henter …`));
    document.title = TITLE;
    node.append(element('main', {class: 'portvagt-page portvagt-case'},
      element('p', {}, element('a', {href: '#/'}, t`Til opgaverne`)), element('h1', {}, TITLE), content));
    const show = parts => content.replaceChildren(...[parts].flat(Infinity).filter(Boolean));
    (choices.get('sag') ? oneCase(choices.get('sag')) : list(choices)).then(show, error =>
      show(element('p', {role: 'alert', class: 'alert alert-danger'}, error.message)));
  }
};

function href(choices) {
  const query = new URLSearchParams(Object.entries(choices).filter(([, value]) => value)).toString();
  return '#' + PATH + (query && '?' + query);
}

async function oneCase(number) {
  const address = serverAddress('case/' + encodeURIComponent(number));
  return [element('p', {}, element('a', {href: href({})}, t`Alle mine sager`)), aCase(await ask(address), address)];
}

async function list(choices) {
  const ended = choices.get('afsluttede') || '';
  const query = new URLSearchParams({from: choices.get('fra') || 0, ended: ended === 'ja'});
  const page = await ask(serverAddress('portfolio?' + query));
  return [
    element('p', {}, t`De sager, du har meldt ind, og de løsninger, du er systemejer af.`, ' ',
      element('a', {href: href({afsluttede: ended ? '' : 'ja'})},
        ended ? t`Vis kun sager, der er i gang` : t`Vis også sager, der er afsluttet`)),
    page.rows.length === 0
      ? element('p', {class: 'portvagt-note'}, t`Der er ingen sager at vise.`)
      : table(page.rows),
    paging(page, ended)
  ];
}

function table(rows) {
  const titles = [
    t`Sag`, t`Din rolle`, t`Fase`, t`Næste gate`, t`Reserveret`, t`Disponeret`, t`Brugt`,
    t`Næste frist`, t`Venter på`
  ];
  const amounts = [4, 5, 6];
  return element('div', {class: 'portvagt-table', role: 'region', tabindex: 0, 'aria-label': TITLE},
    element('table', {class: 'table'},
      element('caption', {}, t`Beløb i kroner`),
      element('thead', {}, element('tr', {}, titles.map((text, column) =>
        element('th', {scope: 'col', class: amounts.includes(column) && 'portvagt-number'}, text)))),
      element('tbody', {}, rows.map(row => element('tr', {},
        element('th', {scope: 'row'}, element('a', {href: casePage(row.number)}, `${row.number} ${row.title}`)),
        [row.role, row.state, row.nextGate || '–'].map(text => element('td', {}, term(text))),
        [row.reserved, row.committed, row.spent].map(value =>
          element('td', {class: 'portvagt-number'}, amount(value))),
        element('td', {}, row.deadline ? `${day(row.deadline)}: ${term(row.deadlineFor)}` : '–'),
        element('td', {}, row.waiting.length === 0 ? '–' : element('ul', {class: 'portvagt-plain'},
          row.waiting.map(task => element('li', {}, term(task.task) + t` hos ${terms(task.with) || t`ingen`}`)))))))));
}

function paging({from, size, total}, ended) {
  const way = (text, offset, there) =>
    there && element('a', {class: 'btn btn-default', href: href({afsluttede: ended, fra: offset})}, text);
  return total > size && element('nav', {class: 'portvagt-paging', 'aria-label': t`Sider`},
    way(t`Forrige`, Math.max(0, from - size), from > 0),
    element('span', {}, ' ' + t`${Math.min(from + 1, total)}–${Math.min(from + size, total)} af ${total}` + ' '),
    way(t`Næste`, from + size, from + size < total));
}
