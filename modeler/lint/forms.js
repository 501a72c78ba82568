'use strict';

const { FormLinter } = require('@camunda/form-linting');

// The newest version the linter knows; its form-js is the one that Camunda 7.24 shows forms with.
const KNOWN_VERSION = '7.22.0';

/**
 * What the platform could not show of a form.
 *
 * @param { string } json
 * @return { { id: string, rule: string, text: string }[] }
 */
function lintForm(json) {
  const form = { ...JSON.parse(json), executionPlatform: 'Camunda Platform', executionPlatformVersion: KNOWN_VERSION };
  return new FormLinter().lint(form).map(report => ({
    id: report.id,
    rule: 'form',
    text: `Formularen kan ikke vises rigtigt: ${report.message} (feltet '${report.label}', ${report.id})`
  }));
}

module.exports = { lintForm };
