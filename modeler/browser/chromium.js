'use strict';

const { existsSync } = require('node:fs');
const { join, resolve } = require('node:path');
const { pathToFileURL } = require('node:url');
const { chromium } = require('playwright-core');

/** The machine's Chromium; nothing is ever downloaded. */
function executable() {
  const candidates = [ process.env.PORTVAGT_CHROMIUM, ...[ 'chromium', 'chromium-browser', 'google-chrome' ]
    .flatMap(name => (process.env.PATH || '').split(':').map(folder => join(folder, name))) ];
  const found = candidates.find(path => path && existsSync(path));
  if (!found) {
    throw new Error('There is no Chromium: install it, or set PORTVAGT_CHROMIUM to its path.');
  }
  return found;
}

/** A page with Camunda Modeler's libraries, and a list that what goes wrong in it is added to. */
async function openModeler(options = {}) {
  const browser = await chromium.launch({ executablePath: executable(), args: [ '--no-sandbox' ] });
  const page = await browser.newPage({ locale: 'da-DK', viewport: { width: 1400, height: 900 }, ...options });
  const problems = [];
  page.on('pageerror', error => problems.push(String(error)));
  await page.goto(pathToFileURL(resolve('browser/page.html')).href);
  await page.waitForFunction('window.portvagt');
  return { browser, page, problems };
}

module.exports = { openModeler };
