/* Portvagt's pages in Cockpit: one module a page. */

import drift from './drift.js';
import historik from './historik.js';
import pulje from './pulje.js';
import versioner from './versioner.js';

export default [pulje, historik, versioner, drift].flat();
