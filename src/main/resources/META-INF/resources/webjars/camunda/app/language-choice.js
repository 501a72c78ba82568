/* Offers the other language in the menu behind the person's name, in that language. */
define([], function () {
  'use strict';

  var root = document.querySelector('base').getAttribute('app-root');

  import(root + '/app/language.js').then(function (module) {
    var other = module.language() === 'da' ? 'en' : 'da';

    function offer(menu) {
      var entry = document.createElement('li');
      var link = document.createElement('a');
      entry.className = 'portvagt-language';
      link.href = '';
      link.lang = other;
      link.textContent = module.NAMES[other];
      link.addEventListener('click', function (event) {
        event.preventDefault();
        module.choose(other);
      });
      entry.append(link);
      menu.insertBefore(entry, menu.querySelector('.logout'));
    }

    function look() {
      document.querySelectorAll('.account > .dropdown-menu:not(:has(.portvagt-language))').forEach(offer);
    }

    look();
    new MutationObserver(look).observe(document.documentElement, { childList: true, subtree: true });
  });
});
