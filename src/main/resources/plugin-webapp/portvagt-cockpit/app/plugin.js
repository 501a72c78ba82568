/* Portvagt's pages in Cockpit: one module a page. */

import aendringer from './aendringer.js';
import drift from './drift.js';
import historik from './historik.js';
import portefoelje from './portefoelje.js';
import pulje from './pulje.js';
import versioner from './versioner.js';

export default [portefoelje, pulje, historik, versioner, aendringer, drift].flat();
