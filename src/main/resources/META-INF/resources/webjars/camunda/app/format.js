/*
 * Amounts, numbers, days and moments as people read them in each language. What they mean stays Danish: kroner, and the Danish
 * clock.
 */

const ZONE = 'Europe/Copenhagen';
const NOTHING = '–';
const STEP = 1024;

/** How each language writes; by its name as the page's `lang` has it. */
export const FORMATS = {
  da: formats('da-DK', {
    money: amount => `${amount} kr.`,
    date: day => day.split('-').reverse().join('.'),
    clock: {day: '2-digit', month: '2-digit', year: 'numeric', hour: '2-digit', minute: '2-digit'},
    moment: part => `${part.day}.${part.month}.${part.year} kl. ${part.hour}.${part.minute}`
  }),
  en: formats('en-GB', {
    money: amount => `DKK ${amount}`,
    date: dates('en-GB', 'short'),
    clock: {day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit'},
    moment: part => `${part.day} ${part.month} ${part.year}, ${part.hour}:${part.minute}`
  })
};

function formats(locale, {money, date, clock, moment}) {
  const any = new Intl.NumberFormat(locale);
  const whole = new Intl.NumberFormat(locale, {maximumFractionDigits: 0});
  const exact = new Intl.NumberFormat(locale, {minimumFractionDigits: 2, maximumFractionDigits: 2});
  const large = new Intl.NumberFormat(locale, {maximumFractionDigits: 1, useGrouping: false});
  const times = new Intl.DateTimeFormat(locale, {...clock, timeZone: ZONE});
  const amount = value => (Number.isInteger(value) ? whole : exact).format(value);
  return {
    /** `105.000`, `12,5`; `105,000`, `12.5` */
    number: given(value => any.format(value)),

    /** For a table that says once that these are kroner: `1.250.000`, and `1.250.000,50` when there are øre. */
    amount: given(amount),

    /** `1.250.000 kr.`; `DKK 1,250,000` */
    kroner: given(value => money(amount(value))),

    /** A day of the calendar, `2027-02-03`, as in a table: `03.02.2027`; `3 Feb 2027`. */
    day: given(date),

    /** A day of the calendar as in a sentence: `3. februar 2027`; `3 February 2027`. */
    longDay: given(dates(locale, 'long')),

    /** A moment, `2027-02-03T13:05:00Z`, by the Danish clock: `03.02.2027 kl. 14.05`; `3 Feb 2027, 14:05`. */
    time: given(at => moment(Object.fromEntries(times.formatToParts(new Date(at)).map(({type, value}) => [type, value])))),

    /** How large a file is: `12 KB`, `3,4 MB`; `3.4 MB`. */
    size: bytes => {
      const kb = Math.ceil(bytes / STEP);
      return kb < STEP ? `${kb} KB` : `${large.format(kb / STEP)} MB`;
    }
  };
}

function dates(locale, month) {
  const format = new Intl.DateTimeFormat(locale, {day: 'numeric', month, year: 'numeric', timeZone: 'UTC'});
  return day => format.format(new Date(day + 'T00:00:00Z'));
}

/** Writes a dash for what is not there. */
function given(write) {
  return value => value === null || value === undefined || value === '' ? NOTHING : write(value);
}
