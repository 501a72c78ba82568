/*
 * Gives the forms of tasks and starts their drafts from the server, and the files of the tasks that ask for evidence.
 *
 * Tasklist reads a draft from the browser's storage when it makes the form (Camunda 7.24: directive
 * camTasklistFormCamunda). Here it waits until the server has said whether there is one, and the storage is closed for
 * drafts; see drafts.js of the plugin and docs/adr/0089-evidence-and-drafts-on-the-server.md.
 */
define(['angular'], function (angular) {
  'use strict';

  var PLUGIN = document.querySelector('base').getAttribute('tasklist-api') + 'plugin/portvagt-tasklist/static/app/';
  var drafts = import(PLUGIN + 'drafts.js');
  var evidence = import(PLUGIN + 'evidence.js');
  var starts = import(PLUGIN + 'started.js');

  drafts.then(function (module) {
    module.keepOutOfStorage();
  });

  function line(element) {
    var told = document.createElement('p');
    told.setAttribute('role', 'status');
    told.className = 'portvagt-draft';
    element.after(told);
    return function (sentence, wrong) {
      told.textContent = sentence;
      told.classList.toggle('portvagt-wrong', Boolean(wrong));
    };
  }

  angular.module('dk.portvagt.taskForms', []).config(['$provide', function ($provide) {
    $provide.decorator('camTasklistFormCamundaDirective', ['$delegate', '$injector', function ($delegate, $injector) {
      var directive = $delegate[0];
      var original = directive.link;

      function link(scope, element, attributes, form) {
        var taskId = form.getParams().taskId;
        var process = form.getParams().processDefinitionKey;
        var gone = false;
        scope.$on('$destroy', function () {
          gone = true;
        });
        if (!taskId && process) {
          tellWhenStarted();
        }
        drafts.then(function (module) {
          if (!taskId && !process) {
            return make();
          }
          return withDraft(module, taskId ? module.ofTask(taskId) : module.ofStart(process));
        });

        /* Tasklist hands what the engine answers to the form that asked, and to nobody else. */
        function tellWhenStarted() {
          var registered = form.registerCompletionHandler;
          form.registerCompletionHandler = function (handler) {
            registered.call(form, function (done) {
              return handler(function (error, started) {
                if (!error) {
                  starts.then(function (module) {
                    module.tellNumber(process, started);
                  });
                }
                return done(error, started);
              });
            });
          };
        }

        function make() {
          if (!gone) {
            original(scope, element, attributes, form);
          }
        }

        function withDraft(module, place) {
          var tell = line(element[0]);
          return module.beginWithDraft(place).then(function (begun) {
            if (gone) {
              return;
            }
            follow(module, place, begun.person, tell);
            make();
            if (taskId) {
              evidence.then(function (files) {
                return files.showEvidence(element[0].nextElementSibling, taskId);
              }).then(refreshWhenTaken).catch(function (error) {
                tell(error.message, true);
              });
            }
            if (begun.savedAt) {
              tell(module.FROM_DRAFT, false);
            }
          }).catch(function (error) {
            scope.$applyAsync(function () {
              form.notifyFormInitializationFailed(error);
            });
          });
        }

        /* Only who has taken the task can complete it, and only they hand in files. */
        function refreshWhenTaken(refresh) {
          if (refresh && !gone) {
            scope.$watch(function () {
              return form.getOptions().disableCompleteButton;
            }, function (disabled, before) {
              if (disabled !== before) {
                refresh();
              }
            });
          }
        }

        /* What was typed is saved as well when the form is left for another tab, task or page. */
        function follow(module, place, person, tell) {
          var save = null;
          var dirty = false;
          var mayClose = false;
          var registered = form.registerSaveHandler;
          var notified = form.notifyFormDirty;
          var keeper = module.keepDrafts(place, person, function (sentence, wrong) {
            tell(sentence, wrong);
            if (wrong && !gone) {
              form.notifyFormDirty(true);
            }
          });
          form.registerSaveHandler = function (handler) {
            save = handler;
            registered.call(form, handler);
          };
          form.notifyFormDirty = function (isDirty) {
            dirty = isDirty;
            notified.call(form, isDirty);
          };
          function saveAtLeaving() {
            if (dirty && save && !keeper.sent) {
              keeper.leaving = true;
              save();
            }
          }
          window.addEventListener('pagehide', saveAtLeaving);
          // Only the window in which a process is started closes: one wrong click on its edge is enough.
          scope.$on('modal.closing', function (event, reason, done) {
            if (!done && dirty && !keeper.sent && !mayClose) {
              event.preventDefault();
              module.askToClose(function () {
                mayClose = true;
                scope.$applyAsync(function () {
                  $injector.get('$uibModalStack').dismissAll();
                });
              });
            }
          });
          scope.$on('$destroy', function () {
            window.removeEventListener('pagehide', saveAtLeaving);
            saveAtLeaving();
            module.forget(keeper);
          });
        }
      }

      directive.compile = function () {
        return link;
      };
      return $delegate;
    }]);
  }]);
});
