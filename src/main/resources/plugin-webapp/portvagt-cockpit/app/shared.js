/* What the pages in Cockpit take from what the web apps share: texts, elements and formats. */

import {FORMATS} from '../../../../../../app/format.js';

export {casePage} from '../../../../../../app/case-page.js';
export {drawn, element} from '../../../../../../app/dom.js';
export {LANGUAGE, t} from '../../../../../../app/texts.js';

/** Danish in English, too: who reads a page compares it with Danish papers. */
export const {day, kroner, longDay, number, time} = FORMATS.da;
