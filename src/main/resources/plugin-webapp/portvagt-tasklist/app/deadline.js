/* A deadline as people speak of it: `2. dec. (om 3 dage)`, and what is late in the days on which the offices work. */

import {ask, serverAddress} from './server.js';
import {LANGUAGE, t} from './shared.js';

const DAY = 24 * 60 * 60 * 1000;
const LOCALE = {da: 'da-DK', en: 'en-GB'}[LANGUAGE];
const ZONE = 'Europe/Copenhagen';
/** Gives a day as `2026-12-02`. */
const ISO = new Intl.DateTimeFormat('sv-SE', {timeZone: ZONE});

let known = null;

/**
 * What writes a deadline: a function of the deadline, as Tasklist has it, and the time now.
 *
 * Asks the server once for the working days on which the offices were closed.
 */
export function deadlines() {
  known = known || ask(serverAddress('closed-days')).then(days => new Set(days), () => {
    known = null;
    return new Set();
  });
  return known.then(closed => (due, now) => written(new Date(due), now, closed));
}

function written(due, now, closed) {
  const last = ISO.format(due);
  const today = ISO.format(now);
  const format = new Intl.DateTimeFormat(LOCALE, {
    day: 'numeric', month: 'short', timeZone: ZONE, ...(last.slice(0, 4) === today.slice(0, 4) ? {} : {year: 'numeric'})
  });
  return `${format.format(due)} (${due < now ? late(last, today, closed) : left(last, today)})`;
}

function left(last, today) {
  const days = Math.round((Date.parse(last) - Date.parse(today)) / DAY);
  if (days < 2) {
    return days === 0 ? t`i dag` : t`i morgen`;
  }
  return t`om ${days} dage`;
}

function late(last, today, closed) {
  let days = 0;
  for (let day = Date.parse(last) + DAY; day <= Date.parse(today); day += DAY) {
    const date = new Date(day);
    if (![0, 6].includes(date.getUTCDay()) && !closed.has(date.toISOString().slice(0, 10))) {
      days += 1;
    }
  }
  if (days === 0) {
    return t`overskredet`;
  }
  return days === 1 ? t`overskredet med 1 arbejdsdag` : t`overskredet med ${days} arbejdsdage`;
}
