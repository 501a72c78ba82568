/*
 * Lets the key for "go to the form" work in the forms that Portvagt has: Tasklist (Camunda 7.24) looks for a field in
 * forms of its older kinds only.
 */
define(['angular'], function (angular) {
  'use strict';

  angular.module('dk.portvagt.formKeys', []).run(['$rootScope', function ($rootScope) {
    $rootScope.$on('shortcut:focusForm', function () {
      var first = document.querySelector(
        '.fjs-form :is(input, textarea):not([disabled], [readonly]), .fjs-form .fjs-select-display');
      if (first) {
        first.focus();
      }
    });
  }]);
});
