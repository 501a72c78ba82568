/*
 * Gives what the web apps show as a mere picture a name for those who do not see it, and mends a role (WCAG 2.1, 4.1.2).
 *
 * A picture's tooltip says what it does, but the web apps (Camunda 7.24) do not offer it to a screen reader.
 */
define([], function () {
  'use strict';

  var danish = document.documentElement.lang === 'da';

  /** What has no tooltip either: selector, name in Danish, name in English. */
  var NAMES = [
    ['.region-toggle[data-region="filters"]', 'Vis eller skjul filtrene', 'Show or hide the filters'],
    ['.region-toggle[data-region="list"]', 'Vis eller skjul listen', 'Show or hide the list'],
    ['.region-toggle[data-region="task"]', 'Vis eller skjul opgaven', 'Show or hide the task'],
    ['button.maximize', 'Vis kun opgaven', 'Show the task only'],
    ['.new-sort > .dropdown-toggle', 'Sortér også efter', 'Sort by another property, too'],
    ['.stored-criteria button', 'Gemte søgninger', 'Stored searches'],
    ['.app-switch > .dropdown-toggle', 'Skift program', 'Switch application'],
    ['.cockpit-app > .app-label-wrapper', 'Cockpit', 'Cockpit'],
    ['.tasklist-app > .app-label-wrapper', 'Opgaver', 'Tasklist'],
    ['.admin-app > .app-label-wrapper', 'Administration', 'Admin'],
    ['.instance-link', 'Vis forløbet i Cockpit', 'Show the process instance in Cockpit'],
    ['.section-toggle', 'Vis eller skjul afsnittet', 'Show or hide the section'],
    ['.page-notifications .close', 'Luk beskeden', 'Close the message']
  ];

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

  function mend() {
    document.querySelectorAll('a[uib-tooltip], button[uib-tooltip]').forEach(function (element) {
      var text = element.getAttribute('uib-tooltip');
      // Admin's own texts lack that of its button to copy a link: the tooltip is a bare key.
      if (isMerePicture(element) && text) {
        name(element, /^[A-Z_]+$/.test(text) ? (danish ? 'Kopiér link' : 'Copy link') : text);
      }
    });
    document.querySelectorAll('a[uib-tooltip]:not([href]):not([role])').forEach(makeButton);
    NAMES.forEach(function (entry) {
      document.querySelectorAll(entry[0]).forEach(function (element) {
        name(element, danish ? entry[1] : entry[2]);
      });
    });
    // It has the states of a field with suggestions, but not the role they belong to.
    document.querySelectorAll('input[uib-typeahead][aria-expanded]:not([role])').forEach(function (field) {
      field.setAttribute('role', 'combobox');
    });
  }

  var due = false;

  new MutationObserver(function () {
    if (!due) {
      due = true;
      requestAnimationFrame(function () {
        due = false;
        mend();
      });
    }
  }).observe(document.documentElement, {
    childList: true, subtree: true, attributes: true, attributeFilter: ['uib-tooltip', 'class']
  });
});
