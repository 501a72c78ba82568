/*
 * Reads what people type into the number and date fields of forms: never as another number or day than they typed.
 *
 * Left alone, form-js 1.8.7 swallows the keys that it does not expect, so that 125000,00 becomes 12500000; and its calendar counts
 * on, so that 32.13.2026 becomes 1 February 2027. Here a field looks different to form-js than to the person at it. What cannot be
 * read stays as it was typed, with a message, and row-lists.js keeps the form from being completed.
 */
import { FORMATS } from '../../format.js';
import { LANGUAGE, t } from '../../texts.js';
import { readDay, readNumber } from '../../typed.js';

const NATIVE = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
const NUMBER = '.fjs-form-field-number input.fjs-input';
const DAY = '.fjs-form-field-datetime input.fjs-input';
const DAY_FORMAT = {da: 'j.n.Y', en: 'j/n/Y'}[LANGUAGE];
const DAY_EXAMPLE = t`dd.mm.åååå`;

/** What form-js gets for a text that is no whole number: both it and the server refuse a fraction, should the message be missed. */
const REFUSED = '0.5';

/** After so many milliseconds without a key, a number is what the person means. */
const PAUSE = 300;

const LAST_DAY = new Date(2199, 11, 31);

/**
 * Lets a field show one text and hand on another.
 *
 * @param given what form-js gets for a text
 * @param shown what the person sees for what form-js sets, by that and the text so far
 * @param wrong the message about a text, null when there is nothing to say
 */
function prepare(input, {given, shown, wrong}) {
  const text = () => NATIVE.get.call(input);
  Object.defineProperty(input, 'value', {
    configurable: true,
    get: () => given(text()),
    set: value => {
      NATIVE.set.call(input, shown(value === null || value === undefined ? '' : String(value), text()));
      judge(input, wrong(text()), isBusy(input));
    }
  });
  input.addEventListener('input', () => judge(input, wrong(text()), isBusy(input)), true);
  input.addEventListener('blur', () => judge(input, wrong(text()), false));
}

function isBusy(input) {
  return document.activeElement === input && !input.readOnly;
}

/** The message waits until the person has left the field, for half a number is no mistake. One that is there follows the text. */
function judge(input, message, busy) {
  const field = input.closest('.fjs-form-field');
  const before = field.dataset.typed;
  let told = field.querySelector(':scope > .portvagt-typed');
  if (message) {
    field.dataset.typed = 'wrong';
    if (!told && !busy) {
      told = document.createElement('div');
      told.className = 'fjs-form-field-error portvagt-typed';
      told.setAttribute('role', 'alert');
      field.append(told);
    }
    if (told) {
      told.textContent = message;
    }
  } else {
    delete field.dataset.typed;
    told?.remove();
  }
  if (before !== field.dataset.typed) {
    field.dispatchEvent(new CustomEvent('portvagt:typed', {bubbles: true}));
  }
}

/**
 * Form-js gets a number when the person pauses or is done, not key by key: it sets a field to what it held a moment ago when keys
 * come faster than it draws.
 */
function prepareNumber(input) {
  const unit = input.parentElement.parentElement.querySelector('.fjs-input-adornment-text');
  const kroner = unit?.textContent === 'kr.';
  const text = () => NATIVE.get.call(input);
  const digits = () => readNumber(text(), LANGUAGE).number;
  const given = () => digits() ?? REFUSED;
  /** Whether the person has written what form-js does not know yet. */
  let untold = false;
  /** What form-js was told last; null once its arrows have counted. */
  let told = null;
  let telling = false;
  let pause;
  /** Whether nobody has written since the field was entered. */
  let untouched = true;

  // Years have no unit, and no separators. While somebody writes in the field there are none, so that the cursor stays.
  const written = number => unit && number !== '' && !isBusy(input) ? FORMATS[LANGUAGE].number(Number(number)) : number;

  function show() {
    if (digits() !== undefined) {
      NATIVE.set.call(input, written(digits()));
    }
  }

  prepare(input, {
    given,
    shown: number => {
      if (untold) {
        return text();
      }
      if (told !== null && number !== told) {
        setTimeout(tell);
        return text();
      }
      // While somebody writes, the text stays theirs: "125," made "125" would take the "50" that follows for 12550.
      if (number === given() && (isBusy(input) || digits() === undefined)) {
        return text();
      }
      return /^-?\d+$/.test(number) ? written(number) : number.replace('.', LANGUAGE === 'da' ? ',' : '.');
    },
    wrong: () => {
      switch (readNumber(text(), LANGUAGE).wrong) {
        case 'number': return kroner ? t`Skriv hele kroner.` : t`Skriv et helt tal.`;
        case 'large': return t`Tallet er for stort.`;
        default: return null;
      }
    }
  });
  input.inputMode = 'decimal';

  function tell() {
    clearTimeout(pause);
    untold = false;
    told = given();
    telling = true;
    input.dispatchEvent(new Event('input', {bubbles: true}));
    telling = false;
  }

  const tellRest = () => untold && tell();
  input.addEventListener('input', event => {
    if (!telling) {
      event.stopImmediatePropagation();
      untold = true;
      untouched = false;
      clearTimeout(pause);
      pause = setTimeout(tell, PAUSE);
    }
  }, true);
  input.addEventListener('blur', tellRest, true);
  input.addEventListener('keydown', event => {
    if (['ArrowUp', 'ArrowDown', 'Enter'].includes(event.key)) {
      tellRest();
      told = null;
    }
  }, true);
  input.parentElement.addEventListener('click', event => {
    if (event.target.closest('button')) {
      told = null;
    }
  }, true);

  input.addEventListener('focus', () => {
    untouched = true;
    // Only then the browser has put the cursor where it belongs. On a busy page, people have written by then.
    setTimeout(() => {
      const among = place => text().slice(0, place).replace(/[^\d-]/g, '').length;
      const [start, end] = [among(input.selectionStart), among(input.selectionEnd)];
      if (untouched && isBusy(input) && digits() !== undefined) {
        show();
        input.setSelectionRange(start, end);
      }
    });
  });
  input.addEventListener('blur', show);
  show();
}

function prepareDay(input) {
  let calendar = input._flatpickr;
  const earliest = () => calendar?.config.minDate;

  function wrong(text) {
    const {day, wrong} = readDay(text);
    if (wrong) {
      return wrong === 'calendar' ? t`Datoen findes ikke.` : t`Skriv datoen som ${DAY_EXAMPLE}.`;
    }
    if (day && earliest() && day < earliest()) {
      return t`Datoen må ikke ligge før ${written(earliest())}.`;
    }
    return day && day > LAST_DAY ? t`Datoen må ikke ligge efter ${written(LAST_DAY)}.` : null;
  }

  function written(day) {
    return calendar.formatDate(day, DAY_FORMAT);
  }

  /** The calendar empties a field that it cannot read. */
  prepare(input, {given: text => text, shown: (set, text) => set === '' && wrong(text) ? text : set, wrong});

  function settle(attached) {
    calendar = attached;
    if (calendar) {
      calendar.config.parseDate = text => wrong(text) ? undefined : readDay(text).day;
      calendar.set('dateFormat', DAY_FORMAT);
      input.placeholder = DAY_EXAMPLE;
    }
  }

  settle(calendar);
  Object.defineProperty(input, '_flatpickr', {configurable: true, get: () => calendar, set: settle});
}

function prepareAll(root) {
  [[NUMBER, prepareNumber], [DAY, prepareDay]].forEach(([fields, prepareOne]) => {
    [...root.matches?.(fields) ? [root] : [], ...root.querySelectorAll(fields)].forEach(input => {
      if (!input.portvagtTyped) {
        input.portvagtTyped = true;
        prepareOne(input);
      }
    });
  });
}

/*
 * Left alone, form-js takes a value in up to 300 ms late, and drops the last one if that is what the field held before: 125000 typed
 * over 125000 came back as 12500. Tasklist has no setting for it, and its form-js no other name in the page than Webpack's number.
 */
window.webpackChunkcamunda_bpm_webapp.push([['portvagt'], {}, require => {
  const {prototype} = require(57661).Form;
  const {importSchema} = prototype;
  prototype.importSchema = function (...form) {
    this.get('config').debounce = false;
    return importSchema.apply(this, form);
  };
}]);

// form-js would swallow the keys that it does not expect.
document.addEventListener('keypress', event => event.target.matches?.(NUMBER) && event.stopPropagation(), true);

new MutationObserver(changes => changes.forEach(change => change.addedNodes.forEach(node => {
  if (node.nodeType === Node.ELEMENT_NODE) {
    prepareAll(node);
  }
}))).observe(document.documentElement, {childList: true, subtree: true});
prepareAll(document);
