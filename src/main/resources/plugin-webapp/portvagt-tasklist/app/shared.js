/* What the web apps' plugins have in common is kept once, with Cockpit's. Both are open to whoever sees a login page. */

import * as danish from '../../../../../cockpit/plugin/portvagt-cockpit/static/app/format.js';
import * as english from './english-format.js';
import {inEnglish} from './texts.js';

export {element} from '../../../../../cockpit/plugin/portvagt-cockpit/static/app/dom.js';

const format = () => inEnglish() ? english : danish;

/** `1.250.000 kr.` */
export const kroner = amount => format().kroner(amount);

/** The same for a table that says so once: `1.250.000`. */
export const amount = value => kroner(value).replace(/ kr\.$|^DKK /, '');

/** `03.02.2027` */
export const day = date => format().day(date);

/** `3. februar 2027` */
export const longDay = date => format().longDay(date);

/** `03.02.2027 kl. 14.05` */
export const time = moment => format().time(moment);
