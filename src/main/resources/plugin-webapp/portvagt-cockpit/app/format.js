/*
 * Amounts, numbers and days as Danes read them, for every page of Portvagt's in the web apps. In English, too: who reads a page
 * compares it with Danish papers.
 */

import {t} from './texts.js';

const ZONE = 'Europe/Copenhagen';
const NOTHING = '–';

const whole = new Intl.NumberFormat('da-DK', {maximumFractionDigits: 0});
const exact = new Intl.NumberFormat('da-DK', {minimumFractionDigits: 2, maximumFractionDigits: 2});
const longDays = new Intl.DateTimeFormat('da-DK', {day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC'});
const times = new Intl.DateTimeFormat('da-DK', {
  day: '2-digit', month: '2-digit', year: 'numeric', hour: '2-digit', minute: '2-digit', timeZone: ZONE
});

/** `1.250.000`, `12,5`. */
export function number(value) {
  return value === null || value === undefined ? NOTHING : new Intl.NumberFormat('da-DK').format(value);
}

/** `1.250.000 kr.`, and `1.250.000,50 kr.` when there are øre. */
export function kroner(amount) {
  if (amount === null || amount === undefined) {
    return NOTHING;
  }
  return (Number.isInteger(amount) ? whole : exact).format(amount) + ' kr.';
}

/** A day of the calendar, `2027-02-03`, as in a table: `03.02.2027`. */
export function day(date) {
  return date ? date.split('-').reverse().join('.') : NOTHING;
}

/** A day of the calendar, `2027-02-03`, as in a sentence: `3. februar 2027`. */
export function longDay(date) {
  return date ? longDays.format(new Date(date + 'T00:00:00Z')) : NOTHING;
}

/** A moment, `2027-02-03T14:05:00Z`, by the Danish clock: `03.02.2027 kl. 14.05`. */
export function time(moment) {
  if (!moment) {
    return NOTHING;
  }
  const part = Object.fromEntries(times.formatToParts(new Date(moment)).map(({type, value}) => [type, value]));
  return `${part.day}.${part.month}.${part.year} kl. ${part.hour}.${part.minute}`;
}

/** How long something took, in its two largest units: `3 dage 4 timer`, `12 minutter`. */
export function duration(millis) {
  if (millis === null || millis === undefined) {
    return NOTHING;
  }
  const seconds = Math.floor(millis / 1000);
  const units = [[Math.floor(seconds / 86400), t`dag`, t`dage`], [Math.floor(seconds / 3600) % 24, t`time`, t`timer`],
    [Math.floor(seconds / 60) % 60, t`minut`, t`minutter`], [seconds % 60, t`sekund`, t`sekunder`]];
  const first = units.findIndex(([count]) => count > 0);
  return first < 0 ? t`under 1 sekund` : units.slice(first, first + 2).filter(([count]) => count > 0)
    .map(([count, one, many]) => `${number(count)} ${count === 1 ? one : many}`).join(' ');
}
