/* What the web apps' config.js have in common: everything else in them is the web app's own. */
import { speak } from './language.js';

const locales = {
  availableLocales: ['da', 'en'],
  fallbackLocale: 'da'
};

/**
 * The settings of a web app.
 *
 * @param name what the app is called in the header
 * @param own what only this app sets; its scripts by name and path, and the AngularJS modules that they define
 */
export function settings(name, { scripts = {}, modules = [], ...own } = {}) {
  // A web app reads its settings before anything else, and so before it decides on a language.
  speak();
  const paths = { 'language-choice': '../language-choice', accessible: '../accessible', login: '../login', ...scripts };
  return {
    app: { name, vendor: 'Portvagt' },
    locales,
    disableWelcomeMessage: true,
    requireJsConfig: { ngDeps: ['dk.portvagt.login', ...modules], deps: Object.keys(paths), paths },
    ...own
  };
}
