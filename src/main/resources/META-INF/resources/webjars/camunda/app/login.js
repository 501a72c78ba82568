/*
 * Keeps the user name when the password was wrong, and says so: the web apps (Camunda 7.24) empty both fields and show
 * what the server says to each request without a session, "You are not logged in".
 */
define(['angular'], function (angular) {
  'use strict';

  angular.module('dk.portvagt.login', []).config(['$provide', function ($provide) {
    $provide.decorator('AuthenticationService', ['$delegate', '$q', '$timeout', function ($delegate, $q, $timeout) {
      var login = $delegate.login;
      $delegate.login = function (name) {
        return login.apply(this, arguments).catch(function (failure) {
          $timeout(function () {
            restore(name);
          });
          return $q.reject(failure && failure.status === 401 ? { status: 401 } : failure);
        });
      };
      return $delegate;
    }]);
  }]);

  function restore(name) {
    var form = document.querySelector('form[name="signinForm"]');
    if (form) {
      var field = form.querySelector('input[type="text"]');
      field.value = name;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      field.dispatchEvent(new Event('change', { bubbles: true }));
      form.querySelector('input[type="password"]').focus();
    }
  }
});
