/* What Portvagt adds to Tasklist. One module a part; the texts of people get into the page only as text. */

import {caseTab} from './case-tab.js';
import {findEntry, menuEntry} from './menu.js';
import {portfolioEntry, portfolioPage} from './portfolio.js';

export default [caseTab, findEntry, portfolioEntry, menuEntry, portfolioPage];
