/*
 * Puts the texts that form-js brings itself into Danish: its messages, its select boxes and its calendar. They are
 * written into form-js 1.8.7 in English and cannot be set (form-js issue 443), so they are replaced where they show up.
 */
define([], function () {
  'use strict';

  if (document.documentElement.lang !== 'da') {
    return;
  }

  var MESSAGES = [
    [/^Field is required\.$/, 'Feltet skal udfyldes.'],
    [/^Value is not a number\.$/, 'Skriv et tal.'],
    [/^Value is expected to be an integer\.$/, 'Skriv et helt tal.'],
    [/^Value is expected to have at most (\d+) decimal digits?\.$/, 'Skriv højst $1 decimaler.'],
    [/^Please select a valid value, the two nearest valid values are (.+) and (.+)\.$/, 'Skriv fx $1 eller $2.'],
    [/^Field must match pattern .*$/, 'Feltet er ikke skrevet rigtigt.'],
    [/^Field must have minimum value of (.+)\.$/, 'Tallet skal være mindst $1.'],
    [/^Field must have maximum value of (.+)\.$/, 'Tallet må højst være $1.'],
    [/^Field must have minimum length of (.+)\.$/, 'Skriv mindst $1 tegn.'],
    [/^Field must have maximum length of (.+)\.$/, 'Skriv højst $1 tegn.'],
    [/^Field must be a valid email\.$/, 'Skriv en e-mailadresse.'],
    [/^Field must be a valid\s+international phone number\..*$/, 'Skriv et telefonnummer med landekode.'],
    [/^Date is required\.$/, 'Vælg en dato.'],
    [/^Time is required\.$/, 'Vælg et klokkeslæt.'],
    [/^Date and time are required\.$/, 'Vælg dato og klokkeslæt.'],
    [/^Select$/, 'Vælg'],
    [/^No results$/, 'Ingen fundet'],
    [/^All values selected$/, 'Alt er valgt'],
    [/^\s*Add new$/, ' Tilføj'],
    [/^Nothing to show\.$/, 'Der er intet at vise.']
  ];

  var LABELS = {
    Increment: 'Én op',
    Decrement: 'Én ned',
    'Previous page': 'Forrige side',
    'Next page': 'Næste side'
  };

  var CALENDAR = {
    weekdays: {
      shorthand: ['sø', 'ma', 'ti', 'on', 'to', 'fr', 'lø'],
      longhand: ['søndag', 'mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag']
    },
    months: {
      shorthand: ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'],
      longhand: [
        'januar', 'februar', 'marts', 'april', 'maj', 'juni', 'juli', 'august', 'september', 'oktober', 'november',
        'december'
      ]
    },
    firstDayOfWeek: 1,
    rangeSeparator: ' til ',
    weekAbbreviation: 'Uge',
    time_24hr: true
  };

  /** Bounds of amounts, with the separators of thousands: 2.000.000.000. A year stays as it is. */
  function grouped(text) {
    return text.replace(/\d{5,}/g, function (number) {
      return number.replace(/(\d)(?=(\d{3})+$)/g, '$1.');
    });
  }

  function danish(text) {
    for (var i = 0; i < MESSAGES.length; i++) {
      if (MESSAGES[i][0].test(text)) {
        return grouped(text.replace(MESSAGES[i][0], MESSAGES[i][1]));
      }
    }
    return text;
  }

  function translateText(node) {
    var translated = danish(node.data);
    if (translated !== node.data) {
      node.data = translated;
    }
  }

  function translateLabel(element) {
    var label = LABELS[element.getAttribute('aria-label')];
    if (label) {
      element.setAttribute('aria-label', label);
    }
  }

  function translateInput(input) {
    if (input.placeholder === 'Search') {
      input.placeholder = 'Søg';
    }
    var calendar = input._flatpickr;
    if (calendar && calendar.l10n.firstDayOfWeek !== 1) {
      calendar.set('locale', CALENDAR);
    }
  }

  function translate(root) {
    if (root.nodeType === Node.TEXT_NODE) {
      if (root.parentElement && root.parentElement.closest('.fjs-container')) {
        translateText(root);
      }
      return;
    }
    if (root.nodeType !== Node.ELEMENT_NODE || !(root.closest('.fjs-container') || root.querySelector('.fjs-container'))) {
      return;
    }
    root.querySelectorAll('input').forEach(translateInput);
    root.querySelectorAll('[aria-label]').forEach(translateLabel);
    var texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      translateText(texts.currentNode);
    }
  }

  // A calendar is attached to its input a moment after the input came.
  document.addEventListener('focusin', function (event) {
    if (event.target instanceof HTMLInputElement) {
      translateInput(event.target);
    }
  }, true);

  new MutationObserver(function (changes) {
    changes.forEach(function (change) {
      if (change.type === 'characterData') {
        translate(change.target);
      } else {
        change.addedNodes.forEach(translate);
      }
    });
  }).observe(document.documentElement, { childList: true, characterData: true, subtree: true });
});
