/* What the web apps' plugins have in common is kept once, with Cockpit's. Both are open to whoever sees a login page. */

export {element} from '../../../../../cockpit/plugin/portvagt-cockpit/static/app/dom.js';
export {day, kroner, longDay, time} from '../../../../../cockpit/plugin/portvagt-cockpit/static/app/format.js';
