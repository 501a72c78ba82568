/*
 * Keeps the tasks of a paused case in the list: Tasklist asks its filters for active tasks only, and people would miss
 * the task and never read why it waits (Camunda 7.24: query taskListQuery). The card and the form tell the reason.
 */
define(['angular'], function (angular) {
  'use strict';

  angular.module('dk.portvagt.pausedTasks', []).config(['$provide', function ($provide) {
    $provide.decorator('camAPI', ['$delegate', function ($delegate) {
      var filters = $delegate.resource('filter');
      var original = filters.getTasks;
      filters.getTasks = function (query, done) {
        if (query && typeof query === 'object') {
          delete query.active;
        }
        return original.call(filters, query, done);
      };
      return $delegate;
    }]);
  }]);
});
