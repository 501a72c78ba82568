/* Portvagt's pages in Cockpit: one module a page. */

import drift from './drift.js';
import historik from './historik.js';
import pulje from './pulje.js';

export default [pulje, historik, drift].flat();
