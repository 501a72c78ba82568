/*
 * Opens Portvagt's own pages, which forms link to, in a tab of their own.
 *
 * form-js takes the target from every link of a form (form-js 1.8.7 in Camunda 7.24). Followed in the same tab, a link would
 * leave Tasklist, and what was typed into the form would be lost.
 */
define([], function () {
  'use strict';

  document.addEventListener('click', function (event) {
    var link = event.target.closest ? event.target.closest('.fjs-container a[href^="/portvagt/"]') : null;
    if (link) {
      link.target = '_blank';
      link.rel = 'noopener';
    }
  }, true);
});
