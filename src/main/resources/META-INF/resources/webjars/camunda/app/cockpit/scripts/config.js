/* Replaces the web app's own file of the same path, which sets nothing but comments. */
export default {
  app: {
    name: 'Cockpit',
    vendor: 'Portvagt'
  },

  locales: {
    availableLocales: ['da', 'en'],
    fallbackLocale: 'da'
  },

  disableWelcomeMessage: true,

  requireJsConfig: {
    ngDeps: ['dk.portvagt.danishDates'],
    deps: ['page-language', 'danish-dates'],
    paths: {
      'page-language': '../tasklist/scripts/page-language',
      'danish-dates': 'scripts/danish-dates'
    }
  }
};
