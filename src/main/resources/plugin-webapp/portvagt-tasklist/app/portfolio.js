/* The page "Min portefølje": the cases I have raised and the solutions I own, and each of them as its tab shows it. */

import {aCase} from './case-tab.js';
import {day, element, kroner} from './shared.js';
import {ask, serverAddress} from './server.js';

const PATH = '/portefoelje';
const TITLE = 'Min portefølje';

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
    const content = element('div', {}, element('p', {role: 'status'}, 'Henter …'));
    document.title = TITLE;
    node.append(element('main', {class: 'portvagt-page portvagt-case'},
      element('p', {}, element('a', {href: '#/'}, 'Til opgaverne')), element('h1', {}, TITLE), content));
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
  return [element('p', {}, element('a', {href: href({})}, 'Alle mine sager')), aCase(await ask(address), address)];
}

async function list(choices) {
  const ended = choices.get('afsluttede') || '';
  const query = new URLSearchParams({from: choices.get('fra') || 0, ended: ended === 'ja'});
  const page = await ask(serverAddress('portfolio?' + query));
  return [
    element('p', {}, 'De sager, du har meldt ind, og de løsninger, du er systemejer af. ',
      element('a', {href: href({afsluttede: ended ? '' : 'ja'})},
        ended ? 'Vis kun sager, der er i gang' : 'Vis også sager, der er afsluttet')),
    page.rows.length === 0
      ? element('p', {class: 'portvagt-note'}, 'Der er ingen sager at vise.')
      : table(page.rows),
    paging(page, ended)
  ];
}

function table(rows) {
  const titles = ['Sag', 'Din rolle', 'Fase', 'Næste gate', 'Reserveret', 'Disponeret', 'Brugt', 'Næste frist', 'Venter på'];
  const amounts = [4, 5, 6];
  return element('div', {class: 'portvagt-table', role: 'region', tabindex: 0, 'aria-label': TITLE},
    element('table', {class: 'table'},
      element('caption', {}, 'Beløb i kroner'),
      element('thead', {}, element('tr', {}, titles.map((title, column) =>
        element('th', {scope: 'col', class: amounts.includes(column) && 'portvagt-number'}, title)))),
      element('tbody', {}, rows.map(row => element('tr', {},
        element('th', {scope: 'row'}, element('a', {href: href({sag: row.number})}, `${row.number} ${row.title}`)),
        [row.role, row.state, row.nextGate || '–'].map(text => element('td', {}, text)),
        [row.reserved, row.committed, row.spent].map(amount =>
          element('td', {class: 'portvagt-number'}, kroner(amount).replace(' kr.', ''))),
        element('td', {}, row.deadline ? `${day(row.deadline)}: ${row.deadlineFor}` : '–'),
        element('td', {}, row.waiting.length === 0 ? '–' : element('ul', {class: 'portvagt-plain'},
          row.waiting.map(task => element('li', {}, `${task.task} hos ${task.with || 'ingen'}`)))))))));
}

function paging({from, size, total}, ended) {
  const way = (text, offset, there) =>
    there && element('a', {class: 'btn btn-default', href: href({afsluttede: ended, fra: offset})}, text);
  return total > size && element('nav', {class: 'portvagt-paging', 'aria-label': 'Sider'},
    way('Forrige', Math.max(0, from - size), from > 0),
    element('span', {}, ` ${Math.min(from + 1, total)}–${Math.min(from + size, total)} af ${total} `),
    way('Næste', from + size, from + size < total));
}
