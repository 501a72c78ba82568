/*
 * What the pages say, in Danish or in English, as the web app's own page says of itself (language.js). What comes from
 * the server (names of models, steps and lines, refusals) is Danish.
 */

import {ENGLISH} from './english.js';

export const LANGUAGE = document.documentElement.lang === 'en' ? 'en' : 'da';

/**
 * A text in the reader's language: t`Alle ${count} forløb`. English stands in english.js under the Danish with `{}` for each
 * value. A text may go over several lines.
 */
export function t(parts, ...values) {
  const danish = parts.join('{}').replace(/\s+/g, ' ');
  const text = LANGUAGE === 'en' && danish in ENGLISH ? ENGLISH[danish] : danish;
  return text.split('{}').reduce((whole, part, index) => whole + values[index - 1] + part);
}
