'use strict';

const { writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { openModeler } = require('./chromium');
const { ROOT, models } = require('../lint/files');

/** `npm run save`: opens each model in the Modeler's own library and saves it, which puts elements in its order. */
async function main() {
  const { browser, page } = await openModeler();
  for (const { name, text } of models()) {
    const { saved } = await page.evaluate(xml => window.portvagt.openAndSave(xml), text);
    if (saved !== text) {
      writeFileSync(join(ROOT, 'processes', name), saved);
      console.log(name);
    }
  }
  await browser.close();
}

main();
