/* The way from Cockpit's menu to the search for cases, for those who may read cases. */

import {mayOpen} from './page.js';
import {t} from './shared.js';

export default {
  id: 'portvagt-menu-find',
  pluginPoint: 'cockpit.navigation',
  priority: 95,
  properties: {
    label: t`Find sag`,
    pagePath: '/portvagt/find',
    checkActive: () => false,
    access: ['$rootScope', $rootScope => done => mayOpen('sager')
      .then(may => $rootScope.$applyAsync(() => done(null, may)))]
  }
};
