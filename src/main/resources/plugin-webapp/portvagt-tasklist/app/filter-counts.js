/* How many tasks each filter has, by the filter's id: for the list of filters, see task-list.js of Tasklist. */

import {ask, serverAddress} from './server.js';

export function filterCounts() {
  return ask(serverAddress('filter-counts'));
}
