/* Amounts, days and moments as those read them who have chosen English. What they mean stays Danish: kroner, Danish time. */

const ZONE = 'Europe/Copenhagen';
const NOTHING = '–';

const whole = new Intl.NumberFormat('en-GB', {maximumFractionDigits: 0});
const exact = new Intl.NumberFormat('en-GB', {minimumFractionDigits: 2, maximumFractionDigits: 2});
const days = new Intl.DateTimeFormat('en-GB', {day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC'});
const longDays = new Intl.DateTimeFormat('en-GB', {day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC'});
const times = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit', timeZone: ZONE
});

const ofDay = (format, date) => date ? format.format(new Date(date + 'T00:00:00Z')) : NOTHING;

/** `DKK 1,250,000`. */
export function kroner(amount) {
  return amount === null || amount === undefined ? NOTHING : 'DKK ' + (Number.isInteger(amount) ? whole : exact).format(amount);
}

/** `3 Feb 2027`. */
export function day(date) {
  return ofDay(days, date);
}

/** `3 February 2027`. */
export function longDay(date) {
  return ofDay(longDays, date);
}

/** `3 Feb 2027, 14:05`. */
export function time(moment) {
  return moment ? times.format(new Date(moment)) : NOTHING;
}
