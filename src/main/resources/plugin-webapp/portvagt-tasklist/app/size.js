/* How large a file is, as people read it. */

import {inEnglish} from './texts.js';

const STEP = 1024;

/** `12 KB`, `3,4 MB`. */
export function size(bytes) {
  const kb = Math.ceil(bytes / STEP);
  const mb = (kb / STEP).toFixed(1).replace(/[.]0$/, '');
  return kb < STEP ? `${kb} KB` : `${inEnglish() ? mb : mb.replace('.', ',')} MB`;
}
