/* Replaces the web app's own file of the same path: everything it sets by default is repeated here. */
export default {
  app: {
    name: 'Opgaver',
    vendor: 'Portvagt'
  },

  locales: {
    availableLocales: ['da', 'en'],
    fallbackLocale: 'da'
  },

  disableWelcomeMessage: true,

  requireJsConfig: {
    ngDeps: ['dk.portvagt.rowLists', 'dk.portvagt.taskForms'],
    deps: ['page-language', 'row-lists', 'task-forms', 'danish-forms', 'own-pages'],
    paths: {
      'page-language': 'scripts/page-language',
      'row-lists': 'scripts/row-lists',
      'task-forms': 'scripts/task-forms',
      'danish-forms': 'scripts/danish-forms',
      'own-pages': 'scripts/own-pages'
    }
  },

  shortcuts: {
    claimTask: {
      key: 'ctrl+alt+c',
      description: 'tager den valgte opgave'
    },
    focusFilter: {
      key: 'ctrl+shift+f',
      description: 'går til det første filter'
    },
    focusList: {
      key: 'ctrl+alt+l',
      description: 'går til den første opgave i listen'
    },
    focusForm: {
      key: 'ctrl+alt+f',
      description: 'går til formularens første felt'
    },
    startProcess: {
      key: 'ctrl+alt+p',
      description: 'åbner vinduet, hvor man starter et forløb'
    }
  }
};
