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

  links: [
    {
      label: 'Dokumenter',
      href: '/portvagt/documents',
      description: 'Papirer til sager og møder'
    },
    {
      label: 'E-mails',
      href: '/portvagt/mails',
      description: 'Hvad der er fortalt til hvem (sekretariat, digitaliseringschef og administrator)'
    },
    {
      label: 'Fakturaer',
      href: '/portvagt/invoices',
      description: 'Indlæs en fil med fakturaer (økonomikonsulent)'
    }
  ],

  requireJsConfig: {
    ngDeps: [],
    deps: ['page-language'],
    paths: {
      'page-language': '../tasklist/scripts/page-language'
    }
  }
};
