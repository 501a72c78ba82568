/*
 * Tells the number of a case to the person who has just started it. The window of the form is gone by then, and the case may be with
 * people whose tasks the person does not see.
 */

import {casePage, element, t} from './shared.js';

const CASES = 'it-acquisition';
const NUMBER = /^\d{3}-\d{4}-\d{4,5}$/;

/**
 * Shows the number until the person closes it or starts another case.
 *
 * @param process key of the process that was started; only one makes a case of its own
 * @param started what the engine answers: the instance with its business key
 */
export function tellNumber(process, started) {
  document.querySelectorAll('.portvagt-started').forEach(old => old.remove());
  const number = started && started.businessKey;
  if (process !== CASES || !NUMBER.test(number)) {
    return;
  }
  const notice = element('div', {class: 'portvagt-started'},
    element('button', {type: 'button', class: 'close', 'aria-label': t`Luk beskeden om sagens nummer`, onclick: () => notice.remove()}, '\u00d7'));
  document.body.append(notice);
  // A screen reader tells what gets into a status, not a status that comes with its text.
  const status = element('p', {role: 'status'});
  notice.prepend(status);
  status.append(t`Sagen har fået nummer ${number}.`, ' ', element('a', {href: casePage(number), target: '_blank', rel: 'noopener'}, t`Se sagen`));
}
