/* What Portvagt's parts of Tasklist take from what the web apps share: texts, elements and formats. */

import {FORMATS} from '../../../../../../app/format.js';
import {LANGUAGE} from '../../../../../../app/texts.js';

export {casePage} from '../../../../../../app/case-page.js';
export {element} from '../../../../../../app/dom.js';
export {LANGUAGE, t, term, terms} from '../../../../../../app/texts.js';

export const {amount, day, kroner, longDay, size, time} = FORMATS[LANGUAGE];
