/* "Versioner": which cases run on which version of a model, and moving them to another version or another step. */

import {action, cockpitPage, failure, paging, reasonField, table, tabs, trials} from './page.js';
import {element, number, t, time} from './shared.js';

/** So many cases of an outcome are named; the list case by case has the others, too. */
const NAMED = 100;

async function show(desk) {
  const everything = desk.choice('alle') || (desk.choice('udrul') && 'ja');
  const overview = await desk.get('', {alle: everything});
  if (overview.mayChange && desk.choice('udrul')) {
    return deployAgain(desk, overview);
  }
  if (overview.mayChange && desk.choice('instans')) {
    return moveStep(desk);
  }
  if (overview.mayChange && desk.choice('koersel')) {
    return stalled(desk);
  }
  if (overview.mayChange && desk.choice('vis') === 'koersler') {
    return [lists(desk, overview), ...await batches(desk)];
  }
  const chosen = overview.versions.find(version => version.id === desk.choice('version'));
  return [
    lists(desk, overview),
    ...chosen ? await running(desk, chosen, overview) : [versions(desk, overview), older(desk)]
  ];
}

function lists(desk, overview) {
  const moving = desk.choice('vis') === 'koersler';
  return overview.mayChange ? tabs(t`Hvad der vises`, [
    {label: t`Versioner`, href: desk.href({vis: '', version: '', fra: ''}), chosen: !moving},
    {label: t`Flytninger`, href: desk.href({vis: 'koersler', version: '', fra: ''}), chosen: moving}
  ]) : null;
}

function label(version) {
  return t`${version.name}, version ${version.version}` + (version.municipality ? t` (kommune ${version.municipality})` : '');
}

function older(desk) {
  const all = desk.choice('alle');
  return element('p', {}, element('a', {href: desk.href({alle: all ? '' : 'ja'})},
    all ? t`Vis kun versioner, der er i brug` : t`Vis også ældre versioner`));
}

async function deployAgain(desk, overview) {
  const version = overview.versions.find(one => one.id === desk.choice('udrul'));
  const form = element('form', {class: 'portvagt-form', onsubmit: event => event.preventDefault()},
    reasonField(),
    action(t`Udrul versionen igen`, async () => {
      const result = await desk.post('/udrul', {}, {version: desk.choice('udrul'), ...Object.fromEntries(new FormData(form))});
      return element('div', {class: 'portvagt-good'}, result.sentence, ' ',
        element('a', {href: '#/aendringer'}, t`Se ændringen`));
    }));
  return [
    element('h2', {}, t`Udrul igen` + (version ? ': ' + label(version) : '')),
    element('p', {class: 'portvagt-hint'},
      t`Versionen kontrolleres mod det, der kører nu, og venter på aktivering under Ændringer. Kan modellen bogføre eller
      beslutte, aktiverer en anden end dig. Igangværende sager bliver på deres version.`),
    form,
    element('p', {}, element('a', {href: desk.href({udrul: ''})}, t`Tilbage til versionerne`))
  ];
}

function versions(desk, {versions: rows, mayChange}) {
  return table({
    caption: desk.choice('alle') ? t`Alle versioner` : t`Modeller, der er i brug`,
    columns: [
      {title: t`Model`, head: true, cell: row => [row.name, element('small', {}, row.key)]},
      {title: t`Gælder for`, cell: row => row.municipality ? t`Kommune ` + row.municipality : t`Alle kommuner`},
      {title: t`Version`, number: true, cell: row => [String(row.version), row.latest ? element('small', {}, t`nyeste`) : null]},
      {title: t`Udrullet`, cell: row => time(row.deployedAt)},
      {title: t`Forløb i gang`, number: true, cell: row => row.running
        ? element('a', {href: desk.href({version: row.id, fra: ''}), 'aria-label': t`Vis ${row.running} forløb på ${label(row)}`},
          number(row.running))
        : '0'},
      ...mayChange ? [{title: t`Ældre version`, cell: row => row.latest ? '–'
        : element('a', {href: desk.href({udrul: row.id}), 'aria-label': t`Udrul ${label(row)} igen`}, t`Udrul igen`)}] : []
    ],
    rows,
    empty: t`Der er ikke udrullet nogen modeller.`
  });
}

async function running(desk, version, overview) {
  const list = await desk.get('/forloeb', {version: version.id, fra: desk.choice('fra')});
  const targets = overview.versions.filter(other => other.key === version.key && other.id !== version.id
    && other.municipality === version.municipality);
  const moving = overview.mayChange && targets.length > 0;
  const box = row => element('input', {type: 'checkbox', name: 'instance', value: row.id,
    'aria-label': t`Vælg ` + (row.caseNumber || row.id)});
  const form = element('form', {onsubmit: event => event.preventDefault()},
    table({
      caption: t`Forløb på ` + label(version),
      columns: [
        ...moving ? [{title: t`Vælg`, cell: box}] : [],
        {title: t`Sag`, head: true, cell: row =>
          element('a', {href: '#/historik?instans=' + encodeURIComponent(row.id)}, row.caseNumber || row.id)},
        {title: t`Kommune`, cell: row => row.municipality || '–'},
        {title: t`Er ved`, cell: row => [row.steps.join(', ') || '–', row.paused ? element('small', {}, t`på pause`) : null]},
        ...overview.mayChange ? [{title: t`Andet trin`, cell: row =>
          element('a', {href: desk.href({instans: row.id}), 'aria-label': t`Flyt ` + (row.caseNumber || row.id) + t` til et andet trin`},
            t`Flyt til et andet trin`)}] : []
      ],
      rows: list.rows,
      empty: t`Der er ingen forløb på den version.`
    }),
    paging({...list, href: from => desk.href({fra: from || ''})}),
    moving && list.rows.length ? move(desk, version, targets, list.total, () => form) : null);
  return [
    element('h2', {}, label(version)),
    element('p', {}, element('a', {href: desk.href({version: '', fra: ''})}, t`Alle modeller`)),
    form
  ];
}

function move(desk, version, targets, total, form) {
  const request = () => {
    const chosen = new FormData(form());
    const all = chosen.get('which') === 'all';
    return {from: version.id, to: chosen.get('to'), all, instances: all ? [] : chosen.getAll('instance'), reason: chosen.get('reason')};
  };
  const which = (value, text) => element('div', {class: 'radio'}, element('label', {},
    element('input', {type: 'radio', name: 'which', value, checked: value === 'chosen'}), text));
  return element('fieldset', {class: 'portvagt-form'},
    element('legend', {}, t`Flyt til en anden version`),
    which('chosen', t`De valgte`),
    which('all', t`Alle ${number(total)} forløb på versionen`),
    element('label', {for: 'portvagt-to'}, t`Version`),
    element('select', {id: 'portvagt-to', name: 'to', class: 'form-control'},
      targets.map(target => element('option', {value: target.id}, t`Version ${target.version}` + (target.latest ? t` (nyeste)` : '')))),
    reasonField(),
    action(t`Prøv flytningen af`, async say => {
      const asked = request();
      return asked.all
        ? element('div', {}, outcomes(await lookAtAll(desk, asked, say)), caseByCase(desk, asked))
        : trials(await desk.post('/proeve', {}, asked));
    }),
    action(t`Flyt forløbene`, async () => {
      const result = await desk.post('/flyt', {}, request());
      return element('div', {class: 'portvagt-good'},
        element('p', {}, t`${number(result.moved)} forløb flyttes nu i baggrunden. `,
          element('a', {href: desk.href({vis: 'koersler', version: '', fra: ''})}, t`Se, hvor langt det er kommet`), '.'),
        result.leftOut.length ? outcomes(result.leftOut, t`Forløb, der ikke flyttes`) : null);
    }));
}

/** Asks part by part, so that thousands can be looked at, and adds up what would happen. */
async function lookAtAll(desk, request, say) {
  const found = new Map();
  let part = {from: 0, size: 0, total: 1};
  while (part.from + part.size < part.total) {
    part = await desk.post('/proeve/alle', {fra: part.from + part.size || ''}, request);
    part.rows.forEach(row => {
      const key = row.sentences.join('\n');
      const one = found.get(key) || {...row, count: 0, cases: []};
      found.set(key, {...one, count: one.count + row.count, cases: [...one.cases, ...row.cases].slice(0, NAMED)});
    });
    say(t`${number(Math.min(part.from + part.size, part.total))} af ${number(part.total)} er prøvet …`);
  }
  return [...found.values()].sort((one, other) => one.possible - other.possible);
}

/** What would happen to many: those that go the same way in one row. */
function outcomes(rows, caption = t`Hvad der ville ske; intet er ændret`) {
  return table({
    caption,
    columns: [
      {title: t`Forløb`, head: true, number: true, cell: row => number(row.count)},
      {title: t`Kan flyttes`, cell: row => row.possible ? t`Ja` : t`Nej`},
      {title: t`Hvordan eller hvorfor ikke`, cell: row => row.sentences.map(sentence => element('div', {}, sentence))},
      {title: t`Sager`, cell: row => element('details', {},
        element('summary', {}, row.count > row.cases.length ? t`De første ${number(row.cases.length)}` : t`Vis`),
        row.cases.join(', '))}
    ],
    rows,
    empty: t`Der er ingen forløb på den version.`
  });
}

/** The same case by case, a part at a time. */
function caseByCase(desk, request) {
  return action(t`Vis sag for sag`, async () => {
    const part = element('div', {});
    const fill = async from => {
      const list = await desk.post('/proeve/side', {fra: from || ''}, request);
      const way = (text, offset, there) => there
        ? element('button', {type: 'button', class: 'btn btn-default', onclick: () =>
          fill(offset).catch(error => part.replaceChildren(failure(error)))}, text)
        : null;
      const last = Math.min(list.from + list.size, list.total);
      part.replaceChildren(trials(list.rows), element('nav', {class: 'portvagt-paging', 'aria-label': t`Sider`},
        [way(t`Forrige sager`, Math.max(0, list.from - list.size), list.from > 0),
          element('span', {}, t`${number(list.from + 1)}–${number(last)} af ${number(list.total)}`),
          way(t`Næste sager`, list.from + list.size, last < list.total)].filter(Boolean)));
    };
    await fill(0);
    return part;
  });
}

async function batches(desk) {
  const list = await desk.get('/koersler', {fra: desk.choice('fra')});
  return [
    table({
      caption: t`Flytninger til en anden version, de nyeste først`,
      columns: [
        {title: t`Begyndt`, head: true, cell: row => [time(row.startedAt), row.startedBy ? element('small', {}, row.startedBy) : null]},
        {title: t`Model`, cell: row => row.move
          ? [row.move.model + (row.move.municipality ? t`, kommune ${row.move.municipality}` : ''),
            element('small', {}, t`fra version ${row.move.fromVersion} til ${row.move.toVersion}`)]
          : '–'},
        {title: t`Begrundelse`, cell: row => row.move ? row.move.reason : '–'},
        {title: t`Flyttet`, cell: row => [
          element('progress', {max: row.total, value: row.done, 'aria-label': t`Flyttet`}),
          t` ${number(row.done)} af ${number(row.total)}`]},
        {title: t`Gået i stå`, number: true, cell: row => row.failed
          ? element('a', {href: desk.href({koersel: row.id}), 'aria-label': t`Se, hvorfor ${row.failed} forløb er gået i stå`},
            number(row.failed))
          : '0'},
        {title: t`Kunne ikke flyttes`, number: true, cell: row => row.move ? number(row.move.leftOut) : '–'},
        {title: t`Sluttet`, cell: row => row.endedAt ? time(row.endedAt) : t`i gang`}
      ],
      rows: list.rows,
      empty: t`Der er ikke flyttet noget endnu.`
    }),
    paging({...list, href: from => desk.href({fra: from || ''})}),
    element('p', {class: 'portvagt-hint'}, t`Genindlæs siden for at se, hvor langt de er kommet.`)
  ];
}

/** A batch of which some could not be moved: why, and what can be done. */
async function stalled(desk) {
  const {batch, messages} = await desk.get('/koersler/en', {id: desk.choice('koersel')});
  const request = () => ({batch: batch.id, reason: new FormData(form).get('reason')});
  const done = result => element('div', {class: 'portvagt-good'}, result.sentence);
  const form = element('form', {class: 'portvagt-form', onsubmit: event => event.preventDefault()},
    reasonField(),
    action(t`Prøv igen`, async () => done(await desk.post('/koersler/proev-igen', {}, request()))),
    action(t`Afslut flytningen`, async () => done(await desk.post('/koersler/afslut', {}, request()))));
  return [
    element('h2', {}, batch.move ? t`${batch.move.model}, fra version ${batch.move.fromVersion} til ${batch.move.toVersion}` : t`Flytning`),
    element('p', {}, t`Begyndt ${time(batch.startedAt)}. ${number(batch.done)} af ${number(batch.total)} forløb er flyttet,
      ${number(batch.failed)} er gået i stå.`),
    messages.length ? element('div', {class: 'portvagt-alert'},
      element('p', {}, t`Motoren siger:`),
      element('ul', {}, messages.map(message => element('li', {class: 'portvagt-value'}, message)))) : null,
    batch.endedAt ? null : [
      element('p', {class: 'portvagt-hint'}, t`Et forløb kan være nået videre eller sluttet, siden flytningen blev sat i gang.
        Prøv igen, når årsagen er rettet, eller afslut flytningen: det, der er flyttet, bliver flyttet.`),
      form],
    element('p', {}, element('a', {href: desk.href({koersel: '', vis: 'koersler', fra: ''})}, t`Alle flytninger`))
  ];
}

async function moveStep(desk) {
  const id = desk.choice('instans');
  const choices = await desk.get('/trin', {instans: id});
  const options = (steps, none) => [element('option', {value: ''}, none),
    ...steps.map(step => element('option', {value: step.id}, step.name))];
  const form = element('form', {class: 'portvagt-form', onsubmit: event => event.preventDefault()},
    element('label', {for: 'portvagt-from'}, t`Trin, der forlades`),
    element('select', {id: 'portvagt-from', name: 'from', class: 'form-control'},
      options(choices.current, t`Intet: forløbet bliver også, hvor det er`)),
    element('label', {for: 'portvagt-next'}, t`Trin, der begyndes`),
    element('select', {id: 'portvagt-next', name: 'to', class: 'form-control'}, options(choices.possible, t`Intet`)),
    reasonField(),
    action(t`Flyt forløbet`, async () => {
      const result = await desk.post('/trin', {}, {instance: id, ...Object.fromEntries(new FormData(form))});
      return element('div', {class: 'portvagt-good'}, result.sentence, ' ',
        element('a', {href: '#/historik?instans=' + encodeURIComponent(id)}, t`Se forløbet`));
    }));
  return [
    element('h2', {}, t`Flyt til et andet trin` + (choices.caseNumber ? t`: sag ` + choices.caseNumber : '')),
    element('p', {}, choices.process + t`. Er nu ved: ` + choices.current.map(step => step.name).join(', ') + '.'),
    element('p', {class: 'portvagt-hint'},
      t`Et trin, der forlades, gøres ikke om: penge, beslutninger og mails fra det består. Trin, der begyndes, gør deres
      arbejde igen.`),
    form,
    element('p', {}, element('a', {href: desk.href({instans: ''})}, t`Tilbage til versionerne`))
  ];
}

export default cockpitPage({id: 'versioner', label: t`Versioner`, priority: 50, show});
