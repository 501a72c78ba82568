/* Portvagt's pages in Cockpit: one module a page. */

import pulje from './pulje.js';

export default [pulje].flat();
