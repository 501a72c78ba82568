/* Portvagt's pages in Cockpit: one module a page. */

import changes from './changes.js';
import find from './find.js';
import history from './history.js';
import operationLog from './operation-log.js';
import pool from './pool.js';
import portfolio from './portfolio.js';
import repair from './repair.js';
import versions from './versions.js';

export default [find, portfolio, pool, history, versions, changes, repair, operationLog].flat();
