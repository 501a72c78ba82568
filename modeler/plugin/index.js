'use strict';

// What Camunda Modeler reads when the folder is in its resources/plugins.
module.exports = { name: 'Portvagt', script: './client.js' };
