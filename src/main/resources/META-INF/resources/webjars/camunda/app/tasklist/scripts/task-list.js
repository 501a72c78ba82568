/*
 * What the list of tasks and the filters beside it tell: how many tasks each filter has, what is due first, and how long
 * there is left. Tasklist (Camunda 7.24) counts the chosen filter only, shows the newest task first, and says "14 days".
 */
define(['angular'], function (angular) {
  'use strict';

  var PLUGIN = document.querySelector('base').getAttribute('tasklist-api') + 'plugin/portvagt-tasklist/static/app/';
  var OF_CHOSEN = /<span ng-show="isFocused\(filter\)"\s+class="counter">\{\{ filterCount \}\}<\/span>/;
  var OF_EACH = '<span class="counter" ng-if="(isFocused(filter) && filterCount !== undefined)'
    + ' || $root.portvagtCounts[filter.id] !== undefined">{{ isFocused(filter) && filterCount !== undefined ? filterCount'
    + ' : $root.portvagtCounts[filter.id] }}</span>';
  var URGENT_FIRST = JSON.stringify([{ sortBy: 'dueDate', sortOrder: 'asc' }, { sortBy: 'created', sortOrder: 'asc' }]);
  /** Counting all filters is several queries: once a minute at most, while somebody looks. */
  var MINUTE = 60000;

  angular.module('dk.portvagt.taskList', []).config(['$provide', function ($provide) {
    $provide.decorator('camTasklistFiltersDirective', ['$delegate', function ($delegate) {
      $delegate[0].template = $delegate[0].template.replace(OF_CHOSEN, OF_EACH);
      return $delegate;
    }]);

    $provide.decorator('camTasklistTaskDirective', ['$delegate', function ($delegate) {
      $delegate[0].template = $delegate[0].template.replace(
        'ng-if="instanceLink"', 'ng-if="instanceLink && $root.authentication.canAccess(\'cockpit\')"');
      return $delegate;
    }]);

    $provide.decorator('amTimeAgoDirective', ['$delegate', function ($delegate) {
      var directive = $delegate[0];
      var original = directive.compile;
      directive.compile = function (element, attributes) {
        if (attributes.amTimeAgo !== 'task.due') {
          return original.apply(this, arguments);
        }
        // The template has the plain moment there, for browsers without this directive.
        element.empty();
        return showDeadline;
      };
      return $delegate;
    }]);
  }]).run(['$rootScope', '$location', function ($rootScope, $location) {
    beginUrgentFirst($rootScope, $location);
    written.then(function () {
      $rootScope.$applyAsync();
    });
    import(PLUGIN + 'filter-counts.js').then(function (module) {
      keepCounting($rootScope, module.filterCounts);
    });
  }]);

  var write = null;
  var written = import(PLUGIN + 'deadline.js').then(function (module) {
    return module.deadlines();
  }).then(function (writing) {
    write = writing;
  });

  /** Looked at again with each refresh of the list: the day goes by. */
  function showDeadline(scope, element, attributes) {
    scope.$watch(function () {
      var due = scope.$eval(attributes.amTimeAgo);
      return due && write ? write(due, new Date()) : '';
    }, function (said) {
      element.text(said);
    });
  }

  /** The address tells how the list is sorted, so the person's own choice stays. */
  function beginUrgentFirst($rootScope, $location) {
    function choose() {
      if ($location.path() === '/' && !$location.search().sorting) {
        $location.search('sorting', URGENT_FIRST).replace();
      }
    }
    $rootScope.$on('$locationChangeStart', choose);
    $rootScope.$on('$locationChangeSuccess', choose);
  }

  function keepCounting($rootScope, ask) {
    var asked = 0;

    function count() {
      asked = Date.now();
      ask().then(function (counts) {
        $rootScope.$applyAsync(function () {
          $rootScope.portvagtCounts = counts;
        });
      }, function () {
        // The list itself says that the session has ended, or that the server is away.
      });
    }

    function whenOld() {
      if (!document.hidden && $rootScope.authentication && Date.now() - asked > MINUTE) {
        count();
      }
    }

    $rootScope.$on('refresh', whenOld);
    $rootScope.$watch('authentication.name', function (person) {
      $rootScope.portvagtCounts = {};
      if (person) {
        count();
      }
    });
    // A task was opened or is done.
    var open = null;
    $rootScope.$on('$locationChangeSuccess', function () {
      var task = new URLSearchParams(location.hash.split('?')[1] || '').get('task');
      if (open && !task) {
        count();
      }
      open = task;
    });
    document.addEventListener('visibilitychange', whenOld);
  }
});
