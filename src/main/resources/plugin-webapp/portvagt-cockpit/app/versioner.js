/* "Versioner": which cases run on which version of a model, and moving them to another version or another step. */

import {action, cockpitPage, paging, reasonField, table, tabs, trials} from './page.js';
import {number, time} from './format.js';
import {element} from './dom.js';

async function show(desk) {
  const overview = await desk.get('');
  if (overview.mayChange && desk.choice('instans')) {
    return moveStep(desk);
  }
  if (overview.mayChange && desk.choice('vis') === 'koersler') {
    return [lists(desk, overview), ...await batches(desk)];
  }
  const chosen = overview.versions.find(version => version.id === desk.choice('version'));
  return [
    lists(desk, overview),
    ...chosen ? await running(desk, chosen, overview) : [versions(desk, overview.versions)]
  ];
}

function lists(desk, overview) {
  const moving = desk.choice('vis') === 'koersler';
  return overview.mayChange ? tabs('Hvad der vises', [
    {label: 'Versioner', href: desk.href({vis: '', version: '', fra: ''}), chosen: !moving},
    {label: 'Flytninger', href: desk.href({vis: 'koersler', version: '', fra: ''}), chosen: moving}
  ]) : null;
}

function label(version) {
  return `${version.name}, version ${version.version}` + (version.municipality ? ` (kommune ${version.municipality})` : '');
}

function versions(desk, rows) {
  return table({
    caption: 'Modeller, der er i brug',
    columns: [
      {title: 'Model', head: true, cell: row => [row.name, element('small', {}, row.key)]},
      {title: 'Gælder for', cell: row => row.municipality ? 'Kommune ' + row.municipality : 'Alle kommuner'},
      {title: 'Version', number: true, cell: row => [String(row.version), row.latest ? element('small', {}, 'nyeste') : null]},
      {title: 'Udrullet', cell: row => time(row.deployedAt)},
      {title: 'Forløb i gang', number: true, cell: row => row.running
        ? element('a', {href: desk.href({version: row.id, fra: ''}), 'aria-label': `Vis ${row.running} forløb på ${label(row)}`},
          number(row.running))
        : '0'}
    ],
    rows,
    empty: 'Der er ikke udrullet nogen modeller.'
  });
}

async function running(desk, version, overview) {
  const list = await desk.get('/forloeb', {version: version.id, fra: desk.choice('fra')});
  const targets = overview.versions.filter(other => other.key === version.key && other.id !== version.id
    && other.municipality === version.municipality);
  const moving = overview.mayChange && targets.length > 0;
  const box = row => element('input', {type: 'checkbox', name: 'instance', value: row.id,
    'aria-label': 'Vælg ' + (row.caseNumber || row.id)});
  const form = element('form', {onsubmit: event => event.preventDefault()},
    table({
      caption: 'Forløb på ' + label(version),
      columns: [
        ...moving ? [{title: 'Vælg', cell: box}] : [],
        {title: 'Sag', head: true, cell: row =>
          element('a', {href: '#/historik?instans=' + encodeURIComponent(row.id)}, row.caseNumber || row.id)},
        {title: 'Kommune', cell: row => row.municipality || '–'},
        {title: 'Er ved', cell: row => [row.steps.join(', ') || '–', row.paused ? element('small', {}, 'på pause') : null]},
        ...overview.mayChange ? [{title: 'Andet trin', cell: row =>
          element('a', {href: desk.href({instans: row.id}), 'aria-label': 'Flyt ' + (row.caseNumber || row.id) + ' til et andet trin'},
            'Flyt til et andet trin')}] : []
      ],
      rows: list.rows,
      empty: 'Der er ingen forløb på den version.'
    }),
    paging({...list, href: from => desk.href({fra: from || ''})}),
    moving && list.rows.length ? move(desk, version, targets, () => form) : null);
  return [
    element('h2', {}, label(version)),
    element('p', {}, element('a', {href: desk.href({version: '', fra: ''})}, 'Alle modeller')),
    form
  ];
}

function move(desk, version, targets, form) {
  const request = () => {
    const chosen = new FormData(form());
    return {from: version.id, to: chosen.get('to'), instances: chosen.getAll('instance'), reason: chosen.get('reason')};
  };
  return element('fieldset', {class: 'portvagt-form'},
    element('legend', {}, 'Flyt de valgte til en anden version'),
    element('label', {for: 'portvagt-to'}, 'Version'),
    element('select', {id: 'portvagt-to', name: 'to', class: 'form-control'},
      targets.map(target => element('option', {value: target.id}, `Version ${target.version}` + (target.latest ? ' (nyeste)' : '')))),
    reasonField(),
    action('Prøv flytningen af', async () => trials(await desk.post('/proeve', {}, request()))),
    action('Flyt de valgte', async () => {
      const result = await desk.post('/flyt', {}, request());
      return element('div', {class: 'portvagt-good'},
        element('p', {}, `${number(result.moved)} forløb flyttes nu i baggrunden. `,
          element('a', {href: desk.href({vis: 'koersler', version: '', fra: ''})}, 'Se, hvor langt det er kommet'), '.'),
        result.leftOut.length ? trials(result.leftOut, 'Forløb, der ikke flyttes') : null);
    }));
}

async function batches(desk) {
  const list = await desk.get('/koersler', {fra: desk.choice('fra')});
  return [
    table({
      caption: 'Flytninger til en anden version, de nyeste først',
      columns: [
        {title: 'Begyndt', head: true, cell: row => [time(row.startedAt), row.startedBy ? element('small', {}, row.startedBy) : null]},
        {title: 'Flyttet', cell: row => [
          element('progress', {max: row.total, value: row.done, 'aria-label': 'Flyttet'}),
          ` ${number(row.done)} af ${number(row.total)}`]},
        {title: 'Gået i stå', number: true, cell: row => number(row.failed)},
        {title: 'Sluttet', cell: row => row.endedAt ? time(row.endedAt) : 'i gang'}
      ],
      rows: list.rows,
      empty: 'Der er ikke flyttet noget endnu.'
    }),
    paging({...list, href: from => desk.href({fra: from || ''})}),
    element('p', {class: 'portvagt-hint'}, 'Genindlæs siden for at se, hvor langt de er kommet.')
  ];
}

async function moveStep(desk) {
  const id = desk.choice('instans');
  const choices = await desk.get('/trin', {instans: id});
  const options = (steps, none) => [element('option', {value: ''}, none),
    ...steps.map(step => element('option', {value: step.id}, step.name))];
  const form = element('form', {class: 'portvagt-form', onsubmit: event => event.preventDefault()},
    element('label', {for: 'portvagt-from'}, 'Trin, der forlades'),
    element('select', {id: 'portvagt-from', name: 'from', class: 'form-control'},
      options(choices.current, 'Intet: forløbet bliver også, hvor det er')),
    element('label', {for: 'portvagt-next'}, 'Trin, der begyndes'),
    element('select', {id: 'portvagt-next', name: 'to', class: 'form-control'}, options(choices.possible, 'Intet')),
    reasonField(),
    action('Flyt forløbet', async () => {
      const result = await desk.post('/trin', {}, {instance: id, ...Object.fromEntries(new FormData(form))});
      return element('div', {class: 'portvagt-good'}, result.sentence, ' ',
        element('a', {href: '#/historik?instans=' + encodeURIComponent(id)}, 'Se forløbet'));
    }));
  return [
    element('h2', {}, 'Flyt til et andet trin' + (choices.caseNumber ? ': sag ' + choices.caseNumber : '')),
    element('p', {}, choices.process + '. Er nu ved: ' + choices.current.map(step => step.name).join(', ') + '.'),
    element('p', {class: 'portvagt-hint'},
      'Et trin, der forlades, gøres ikke om: penge, beslutninger og mails fra det består. Trin, der begyndes, gør deres '
      + 'arbejde igen.'),
    form,
    element('p', {}, element('a', {href: desk.href({instans: ''})}, 'Tilbage til versionerne'))
  ];
}

export default cockpitPage({id: 'versioner', label: 'Versioner', priority: 50, show});
