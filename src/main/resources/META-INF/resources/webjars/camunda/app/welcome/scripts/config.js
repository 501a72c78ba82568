/* Replaces the web app's own file of the same path, which sets nothing but comments. */
export default {
  app: {
    name: 'Velkommen',
    vendor: 'Portvagt'
  },

  locales: {
    availableLocales: ['da', 'en'],
    fallbackLocale: 'da'
  },

  disableWelcomeMessage: true,

  requireJsConfig: {
    ngDeps: [],
    deps: ['page-language'],
    paths: {
      'page-language': '../tasklist/scripts/page-language'
    }
  }
};
