/*
 * Writes moments in Cockpit as Danes read them. Cockpit fixes its formats in its own code (Camunda 7.24), to
 * 2027-02-03T14:05:00, and takes no setting for them. Who reads Cockpit in English keeps that.
 */
define(['angular'], function (angular) {
  'use strict';

  angular.module('dk.portvagt.danishDates', []).config(['camDateFormatProvider', function (formats) {
    if (document.documentElement.lang === 'da') {
      formats.setDateFormat('DD.MM.YYYY [kl.] HH.mm.ss', 'normal');
      formats.setDateFormat('DD.MM.YYYY [kl.] HH.mm', 'abbr');
      formats.setDateFormat('D. MMMM YYYY', 'short');
      formats.setDateFormat('D. MMMM YYYY [kl.] HH.mm', 'long');
    }
  }]);
});
