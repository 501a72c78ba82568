/* How large a file is, as people read it. */

const STEP = 1024;

/** `12 KB`, `3,4 MB`. */
export function size(bytes) {
  const kb = Math.ceil(bytes / STEP);
  return kb < STEP ? `${kb} KB` : `${(kb / STEP).toFixed(1).replace(/[.]0$/, '').replace('.', ',')} MB`;
}
