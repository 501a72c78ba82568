/*
 * Opens Portvagt's own pages, which forms link to, in a tab of their own.
 *
 * form-js takes the target from every link of a form (form-js 1.8.7 in Camunda 7.24). Followed in the same tab, a link would
 * leave Tasklist, and what was typed into the form would be lost.
 *
 * A page of ours that somebody wanted before logging in is named in this address (`?side=`): it opens after the login.
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

  var wanted = new URLSearchParams(location.search).get('side');
  if (wanted && /^\/portvagt\/[a-z]/.test(wanted)) {
    var login = new MutationObserver(lead);
    login.observe(document.documentElement, { childList: true, subtree: true });
    lead();
  }

  /* The menu behind the person's name is there for those alone who are logged in. */
  function lead() {
    if (document.querySelector('[cam-widget-header] .account .logout')) {
      login.disconnect();
      location.replace(wanted);
    }
  }
});
