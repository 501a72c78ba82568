/*
 * What Portvagt's parts of Tasklist say, in the language that the page is in. The Danish text is written where it is shown
 * and is the key of the English one. Names of tasks, forms and filters are content of the models and stay as they are.
 */

import {MONTHS, PATTERNS, TERMS, TEXTS} from './english.js';

export function inEnglish() {
  return document.documentElement.lang === 'en';
}

/** A text of ours: `say('Alle {0} svar', 7)`. */
export function say(text, ...values) {
  return (inEnglish() && TEXTS[text] || text).replace(/\{(\d)\}/g, (place, index) => values[index]);
}

/** What the server calls something, or says; what is not known, such as a person's name, stays. */
export function term(text) {
  return text && inEnglish() ? TERMS[text] || pattern(text) || text : text;
}

/** Several such, as groups that may take a task: `Sekretariat, PMO`. */
export function terms(text) {
  const all = term(text);
  return text && all === text ? text.split(', ').map(term).join(', ') : all;
}

function pattern(text) {
  const [form, english] = PATTERNS.find(([known]) => known.test(text)) || [];
  return form && text.replace(form, (all, ...parts) =>
    english.replace(/\$(\d)/g, (place, index) => MONTHS[parts[index - 1]] || term(parts[index - 1])));
}
