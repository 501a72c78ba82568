/*
 * Puts into Danish what Cockpit and its viewers of decision tables write in English in their own code (Camunda 7.24), past
 * their files of texts. Names of models, tasks and people are content and stay: only whole texts that are known are replaced.
 */
define([], function () {
  'use strict';

  if (document.documentElement.lang !== 'da') {
    return;
  }

  var TEXTS = {
    Actions: 'Ret',
    State: 'Tilstand',
    'Failed Job': 'Fejlet trin',
    'Message is null.': 'Der er ingen besked.',
    'Loading diagram': 'Henter diagrammet',
    'View DRD': 'Vis sammenhængen',
    'Hit policy:': 'Regler:',
    When: 'Når',
    And: 'Og',
    Then: 'Så',
    Input: 'Ind',
    Output: 'Ud',
    Inputs: 'Ind',
    Outputs: 'Ud',
    Annotations: 'Bemærkninger',
    'Input values': 'Mulige værdier ind',
    'Input type': 'Type ind',
    'Output label': 'Navn ud',
    'Output values': 'Mulige værdier ud',
    'Output type': 'Type ud',
    'async-continuation': 'trin i baggrunden',
    'async-before': 'før trinnet',
    'async-after': 'efter trinnet',
    'Select all': 'Vælg alle',
    'zoom in': 'forstør',
    'zoom out': 'formindsk',
    'reset zoom': 'vis det hele',
    First: 'Første',
    'Toggle this section': 'Fold afsnittet ud eller sammen',
    'Rules may overlap. The first matching rule will be chosen': 'Flere regler kan passe. Den første, der passer, gælder',
    'Rules may overlap. The one with the highest priority will be chosen':
      'Flere regler kan passe. Den med højest prioritet gælder',
    'Rules may overlap. Their output have to match': 'Flere regler kan passe, hvis de siger det samme',
    'Collects the values of all matching rules in rule order': 'Tager alle regler, der passer, i deres rækkefølge',
    'Collects the values of all matching rules': 'Tager alle regler, der passer'
  };
  var BEGINNINGS = [
    [/^Decision name: /, 'Beslutningstabel: '],
    [/^Input label: /, 'Navn ind: '],
    [/^Input expression: /, 'Udtryk ind: '],
    [/^Output label: /, 'Navn ud: '],
    [/^Output name: /, 'Variabel ud: ']
  ];
  var ATTRIBUTES = ['title', 'aria-label', 'placeholder'];

  function danish(text) {
    var whole = text.trim();
    if (Object.prototype.hasOwnProperty.call(TEXTS, whole)) {
      return text.replace(whole, TEXTS[whole]);
    }
    return BEGINNINGS.reduce(function (known, form) {
      return known.replace(form[0], form[1]);
    }, text);
  }

  function translateAttributes(element) {
    ATTRIBUTES.forEach(function (name) {
      var text = element.getAttribute(name);
      var translated = text && danish(text);
      if (translated && translated !== text) {
        element.setAttribute(name, translated);
      }
    });
  }

  function translateText(node) {
    var parent = node.parentElement;
    // Portvagt's own pages have their own dictionary; what people typed is never touched.
    if (!parent || parent.closest('.portvagt-page, textarea, pre, [contenteditable]')) {
      return;
    }
    var translated = danish(node.data);
    if (translated !== node.data) {
      node.data = translated;
    }
  }

  function translate(root) {
    if (root.nodeType === Node.TEXT_NODE) {
      translateText(root);
    } else if (root.nodeType === Node.ELEMENT_NODE) {
      translateAttributes(root);
      root.querySelectorAll('[title], [aria-label], [placeholder]').forEach(translateAttributes);
      var texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      while (texts.nextNode()) {
        translateText(texts.currentNode);
      }
    }
  }

  new MutationObserver(function (changes) {
    changes.forEach(function (change) {
      if (change.type === 'childList') {
        change.addedNodes.forEach(translate);
      } else {
        translate(change.target);
      }
    });
  }).observe(document.documentElement, {
    childList: true, characterData: true, subtree: true, attributes: true, attributeFilter: ATTRIBUTES
  });
});
