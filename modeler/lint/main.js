'use strict';

const { forms, models } = require('./files');
const { lintForm } = require('./forms');
const { lintModel } = require('./models');

/** `npm run lint`: prints what there is to correct, and ends with 1 if there is something. */
async function main() {
  const findings = [];
  for (const { name, text } of models()) {
    findings.push(...(await lintModel(text)).map(finding => ({ name, ...finding })));
  }
  for (const { name, text } of forms()) {
    findings.push(...lintForm(text).map(finding => ({ name, ...finding })));
  }
  findings.forEach(({ name, rule, text }) => console.log(`${name}: ${text}. [${rule}]`));
  console.log(findings.length ? `${findings.length} ting skal rettes.` : 'Modeller og formularer er i orden.');
  process.exitCode = findings.length ? 1 : 0;
}

main();
