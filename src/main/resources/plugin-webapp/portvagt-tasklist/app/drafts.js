/*
 * Drafts of forms, on the server and nowhere else.
 *
 * Tasklist keeps what a person saves, and what is typed when the session ends, as clear text in the browser's storage,
 * under "camunda-form:" and the task's id (Camunda 7.24; "camForm:" for its other kinds of forms). There the next person
 * at the machine can read it. So nothing under these names gets into the storage any more: it is answered from here.
 */

import {ask, change, serverAddress, taskAddress} from './server.js';
import {element, t, time} from './shared.js';

const FORM = 'camunda-form:';
const NAMES = [FORM, 'camForm:'];
const KEEPALIVE = 60000;

const isDraft = key => NAMES.some(name => String(key).startsWith(name));

/** What the forms at hand have, by the task's id: JSON. A task and the form of a start can be open at once. */
const known = new Map();
/** Who saves for the forms at hand, by the task's id. */
const keepers = new Map();
/** The save under way. */
let last = Promise.resolve();
/** Tells whose draft the form was filled in from. */
export const FROM_DRAFT = t`Formularen er udfyldt fra den kladde, du selv har gemt.`;

/** What could not be saved, as when the session ends: only in this page's memory, for the same person's next login. */
let unsaved = null;

/** From now on, and for what an earlier version has left behind. */
export function keepOutOfStorage() {
  const storage = Storage.prototype;
  const {getItem, setItem, removeItem} = storage;
  storage.getItem = function (key) {
    return isDraft(key) ? known.get(taskOf(key)) || null : getItem.call(this, key);
  };
  storage.setItem = function (key, value) {
    if (isDraft(key)) {
      saved(taskOf(key), value);
    } else {
      setItem.call(this, key, value);
    }
  };
  storage.removeItem = function (key) {
    if (isDraft(key)) {
      const keeper = keepers.get(taskOf(key));
      known.delete(taskOf(key));
      if (keeper) {
        // The form was sent.
        keeper.sent = true;
        keeper.done();
      }
    }
    removeItem.call(this, key);
  };
  Object.keys(localStorage).filter(isDraft).forEach(key => removeItem.call(localStorage, key));
}

function taskOf(key) {
  return String(key).slice(String(key).indexOf(':') + 1);
}

/** Tasklist stores a draft. */
function saved(taskId, content) {
  const keeper = keepers.get(taskId);
  if (keeper && !keeper.sent) {
    known.set(taskId, content);
    keeper.save(content);
  }
}

/** Where the draft of a task's form is. */
export function ofTask(taskId) {
  return {id: taskId, address: taskAddress(taskId, 'draft'), begins: false};
}

/** Where the draft of the form that starts a process is: Tasklist stores it under the id of a task that is undefined. */
export function ofStart(process) {
  return {id: 'undefined', address: serverAddress(`start/${encodeURIComponent(process)}/draft`), begins: true};
}

/**
 * Gets the person's own draft ready, before Tasklist makes the form.
 *
 * @return what the server says of it: whose it is, and when it was saved
 */
export async function beginWithDraft(place) {
  await last;
  known.delete(place.id);
  let begun = await ask(place.address);
  if (unsaved && unsaved.address === place.address && unsaved.person === begun.person) {
    begun = await put(place, unsaved.content);
  }
  unsaved = null;
  if (begun.draft !== null) {
    known.set(place.id, begun.draft);
  }
  return begun;
}

/**
 * Saves the drafts of the form that is open, one after the other.
 *
 * @param person who is logged in
 * @param tell gets a sentence for the person, and whether something is wrong
 */
export function keepDrafts(place, person, tell) {
  const keeper = {
    taskId: place.id,
    sent: false,
    leaving: false,
    save: content => {
      const more = {keepalive: keeper.leaving && content.length < KEEPALIVE};
      last = last.then(() => put(place, content, more)).then(
        ({savedAt}) => tell(t`Kladden er gemt på serveren ${time(savedAt)}. Kun du kan se den.`, false),
        error => {
          unsaved = {address: place.address, person, content};
          tell(t`Kladden er ikke gemt. ${error.message}`, true);
        });
    },
    /** The server forgets the draft of a task with the task; that of a start has to be taken away. */
    done: () => {
      if (place.begins) {
        last = last.then(() => change(place.address, 'DELETE', null, 'application/json')).catch(() => null);
      }
    }
  };
  keepers.set(place.id, keeper);
  return keeper;
}

function put(place, content, more) {
  return change(place.address, 'PUT', content, 'application/json', more);
}

/** The form is gone: what it had stays on the server only. */
export function forget(keeper) {
  if (keepers.get(keeper.taskId) === keeper) {
    keepers.delete(keeper.taskId);
    known.delete(keeper.taskId);
  }
}

/**
 * Asks whether a half-filled form is to be closed. The page may not ask by itself: the server forbids its windows.
 *
 * @param close is called when the person says yes
 */
export function askToClose(close) {
  const dialog = element('dialog', {class: 'portvagt-ask', 'aria-labelledby': 'portvagt-ask', onclose: () => dialog.remove(),
    onkeydown: event => event.stopPropagation()},
  element('p', {id: 'portvagt-ask'}, t`Vil du lukke uden at starte forløbet? Det, du har skrevet, bliver gemt som din kladde.`),
  element('button', {type: 'button', class: 'btn btn-primary', onclick: () => dialog.close()}, t`Skriv videre`), ' ',
  element('button', {type: 'button', class: 'btn btn-default', onclick: () => {
    dialog.close();
    close();
  }}, t`Luk, og gem kladden`));
  document.body.append(dialog);
  dialog.showModal();
}
