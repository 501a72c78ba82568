/*
 * Lets Tasklist complete a form that has a list of rows (form-js: dynamiclist), and no form with a text that typed-fields.js
 * could not read.
 *
 * Tasklist disables "Complete" when form-js reports any key in its errors. For a row that was wrong once, or was never
 * wrong at all, form-js keeps an empty list under the key of the field, so the button would stay disabled for ever
 * (form-js 1.8.7 in Camunda 7.24). Tasklist does not hand the errors on, but form-js shows every one of them: a form
 * that shows no error has none. What a user has not touched yet is checked by form-js when the form is completed, and
 * everything again by the server. See docs/adr/0040-row-lists-in-tasklist.md.
 */
define(['angular'], function (angular) {
  'use strict';

  function showsNoError(element) {
    // Without a form, it failed to load: then nothing can be completed.
    return element.querySelector('.fjs-form') !== null && element.querySelector('.fjs-form-field-error') === null;
  }

  function hasUnreadable(element) {
    return element.querySelector('.fjs-form [data-typed=wrong]') !== null;
  }

  angular.module('dk.portvagt.rowLists', []).config(['$provide', function ($provide) {
    $provide.decorator('camTasklistFormDirective', ['$delegate', function ($delegate) {
      var directive = $delegate[0];
      var original = directive.controller;

      directive.controller = ['$scope', '$element', '$injector', function ($scope, $element, $injector) {
        $injector.invoke(original, this, { $scope: $scope });
        var notify = this.notifyFormValidated.bind(this);
        var told = false;

        /** Says whether the form may be completed, by what form-js said last and what is on the page. */
        function settle() {
          var element = $element[0];
          notify(hasUnreadable(element) || told && !showsNoError(element));
        }

        this.notifyFormValidated = function (invalid) {
          told = invalid;
          if (invalid && $scope.tasklistForm && $scope.tasklistForm.type === 'camunda-forms') {
            // form-js shows an error only after it has told of it. Until then the button stays as it is: disabled
            // between the press and the release of the mouse, by the field that was left for it, it loses the click.
            setTimeout(settle);
          } else {
            notify(invalid || hasUnreadable($element[0]));
          }
        };
        $element[0].addEventListener('portvagt:typed', function () {
          if ($scope.tasklistForm && $scope.tasklistForm.type === 'camunda-forms') {
            setTimeout(settle);
          }
        });
      }];
      return $delegate;
    }]);
  }]);
});
