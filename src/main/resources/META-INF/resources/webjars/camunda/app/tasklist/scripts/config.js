/* Replaces the web app's own file of the same path: everything it sets by default is repeated here. */
import { settings } from '../../settings.js';
import { t } from '../../texts.js';
import './typed-fields.js';

export default settings(t`Opgaver`, {
  modules: [
    'dk.portvagt.rowLists', 'dk.portvagt.taskForms', 'dk.portvagt.formKeys', 'dk.portvagt.pausedTasks',
    'dk.portvagt.messages', 'dk.portvagt.taskList'
  ],
  scripts: {
    'row-lists': 'scripts/row-lists',
    'task-forms': 'scripts/task-forms',
    'danish-forms': 'scripts/danish-forms',
    'form-keys': 'scripts/form-keys',
    'own-pages': 'scripts/own-pages',
    'paused-tasks': 'scripts/paused-tasks',
    'messages': 'scripts/messages',
    'task-list': 'scripts/task-list'
  },

  shortcuts: {
    claimTask: {
      key: 'ctrl+alt+c',
      description: t`tager den valgte opgave`
    },
    focusFilter: {
      key: 'ctrl+shift+f',
      description: t`går til det første filter`
    },
    focusList: {
      key: 'ctrl+alt+l',
      description: t`går til den første opgave i listen`
    },
    focusForm: {
      key: 'ctrl+alt+f',
      description: t`går til formularens første felt`
    },
    startProcess: {
      key: 'ctrl+alt+p',
      description: t`åbner vinduet, hvor man starter et forløb`
    }
  }
});
