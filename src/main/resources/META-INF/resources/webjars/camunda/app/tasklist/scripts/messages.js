/*
 * Lets a message go with what it was about: another task is open, the task is done, or the person tries again.
 *
 * Tasklist ties a message to the view of tasks (Camunda 7.24: errorHandler of camTasklistTask), which stays for all
 * tasks. So "could not be completed" would stand over the next tasks, too, until somebody closes it.
 */
define(['angular'], function (angular) {
  'use strict';

  var ATTEMPTS = ['submitForm', 'complete', 'claim', 'unclaim', 'assignee'];

  angular.module('dk.portvagt.messages', []).config(['$provide', function ($provide) {
    $provide.decorator('camAPI', ['$delegate', 'Notifications', function ($delegate, Notifications) {
      ['task', 'process-definition'].forEach(function (name) {
        var resource = $delegate.resource(name);
        ATTEMPTS.filter(function (method) {
          return resource[method];
        }).forEach(function (method) {
          var original = resource[method];
          resource[method] = function () {
            Notifications.clearAll();
            return original.apply(this, arguments);
          };
        });
      });
      return $delegate;
    }]);
  }]).run(['$rootScope', '$location', 'Notifications', function ($rootScope, $location, Notifications) {
    var open = $location.search().task;
    $rootScope.$on('$locationChangeSuccess', function () {
      var task = $location.search().task;
      if (task !== open) {
        open = task;
        Notifications.clearAll();
      }
    });
  }]);
});
