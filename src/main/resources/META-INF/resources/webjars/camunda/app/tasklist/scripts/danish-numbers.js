/*
 * Shows the numbers of forms as Danes write them: 1.250.000 in a field for an amount, a comma before decimals.
 *
 * form-js 1.8.7 knows plain numbers only: it would read a pasted "1.250" as one and a quarter. Here the field itself
 * looks different to form-js (1250000.5) than to the person at it (1.250.000,5). While somebody writes in the field,
 * the separators of thousands are away, so that the cursor stays where it is. A year has no unit and no separators.
 */
define([], function () {
  'use strict';

  if (document.documentElement.lang !== 'da') {
    return;
  }

  var NATIVE = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
  var FIELD = '.fjs-form-field-number input.fjs-input';

  /** Back to what form-js reads. Dots that stand where those of thousands stand are such. */
  function plain(shown) {
    var text = shown.replace(/\s|kr\.?$/g, '');
    var grouped = /^-?\d{1,3}(\.\d{3})+(,\d*)?$/.test(text) || text.indexOf(',') >= 0;
    return (grouped ? text.replace(/\./g, '') : text).replace(',', '.');
  }

  function grouped(number) {
    var parts = number.split('.');
    parts[0] = parts[0].replace(/(\d)(?=(\d{3})+$)/g, '$1.');
    return parts.join(',');
  }

  function hasUnit(input) {
    return input.parentElement.parentElement.querySelector('.fjs-input-adornment') !== null;
  }

  function prepare(input) {
    if (input.portvagtNumber) {
      return;
    }
    input.portvagtNumber = true;
    input.inputMode = 'decimal';

    function show(number) {
      var isNumber = /^-?\d+(\.\d*)?$/.test(number);
      var busy = document.activeElement === input && !input.readOnly;
      NATIVE.set.call(input, isNumber && !busy && hasUnit(input) ? grouped(number) : String(number).replace('.', ','));
    }

    Object.defineProperty(input, 'value', {
      configurable: true,
      get: function () {
        return plain(NATIVE.get.call(input));
      },
      set: function (number) {
        show(number === null || number === undefined ? '' : String(number));
      }
    });
    /** The cursor and what is selected stay where they are among the digits. */
    function takeSeparatorsAway() {
      var shown = NATIVE.get.call(input);
      function among(digits) {
        return shown.slice(0, digits).replace(/\./g, '').length;
      }
      var start = among(input.selectionStart);
      var end = among(input.selectionEnd);
      show(input.value);
      if (document.activeElement === input) {
        input.setSelectionRange(start, end);
      }
    }

    input.addEventListener('focus', function () {
      // Only then the browser has put the cursor where it belongs.
      setTimeout(takeSeparatorsAway);
    });
    input.addEventListener('blur', function () {
      show(input.value);
    });
    show(input.value);
  }

  function prepareAll(root) {
    if (root.nodeType === Node.ELEMENT_NODE) {
      root.querySelectorAll(FIELD).forEach(prepare);
      if (root.matches(FIELD)) {
        prepare(root);
      }
    }
  }

  new MutationObserver(function (changes) {
    changes.forEach(function (change) {
      change.addedNodes.forEach(prepareAll);
    });
  }).observe(document.documentElement, { childList: true, subtree: true });
});
