/* How Portvagt's parts of Tasklist ask the server. What went wrong becomes an Error with a sentence to show. */

import {t, term} from './shared.js';

const SENTENCES = {
  401: t`Du er logget ud. Log ind igen, og åbn opgaven på ny.`,
  403: t`Det må du ikke.`,
  404: t`Opgaven eller sagen findes ikke længere, eller du kan ikke se den.`,
  413: t`Det er for meget på en gang.`
};
const FAILED = t`Noget gik galt på serveren. Prøv igen, eller kontakt en administrator.`;

/** The address of something about a task. */
export function taskAddress(taskId, path) {
  return serverAddress(`task/${encodeURIComponent(taskId)}/${path}`);
}

/** The address of one of the plugin's resources. */
export function serverAddress(path) {
  const api = document.querySelector('base').getAttribute('tasklist-api');
  return `${api}plugin/portvagt-tasklist/${engine()}/${path}`;
}

/** The engine's name is part of Tasklist's address: `/camunda/app/tasklist/default/`. */
function engine() {
  return location.pathname.match(/\/app\/tasklist\/([^/]+)/)[1];
}

/** What the server answers, read as JSON; null where it answers with nothing. */
export async function ask(address, options = {}) {
  let answer;
  try {
    answer = await fetch(address, {credentials: 'same-origin', cache: 'no-store', ...options});
  } catch (error) {
    throw new Error(t`Der kom ikke noget svar. Kontrollér forbindelsen, og prøv igen.`);
  }
  if (!answer.ok) {
    throw new Error(term(await said(answer)) || SENTENCES[answer.status] || FAILED);
  }
  return answer.status === 204 ? null : answer.json();
}

/** Asks for something to be changed, with the token that shows that it comes from Tasklist. */
export function change(address, method, body, type, more = {}) {
  return ask(address, {method, body, headers: {'Content-Type': type, 'X-XSRF-TOKEN': token()}, ...more});
}

function token() {
  const cookie = document.cookie.split('; ').find(text => text.startsWith('XSRF-TOKEN='));
  return cookie ? cookie.slice('XSRF-TOKEN='.length) : '';
}

/** The sentence of a refusal, where the server gives one. */
async function said(answer) {
  try {
    return (await answer.json()).refusal;
  } catch (error) {
    return null;
  }
}
