/*
 * Drafts of forms, on the server and nowhere else.
 *
 * Tasklist keeps what a person saves, and what is typed when the session ends, as clear text in the browser's storage,
 * under "camunda-form:" and the task's id (Camunda 7.24; "camForm:" for its other kinds of forms). There the next person
 * at the machine can read it. So nothing under these names gets into the storage any more: it is answered from here.
 */

import {ask, change, taskAddress} from './server.js';
import {t, time} from './shared.js';

const FORM = 'camunda-form:';
const NAMES = [FORM, 'camForm:'];
const KEEPALIVE = 60000;

const isDraft = key => NAMES.some(name => String(key).startsWith(name));

/** What the form of the task at hand has, by the task's id: JSON. */
const known = new Map();
let listener = null;
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
      known.delete(taskOf(key));
      if (listener && listener.taskId === taskOf(key)) {
        // The form was sent: the server forgets the draft with the task.
        listener.sent = true;
      }
    }
    removeItem.call(this, key);
  };
  Object.keys(localStorage).filter(isDraft).forEach(key => removeItem.call(localStorage, key));
}

function taskOf(key) {
  return String(key).slice(String(key).indexOf(':') + 1);
}

/** Tasklist stores a draft; a form that starts a process has no task, and its draft would be anybody's. */
function saved(taskId, content) {
  if (listener && listener.taskId === taskId && !listener.sent) {
    known.set(taskId, content);
    listener.save(content);
  }
}

/**
 * Gets the person's own draft ready, before Tasklist makes the form.
 *
 * @return what the server says of it: whose it is, and when it was saved
 */
export async function beginWithDraft(taskId) {
  await last;
  known.clear();
  let begun = await ask(taskAddress(taskId, 'draft'));
  if (unsaved && unsaved.taskId === taskId && unsaved.person === begun.person) {
    begun = await put(taskId, unsaved.content);
  }
  unsaved = null;
  if (begun.draft !== null) {
    known.set(taskId, begun.draft);
  }
  return begun;
}

/**
 * Saves the drafts of the form that is open, one after the other.
 *
 * @param person who is logged in
 * @param tell gets a sentence for the person, and whether something is wrong
 */
export function keepDrafts(taskId, person, tell) {
  const keeper = {
    taskId,
    sent: false,
    leaving: false,
    save: content => {
      const more = {keepalive: keeper.leaving && content.length < KEEPALIVE};
      last = last.then(() => put(taskId, content, more)).then(
        ({savedAt}) => tell(t`Kladden er gemt på serveren ${time(savedAt)}. Kun du kan se den.`, false),
        error => {
          unsaved = {taskId, person, content};
          tell(t`Kladden er ikke gemt. ${error.message}`, true);
        });
    }
  };
  listener = keeper;
  return keeper;
}

function put(taskId, content, more) {
  return change(taskAddress(taskId, 'draft'), 'PUT', content, 'application/json', more);
}

/** The form is gone: what it had stays on the server only. */
export function forget(keeper) {
  if (listener === keeper) {
    listener = null;
    known.clear();
  }
}
