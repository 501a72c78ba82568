/* How the plugin asks the server. What went wrong becomes an Error with a sentence to show. */

const NO_ANSWER = 'Der kom ikke noget svar. Kontrollér forbindelsen, og prøv igen.';
const SENTENCES = {
  401: 'Du er logget ud. Log ind igen, og åbn opgaven på ny.',
  403: 'Det må du ikke.',
  404: 'Opgaven findes ikke længere, eller du kan ikke se den.'
};
const FAILED = 'Noget gik galt på serveren. Prøv igen, eller kontakt en administrator.';

/** The address of a task's resource. */
export function taskAddress(api, taskId, path) {
  return `${api.tasklistApi}/plugin/portvagt-tasklist/${encodeURIComponent(api.engine)}`
    + `/task/${encodeURIComponent(taskId)}/${path}`;
}

/** What the server answers, read as JSON; null where it answers with nothing. */
export async function ask(address, options = {}) {
  let answer;
  try {
    answer = await fetch(address, {credentials: 'same-origin', cache: 'no-store', ...options});
  } catch (error) {
    throw new Error(NO_ANSWER);
  }
  if (!answer.ok) {
    throw new Error(await said(answer) || SENTENCES[answer.status] || FAILED);
  }
  return answer.status === 204 ? null : answer.json();
}

/** The sentence of a refusal, where the server gives one. */
async function said(answer) {
  try {
    return (await answer.json()).refusal;
  } catch (error) {
    return null;
  }
}
