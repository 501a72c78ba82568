/*
 * Which language the web apps speak: what the person has chosen in this browser, else the browser's own. Danish wherever
 * neither is English.
 *
 * The web apps (Camunda 7.24) go by the browser's language alone, and many a Danish case worker's browser speaks English.
 */

const KEY = 'portvagt-language';

/** What the languages call themselves. */
export const NAMES = {da: 'Dansk', en: 'English'};

function chosen() {
  const language = localStorage.getItem(KEY);
  return language in NAMES ? language : null;
}

export function language() {
  return chosen() || ((navigator.languages[0] || navigator.language || '').slice(0, 2).toLowerCase() === 'en' ? 'en' : 'da');
}

/** The page begins anew in the other language. */
export function choose(language) {
  localStorage.setItem(KEY, language);
  location.reload();
}

/**
 * Tells it to the web app, which asks the browser for its languages, and to those who read the page: screen readers
 * pronounce by what the page says of itself (WCAG 2.1, 3.1.1), and the web apps' own page says English whatever it shows.
 */
export function speak() {
  const spoken = language();
  document.documentElement.lang = spoken;
  if (chosen()) {
    Object.defineProperty(navigator, 'languages', {configurable: true, get: () => [spoken]});
    Object.defineProperty(navigator, 'language', {configurable: true, get: () => spoken});
  }
}
