/* "Historik": what happened in a case, running or ended, found by its case number. */

import {cockpitPage, filters, paging, table, tabs} from './page.js';
import {duration, number, time} from './format.js';
import {element} from './dom.js';
import {diagram} from './historik-diagram.js';

const LISTS = [['trin', 'Trin', steps], ['variable', 'Ændringer af variable', variables],
  ['beslutninger', 'Beslutningstabeller', decisions], ['haendelser', 'Gået i stå', incidents]];

async function show(desk) {
  const search = filters(desk, [{name: 'sag', label: 'Sagsnummer', placeholder: '901-2026-0001'}], {instans: '', vis: ''});
  return [search, ...desk.choice('instans') ? await instance(desk) : await found(desk)];
}

async function found(desk) {
  const wanted = desk.choice('sag').trim();
  const list = await desk.get('', {sag: wanted, fra: desk.choice('fra')});
  return [
    table({
      caption: wanted ? 'Forløb i sag ' + wanted : 'De seneste forløb',
      columns: [
        {title: 'Forløb', head: true, cell: row => element('span', {class: 'portvagt-depth-' + Math.min(row.depth, 5)},
          row.depth ? '↳ ' : null,
          element('a', {href: desk.href({instans: row.id, vis: '', fra: ''})}, row.process))},
        {title: 'Sag', cell: row => row.caseNumber
          ? element('a', {href: desk.href({sag: row.caseNumber, fra: ''})}, row.caseNumber) : '–'},
        {title: 'Version', number: true, cell: row => row.version},
        {title: 'Begyndt', cell: row => [time(row.startedAt), row.startedBy ? element('small', {}, row.startedBy) : null]},
        {title: 'Sluttet', cell: row => time(row.endedAt)},
        {title: 'Tilstand', cell: row => row.state}
      ],
      rows: list.rows,
      empty: wanted ? `Der er ingen forløb med sagsnummeret ${wanted}, som du kan se.` : 'Der er ingen forløb at vise.'
    }),
    paging({...list, href: from => desk.href({fra: from || ''})})
  ];
}

async function instance(desk) {
  const id = encodeURIComponent(desk.choice('instans'));
  const shown = await desk.get('/' + id);
  const about = shown.instance;
  const list = LISTS.find(([name]) => name === desk.choice('vis')) || LISTS[0];
  return [
    element('h2', {}, about.process + (about.caseNumber ? ', sag ' + about.caseNumber : '')),
    element('p', {},
      `Version ${about.version}, ${about.state}. Begyndt ${time(about.startedAt)}`,
      about.startedBy ? ` af ${about.startedBy}` : null,
      about.endedAt ? `, sluttet ${time(about.endedAt)}.` : '.',
      about.reason ? ` Grund: ${about.reason}.` : null),
    element('p', {}, about.caseNumber
      ? element('a', {href: desk.href({sag: about.caseNumber, instans: '', vis: '', fra: ''})}, 'Alle sagens forløb') : null,
    about.caller ? [' · ', element('a', {href: desk.href({instans: about.caller, vis: '', fra: ''})}, 'Forløbet, der kaldte dette')] : null),
    diagram(shown.diagram),
    shown.diagram.complete ? null : element('p', {class: 'portvagt-hint'},
      'Forløbet har så mange trin, at diagrammet kun viser vejen gennem de første.'),
    tabs('Hvad der skete', LISTS.map(([name, label]) =>
      ({label, href: desk.href({vis: name, fra: ''}), chosen: name === list[0]}))),
    await list[2](desk, id)
  ];
}

async function part(desk, id, name, columns, caption, empty) {
  const list = await desk.get(`/${id}/${name}`, {fra: desk.choice('fra')});
  return [
    table({caption, columns, rows: list.rows, empty: list.total ? 'Der er ikke så mange.' : empty}),
    paging({...list, href: from => desk.href({fra: from || ''})})
  ];
}

function steps(desk, id) {
  return part(desk, id, 'trin', [
    {title: 'Trin', head: true, cell: row => [
      row.called ? element('a', {href: desk.href({instans: row.called, vis: '', fra: ''})}, row.name) : row.name,
      element('small', {}, row.kind)]},
    {title: 'Begyndt', cell: row => time(row.startedAt)},
    {title: 'Sluttet', cell: row => row.endedAt ? time(row.endedAt) : 'i gang'},
    {title: 'Varighed', cell: row => duration(row.millis)},
    {title: 'Hvem', cell: row => row.who || '–'},
    {title: 'Udfald', cell: row => row.canceled ? 'afbrudt' : row.endedAt ? 'gennemført' : 'i gang'}
  ], 'Trin i den rækkefølge, de begyndte', 'Forløbet er ikke nået til noget trin.');
}

function variables(desk, id) {
  return part(desk, id, 'variable', [
    {title: 'Variabel', head: true, cell: row => [row.name, element('small', {}, row.type)]},
    {title: 'Sat til', cell: row => element('span', {class: 'portvagt-value'}, row.value === null ? 'ingenting' : row.value)},
    {title: 'Hvornår', cell: row => time(row.changedAt)},
    {title: 'Ændring', cell: row => row.revision === 0 ? 'sat første gang' : `ændring nr. ${number(row.revision)}`}
  ], 'Ændringer af variable, de nyeste først', 'Forløbet har ikke sat nogen variable.');
}

function decisions(desk, id) {
  const entries = values => values.length
    ? element('ul', {}, values.map(({name, value}) => element('li', {}, `${name}: `,
      element('span', {class: 'portvagt-value'}, value === null ? 'ingenting' : value))))
    : '–';
  return part(desk, id, 'beslutninger', [
    {title: 'Beslutningstabel', head: true, cell: row => row.name},
    {title: 'Hvornår', cell: row => time(row.decidedAt)},
    {title: 'Ud fra', cell: row => entries(row.inputs)},
    {title: 'Resultat', cell: row => entries(row.outputs)}
  ], 'Beslutningstabeller, der er spurgt', 'Forløbet har ikke spurgt nogen beslutningstabel.');
}

function incidents(desk, id) {
  return part(desk, id, 'haendelser', [
    {title: 'Trin', head: true, cell: row => row.step || '–'},
    {title: 'Årsag', cell: row => row.message || '–'},
    {title: 'Gik i stå', cell: row => time(row.createdAt)},
    {title: 'Slut', cell: row => time(row.endedAt)},
    {title: 'Tilstand', cell: row => row.state}
  ], 'Hvor forløbet er gået i stå, de nyeste først', 'Forløbet er ikke gået i stå.');
}

export default cockpitPage({id: 'historik', label: 'Historik', priority: 60, show});
