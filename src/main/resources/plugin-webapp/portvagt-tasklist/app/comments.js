/* The comments on a case: what was said by whom, and a field to say something. Who is mentioned with @ gets a mail. */

import {ask, change, serverAddress} from './server.js';
import {element, t, time} from './shared.js';

const MOST_SHOWN = 6;

/** The comments on the case with this number. */
export function comments(number) {
  const address = serverAddress(`case/${encodeURIComponent(number)}/comments`);
  const list = element('ol', {class: 'portvagt-list portvagt-comments'});
  const below = element('div', {});
  const told = element('p', {role: 'status', class: 'portvagt-told'});
  const tell = (sentence, wrong) => {
    told.textContent = sentence;
    told.classList.toggle('portvagt-wrong', Boolean(wrong));
  };
  const add = page => {
    list.append(...page.comments.map(shown));
    const last = page.comments.at(-1);
    below.replaceChildren(...(page.more ? [element('button', {type: 'button', class: 'btn btn-default', onclick: event => {
      event.target.disabled = true;
      ask(`${address}?before=${last.id}`).then(add, error => tell(error.message, true));
    }}, t`Vis tidligere kommentarer`)] : []));
  };
  ask(address).then(add, error => tell(error.message, true));
  return element('div', {}, form(address, page => {
    list.replaceChildren();
    add(page);
    tell(t`Kommentaren er gemt på sagen.`);
  }, tell), told, list, below);
}

function shown(comment) {
  return element('li', {},
    element('strong', {}, comment.by), element('span', {class: 'portvagt-note'}, ` ${time(comment.at)}`),
    element('p', {class: 'portvagt-quote'}, comment.text));
}

function form(address, done, tell) {
  const field = element('textarea', {id: 'portvagt-comment', class: 'form-control', rows: 3, maxlength: 4000,
    'aria-describedby': 'portvagt-comment-hint'});
  const send = element('button', {type: 'submit', class: 'btn btn-primary'}, t`Gem kommentaren`);
  return element('form', {class: 'portvagt-comment', onsubmit: event => {
    event.preventDefault();
    send.disabled = true;
    change(address, 'POST', JSON.stringify({text: field.value}), 'application/json').then(page => {
      field.value = '';
      done(page);
    }, error => tell(error.message, true)).finally(() => {
      send.disabled = false;
    });
  }},
  element('label', {for: 'portvagt-comment'}, t`Skriv en kommentar`), field, suggestions(address, field),
  element('p', {id: 'portvagt-comment-hint', class: 'portvagt-note'},
    t`Alle, der må se sagen, kan læse den, og den kan ikke slettes. Skriv @ og et navn for at sende en mail til en kollega.`),
  send);
}

/** The names that go on what stands behind the last @ before the cursor; a click or Enter on one of them writes it. */
function suggestions(address, field) {
  const list = element('div', {class: 'portvagt-mentions', role: 'group', 'aria-label': t`Kolleger, der kan nævnes`, hidden: true});
  let readers = null;
  const typed = () => field.value.slice(0, field.selectionStart).match(/(?:^|[^\p{L}\p{N}._-])@([\p{L}\p{N}._-]*(?: [\p{L}\p{N}._-]*)?)$/u);
  const hide = () => {
    list.hidden = true;
    list.replaceChildren();
  };
  const write = reader => {
    const [, begun] = typed();
    const end = field.selectionStart;
    field.setRangeText((reader.unique ? reader.name : reader.id) + ' ', end - begun.length, end, 'end');
    hide();
    field.focus();
  };
  const offer = async () => {
    readers = readers || typed() && await ask(`${address}/readers`).catch(() => null);
    const mention = typed();
    if (!mention) {
      hide();
      return;
    }
    const begun = mention[1].toLowerCase();
    const fitting = (readers || []).filter(reader =>
      [reader.name, reader.id, reader.name.split(' ').at(-1)].some(name => name.toLowerCase().startsWith(begun)));
    list.replaceChildren(...fitting.slice(0, MOST_SHOWN).map(reader => element('button',
      {type: 'button', class: 'btn btn-default btn-sm', onclick: () => write(reader)},
      reader.unique ? reader.name : `${reader.name} (${reader.id})`)));
    list.hidden = fitting.length === 0 || fitting.some(reader => reader.name.toLowerCase() === begun);
  };
  field.addEventListener('input', offer);
  field.addEventListener('keydown', event => {
    if (event.key === 'ArrowDown' && !list.hidden) {
      event.preventDefault();
      list.querySelector('button').focus();
    }
  });
  list.addEventListener('keydown', event => {
    if (event.key === 'Escape') {
      hide();
      field.focus();
    }
    const way = {ArrowDown: 'nextElementSibling', ArrowUp: 'previousElementSibling'}[event.key];
    if (way) {
      event.preventDefault();
      (document.activeElement[way] || field).focus();
    }
  });
  return list;
}
