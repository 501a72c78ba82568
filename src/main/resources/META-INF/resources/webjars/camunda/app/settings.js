/* What the web apps' config.js have in common: everything else in them is the web app's own. */
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
  const paths = { 'page-language': '../page-language', accessible: '../accessible', ...scripts };
  return {
    app: { name, vendor: 'Portvagt' },
    locales,
    disableWelcomeMessage: true,
    requireJsConfig: { ngDeps: modules, deps: Object.keys(paths), paths },
    ...own
  };
}
