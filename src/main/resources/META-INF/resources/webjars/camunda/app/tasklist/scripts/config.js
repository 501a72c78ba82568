/* Replaces the web app's own file of the same path: everything it sets by default is repeated here. */
import { inLanguage, settings } from '../../settings.js';

export default settings(inLanguage('Opgaver', 'Tasklist'), {
  modules: ['dk.portvagt.rowLists', 'dk.portvagt.taskForms', 'dk.portvagt.formKeys'],
  scripts: {
    'row-lists': 'scripts/row-lists',
    'task-forms': 'scripts/task-forms',
    'danish-forms': 'scripts/danish-forms',
    'danish-numbers': 'scripts/danish-numbers',
    'form-keys': 'scripts/form-keys',
    'own-pages': 'scripts/own-pages'
  },

  shortcuts: {
    claimTask: {
      key: 'ctrl+alt+c',
      description: inLanguage('tager den valgte opgave', 'claims the selected task')
    },
    focusFilter: {
      key: 'ctrl+shift+f',
      description: inLanguage('går til det første filter', 'goes to the first filter')
    },
    focusList: {
      key: 'ctrl+alt+l',
      description: inLanguage('går til den første opgave i listen', 'goes to the first task of the list')
    },
    focusForm: {
      key: 'ctrl+alt+f',
      description: inLanguage('går til formularens første felt', 'goes to the first field of the form')
    },
    startProcess: {
      key: 'ctrl+alt+p',
      description: inLanguage('åbner vinduet, hvor man starter et forløb', 'opens the window in which a process is started')
    }
  }
});
