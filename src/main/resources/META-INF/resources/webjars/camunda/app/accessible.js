/*
 * Gives what the web apps show as a mere picture a name for those who do not see it, and mends a role (WCAG 2.1, 4.1.2).
 *
 * A picture's tooltip says what it does, but the web apps (Camunda 7.24) do not offer it to a screen reader.
 */
define([], function () {
  'use strict';

  var root = document.querySelector('base').getAttribute('app-root');

  import(root + '/app/texts.js').then(function (module) {
    var t = module.t;
    var copy = t`Kopiér link`;
    /** What has no tooltip either. */
    var names = [
      ['.region-toggle[data-region="filters"]', t`Vis eller skjul filtrene`],
      ['.region-toggle[data-region="list"]', t`Vis eller skjul listen`],
      ['.region-toggle[data-region="task"]', t`Vis eller skjul opgaven`],
      ['button.maximize', t`Vis kun opgaven`],
      ['.new-sort > .dropdown-toggle', t`Sortér også efter`],
      ['.stored-criteria button', t`Gemte søgninger`],
      ['.app-switch > .dropdown-toggle', t`Skift program`],
      ['.cockpit-app > .app-label-wrapper', 'Cockpit'],
      ['.tasklist-app > .app-label-wrapper', t`Opgaver`],
      ['.admin-app > .app-label-wrapper', t`Administration`],
      ['.instance-link', t`Vis forløbet i Cockpit`],
      ['.section-toggle', t`Vis eller skjul afsnittet`],
      ['.page-notifications .close', t`Luk beskeden`]
    ];

    watch(function () {
      mend(copy, names);
    });
  });

  function name(element, text) {
    if (element.getAttribute('aria-label') !== text) {
      element.setAttribute('aria-label', text);
    }
  }

  function isMerePicture(element) {
    return element.textContent.trim().length < 2;
  }

  /** A link that leads nowhere is a button, for a screen reader and for the keys. */
  function makeButton(link) {
    link.setAttribute('role', 'button');
    link.tabIndex = 0;
    link.addEventListener('keydown', function (event) {
      if (event.key === 'Enter' || event.key === ' ') {
        event.preventDefault();
        link.click();
      }
    });
  }

  function mend(copy, names) {
    document.querySelectorAll('a[uib-tooltip], button[uib-tooltip]').forEach(function (element) {
      var text = element.getAttribute('uib-tooltip');
      // Admin's own texts lack that of its button to copy a link: the tooltip is a bare key.
      if (isMerePicture(element) && text) {
        name(element, /^[A-Z_]+$/.test(text) ? copy : text);
      }
    });
    document.querySelectorAll('a[uib-tooltip]:not([href]):not([role])').forEach(makeButton);
    names.forEach(function (entry) {
      document.querySelectorAll(entry[0]).forEach(function (element) {
        name(element, entry[1]);
      });
    });
    // It has the states of a field with suggestions, but not the role they belong to.
    document.querySelectorAll('input[uib-typeahead][aria-expanded]:not([role])').forEach(function (field) {
      field.setAttribute('role', 'combobox');
    });
  }

  function watch(change) {
    var due = false;

    change();
    new MutationObserver(function () {
      if (!due) {
        due = true;
        requestAnimationFrame(function () {
          due = false;
          change();
        });
      }
    }).observe(document.documentElement, {
      childList: true, subtree: true, attributes: true, attributeFilter: ['uib-tooltip', 'class']
    });
  }
});
