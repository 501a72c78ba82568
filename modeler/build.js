'use strict';

// Some of the libraries are ES modules, some are not, and not every Node can mix them: bundled, each runs everywhere.
const { copyFileSync, readdirSync, rmSync } = require('node:fs');
const { buildSync } = require('esbuild');

rmSync('build', { force: true, recursive: true });

const shared = { bundle: true, loader: { '.bpmnlintrc': 'json' }, logLevel: 'warning', legalComments: 'none' };

buildSync({
  ...shared,
  entryPoints: {
    lint: 'lint/main.js',
    save: 'browser/save-models.js',
    templates: 'lint/apply-templates.js',
    ...Object.fromEntries(readdirSync('test')
      .filter(name => name.endsWith('.test.js'))
      .map(name => [ `test/${name.slice(0, -3)}`, `test/${name}` ]))
  },
  outdir: 'build',
  platform: 'node',
  target: 'node18',
  mainFields: [ 'module', 'main' ],
  // It looks for its own files next to itself.
  external: [ 'playwright-core' ]
});

buildSync({
  ...shared,
  entryPoints: { 'browser/modeler': 'browser/modeler.js', 'plugin/client': 'plugin/client.js' },
  outdir: 'build',
  platform: 'browser',
  format: 'iife',
  target: 'chrome110',
  minify: true
});
copyFileSync('plugin/index.js', 'build/plugin/index.js');
