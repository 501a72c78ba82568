/* The files of a task that asks for evidence, below its form. */

import {ask, change, taskAddress} from './server.js';
import {element, size, t, time} from './shared.js';

/**
 * Puts the panel behind the form, where the task asks for evidence.
 *
 * @return what shows it as it is now, as when the task is taken; null where there is no panel
 */
export async function showEvidence(form, taskId) {
  const address = taskAddress(taskId, 'evidence');
  const files = await ask(address);
  // Meanwhile another task may have been opened.
  if (!files.asked || !form.isConnected) {
    return null;
  }
  const panel = new Panel(address);
  form.after(panel.showing(files));
  return () => panel.run(ask(address), '');
}

class Panel {

  constructor(address) {
    this.address = address;
    this.told = element('p', {role: 'status', class: 'portvagt-told'});
    this.content = element('div');
    this.node = element('section', {class: 'portvagt-evidence', 'aria-label': t`Dokumentation`},
      element('h4', {}, t`Dokumentation`), this.content, this.told);
  }

  showing(files) {
    this.files = files;
    this.content.replaceChildren(this.list(files), files.taken ? this.picker(files) : this.hint());
    return this.node;
  }

  list({files}) {
    if (files.length === 0) {
      return element('p', {class: 'portvagt-note'}, t`Der er ikke lagt filer op på opgaven endnu.`);
    }
    return element('ul', {class: 'portvagt-list'}, files.map(file => element('li', {},
      element('a', {href: file.address, target: '_blank', rel: 'noopener'}, file.name),
      element('span', {class: 'portvagt-note'}, ` ${size(file.bytes)}, ${t`lagt op ${time(file.at)} af ${file.by}`} `),
      file.mine && element('button', {
        type: 'button', class: 'btn btn-link', 'aria-label': t`Træk ${file.name} tilbage`, onclick: () => this.withdraw(file)
      }, t`Træk tilbage`))));
  }

  hint() {
    return element('p', {class: 'portvagt-note'}, t`Når du har taget opgaven, kan du lægge filer op her.`);
  }

  picker({limit, types}) {
    const field = element('input', {
      id: 'portvagt-file', type: 'file', accept: types.split(', ').map(type => '.' + type).join(','),
      onchange: event => this.add(event.target.files[0])
    });
    return element('div', {class: 'portvagt-picker'},
      element('label', {for: 'portvagt-file'}, t`Læg en fil op`), field,
      element('p', {class: 'portvagt-note'},
        t`Højst ${size(limit)}. ${types}. Du kan trække filen tilbage, til opgaven er afsluttet; derefter bliver den på sagen.`));
  }

  add(file) {
    if (!file) {
      return;
    }
    if (file.size > this.files.limit) {
      this.tell(t`Filen er for stor. Den må højst fylde ${size(this.files.limit)}.`, true);
      return;
    }
    this.tell(t`Sender filen …`);
    const address = `${this.address}?name=${encodeURIComponent(file.name)}`;
    this.run(change(address, 'POST', file, 'application/octet-stream'), t`“${file.name}” er lagt op.`);
  }

  withdraw(file) {
    this.run(change(`${this.address}/${file.id}`, 'DELETE', null, 'application/json'), t`“${file.name}” er trukket tilbage.`);
  }

  run(request, done) {
    request.then(files => {
      this.showing(files);
      this.tell(done);
    }, error => {
      this.showing(this.files);
      this.tell(error.message, true);
    });
  }

  tell(sentence, wrong) {
    this.told.textContent = sentence;
    this.told.classList.toggle('portvagt-wrong', Boolean(wrong));
  }
}
