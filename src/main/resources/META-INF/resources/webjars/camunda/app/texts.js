/*
 * What Portvagt's modules say in the web apps, in the person's language. The Danish text is written where it is shown, and is the
 * key of the English one. Names of tasks, forms and filters are content of the models and stay as they are.
 */

import {MONTHS, PATTERNS, TERMS, TEXTS} from './english.js';
import {language} from './language.js';

/** It stays the same for the page: another choice loads the page anew. */
export const LANGUAGE = language();

const inEnglish = LANGUAGE === 'en';

/**
 * A text of ours: t`Alle ${count} forløb`. Its key has a number for each value, `Alle {0} forløb`; it may go over several
 * lines.
 */
export function t(parts, ...values) {
  const danish = parts.reduce((text, part, index) => `${text}{${index - 1}}${part}`).replace(/\s+/g, ' ');
  const text = inEnglish && danish in TEXTS ? TEXTS[danish] : danish;
  return text.replace(/\{(\d+)\}/g, (place, index) => values[index]);
}

/** What the server calls something, or says; what is not known, such as a person's name, stays. */
export function term(text) {
  return text && inEnglish ? TERMS[text] || pattern(text) || text : text;
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
