/*
 * Reads numbers and days as people type them in each language: the counterpart of format.js. What is not exactly one whole number
 * or one day of the calendar is refused. It is never guessed: a guess would be another amount than the person typed.
 */

/** More digits than this a browser cannot hold exactly. */
const MOST_DIGITS = 15;

const NUMBERS = {da: numbers('.', ','), en: numbers(',', '.')};

/** A separator must stand where one of thousands stands; decimals are zeros, or a dash as in `125.000,-`. */
function numbers(group, decimal) {
  const thousands = `[1-9]\\d{0,2}(?:(?:\\${group}\\d{3})+|(?: \\d{3})+)`;
  return new RegExp(`^(-?)(${thousands}|\\d+)(?:\\${decimal}(?:0{0,2}|-))?$`);
}

/**
 * Reads a whole number.
 *
 * @returns {{number: ?string, wrong: ?string}} the digits alone, '' for an empty text; or why it is refused: `number`, or `large`
 */
export function readNumber(text, language) {
  const plain = text.replace(/\s/g, ' ').replace('\u2212', '-').trim().replace(/^(?:kr\.?|dkk) ?| ?(?:kr\.?|dkk)$/i, '');
  if (plain === '') {
    return text.trim() === '' ? {number: ''} : {wrong: 'number'};
  }
  const [, minus, grouped] = NUMBERS[language].exec(plain) || [];
  if (!grouped) {
    return {wrong: 'number'};
  }
  const digits = grouped.replace(/\D/g, '').replace(/^0+(?=\d)/, '');
  return digits.length > MOST_DIGITS ? {wrong: 'large'} : {number: digits === '0' ? digits : minus + digits};
}

/**
 * Reads a day: `3.2.2027`, `03.02.2027`, `3/2/2027`, `3-2-2027` and `2027-02-03`.
 *
 * @returns {{day: ?Date, wrong: ?string}} midnight of the day, null for an empty text; or why it is refused: `form`, or `calendar`
 */
export function readDay(text) {
  const plain = text.trim();
  if (plain === '') {
    return {day: null};
  }
  const [, year, month, day] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(plain) || dayFirst(plain) || [];
  if (!year) {
    return {wrong: 'form'};
  }
  const read = new Date(year, month - 1, day);
  const exists = read.getFullYear() === Number(year) && read.getMonth() === month - 1 && read.getDate() === Number(day);
  return exists ? {day: read} : {wrong: 'calendar'};
}

function dayFirst(text) {
  const [all, day, , month, year] = /^(\d{1,2})(\. ?|[/-])(\d{1,2})\2(\d{4})$/.exec(text) || [];
  return all && [all, year, month, day];
}
