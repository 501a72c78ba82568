/* The search box for cases and the menu of Portvagt's pages outside Tasklist: those that the person may use. */

import {ask, serverAddress} from './server.js';
import {element, t, term} from './shared.js';

export const findEntry = {
  id: 'portvagt-find',
  pluginPoint: 'tasklist.navbar.action',
  priority: 170,
  render: node => node.append(element('form', {
    class: 'portvagt-find-box', role: 'search', action: '/portvagt/find', method: 'get'
  },
  element('label', {class: 'sr-only', for: 'portvagt-find'}, t`Find sag på nummer, titel, leverandør, løsning eller person`),
  element('input', {
    id: 'portvagt-find', name: 'q', type: 'search', maxlength: 100, class: 'form-control', placeholder: t`Find sag`
  })))
};

export const menuEntry = {
  id: 'portvagt-menu',
  pluginPoint: 'tasklist.navbar.action',
  priority: 140,
  render: node => ask(serverAddress('menu')).then(pages => pages.length > 0 && node.append(menu(pages)), () => null)
};

/** Opens by click and by Enter, closes by Escape, by a click elsewhere and when the focus leaves it. */
function menu(pages) {
  const list = element('ul', {class: 'portvagt-pages', hidden: true}, pages.map(page => element('li', {},
    element('a', {href: page.address}, term(page.name)))));
  const button = element('button', {type: 'button', class: 'btn-link', 'aria-expanded': 'false', onclick: () => show(list.hidden)},
    t`Sider`, element('span', {class: 'caret', 'aria-hidden': 'true'}));
  const whole = element('div', {class: 'portvagt-menu-box'}, button, list);
  const show = open => {
    list.hidden = !open;
    button.setAttribute('aria-expanded', String(open));
  };
  whole.addEventListener('keydown', event => {
    if (event.key === 'Escape' && !list.hidden) {
      show(false);
      button.focus();
    }
  });
  whole.addEventListener('focusout', event => whole.contains(event.relatedTarget) || show(false));
  return whole;
}
