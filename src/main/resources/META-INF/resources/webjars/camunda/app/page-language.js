/*
 * Says which language the page is in: the web apps' own page says English whatever it shows. Screen readers pronounce by
 * it (WCAG 2.1, 3.1.1), and browsers offer to translate a page whose language is said wrongly.
 */
define([], function () {
  'use strict';

  // As the web apps choose among the locales of config.js.
  var language = (navigator.language || 'da').slice(0, 2);
  document.documentElement.lang = language === 'en' ? 'en' : 'da';
});
