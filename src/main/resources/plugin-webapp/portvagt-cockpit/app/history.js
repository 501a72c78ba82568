/* "Historik": what happened in a case, running or ended, found by its case number. */

import {caseLinks, cockpitPage, filters, paging, table, tabs} from './page.js';
import {diagram} from './history-diagram.js';
import {element, number, t, time} from './shared.js';

const LISTS = [['trin', t`Trin`, steps], ['variable', t`Ændringer af variable`, variables],
  ['beslutninger', t`Beslutningstabeller`, decisions], ['haendelser', t`Gået i stå`, incidents]];

async function show(desk) {
  const search = filters(desk, [{name: 'sag', label: t`Sagsnummer`, placeholder: '901-2026-0001'}], {instans: '', vis: ''});
  return [search, ...desk.choice('instans') ? await instance(desk) : await found(desk)];
}

async function found(desk) {
  const wanted = desk.choice('sag').trim();
  const list = await desk.get('', {sag: wanted, fra: desk.choice('fra')});
  return [
    table({
      caption: wanted ? t`Forløb i sag ` + wanted : t`De seneste forløb`,
      columns: [
        {title: t`Forløb`, head: true, cell: row => element('span', {class: 'portvagt-depth-' + Math.min(row.depth, 5)},
          row.depth ? '↳ ' : null,
          element('a', {href: desk.href({instans: row.id, vis: '', fra: ''})}, row.process))},
        {title: t`Sag`, cell: row => row.caseNumber
          ? element('a', {href: desk.href({sag: row.caseNumber, fra: ''})}, row.caseNumber) : '–'},
        {title: t`Version`, number: true, cell: row => row.version},
        {title: t`Begyndt`, cell: row => [time(row.startedAt), row.startedBy ? element('small', {}, row.startedBy) : null]},
        {title: t`Sluttet`, cell: row => time(row.endedAt)},
        {title: t`Tilstand`, cell: row => row.state}
      ],
      rows: list.rows,
      empty: wanted ? t`Der er ingen forløb med sagsnummeret ${wanted}, som du kan se.` : t`Der er ingen forløb at vise.`
    }),
    paging({...list, href: from => desk.href({fra: from || ''})})
  ];
}

async function instance(desk) {
  const id = encodeURIComponent(desk.choice('instans'));
  const shown = await desk.get('/' + id);
  const about = shown.instance;
  const toCase = await caseLinks();
  const casePage = toCase(about.caseNumber, t`Sagens side`, null);
  const list = LISTS.find(([name]) => name === desk.choice('vis')) || LISTS[0];
  return [
    element('h2', {}, about.process + (about.caseNumber ? t`, sag ` + about.caseNumber : '')),
    element('p', {},
      t`Version ${about.version}, ${about.state}. Begyndt ${time(about.startedAt)}`,
      about.startedBy ? t` af ${about.startedBy}` : null,
      about.endedAt ? t`, sluttet ${time(about.endedAt)}.` : '.',
      about.reason ? t` Grund: ${about.reason}.` : null),
    element('p', {}, about.caseNumber
      ? [element('a', {href: desk.href({sag: about.caseNumber, instans: '', vis: '', fra: ''})}, t`Alle sagens forløb`),
        casePage ? [' · ', casePage] : null] : null,
    about.caller ? [' · ', element('a', {href: desk.href({instans: about.caller, vis: '', fra: ''})}, t`Forløbet, der kaldte dette`)] : null),
    shown.diagram.stuck.length ? element('p', {class: 'portvagt-alert'}, t`Forløbet er gået i stå. `,
      element('a', {href: desk.href({vis: 'haendelser', fra: ''})}, t`Se hvor og hvorfor`)) : null,
    diagram(shown.diagram),
    shown.diagram.complete ? null : element('p', {class: 'portvagt-hint'},
      t`Forløbet har så mange trin, at diagrammet kun viser vejen gennem de første.`),
    tabs(t`Hvad der skete`, LISTS.map(([name, label]) =>
      ({label, href: desk.href({vis: name, fra: ''}), chosen: name === list[0]}))),
    await list[2](desk, id)
  ];
}

async function part(desk, id, name, columns, caption, empty) {
  const list = await desk.get(`/${id}/${name}`, {fra: desk.choice('fra')});
  return [
    table({caption, columns, rows: list.rows, empty: list.total ? t`Der er ikke så mange.` : empty}),
    paging({...list, href: from => desk.href({fra: from || ''})})
  ];
}

function steps(desk, id) {
  return part(desk, id, 'trin', [
    {title: t`Trin`, head: true, cell: row => [
      row.called ? element('a', {href: desk.href({instans: row.called, vis: '', fra: ''})}, row.name) : row.name,
      element('small', {}, row.kind)]},
    {title: t`Begyndt`, cell: row => time(row.startedAt)},
    {title: t`Sluttet`, cell: row => row.endedAt ? time(row.endedAt) : t`i gang`},
    {title: t`Varighed`, cell: row => duration(row.millis)},
    {title: t`Hvem`, cell: row => row.who || '–'},
    {title: t`Udfald`, cell: row => row.canceled ? t`afbrudt` : row.endedAt ? t`gennemført` : t`i gang`}
  ], t`Trin i den rækkefølge, de begyndte`, t`Forløbet er ikke nået til noget trin.`);
}

/** How long something took, in its two largest units: `3 dage 4 timer`, `12 minutter`. */
function duration(millis) {
  if (millis === null || millis === undefined) {
    return '–';
  }
  const seconds = Math.floor(millis / 1000);
  const units = [[Math.floor(seconds / 86400), t`dag`, t`dage`], [Math.floor(seconds / 3600) % 24, t`time`, t`timer`],
    [Math.floor(seconds / 60) % 60, t`minut`, t`minutter`], [seconds % 60, t`sekund`, t`sekunder`]];
  const first = units.findIndex(([count]) => count > 0);
  return first < 0 ? t`under 1 sekund` : units.slice(first, first + 2).filter(([count]) => count > 0)
    .map(([count, one, many]) => `${number(count)} ${count === 1 ? one : many}`).join(' ');
}

function variables(desk, id) {
  return part(desk, id, 'variable', [
    {title: t`Variabel`, head: true, cell: row => [row.name, element('small', {}, row.type)]},
    {title: t`Sat til`, cell: row => element('span', {class: 'portvagt-value'}, row.value === null ? t`ingenting` : row.value)},
    {title: t`Hvornår`, cell: row => time(row.changedAt)},
    {title: t`Ændring`, cell: row => row.revision === 0 ? t`sat første gang` : t`ændring nr. ${number(row.revision)}`}
  ], t`Ændringer af variable, de nyeste først`, t`Forløbet har ikke sat nogen variable.`);
}

function decisions(desk, id) {
  const entries = values => values.length
    ? element('ul', {}, values.map(({name, value}) => element('li', {}, `${name}: `,
      element('span', {class: 'portvagt-value'}, value === null ? t`ingenting` : value))))
    : '–';
  return part(desk, id, 'beslutninger', [
    {title: t`Beslutningstabel`, head: true, cell: row => row.name},
    {title: t`Hvornår`, cell: row => time(row.decidedAt)},
    {title: t`Ud fra`, cell: row => entries(row.inputs)},
    {title: t`Resultat`, cell: row => entries(row.outputs)}
  ], t`Beslutningstabeller, der er spurgt`, t`Forløbet har ikke spurgt nogen beslutningstabel.`);
}

function incidents(desk, id) {
  return part(desk, id, 'haendelser', [
    {title: t`Trin`, head: true, cell: row => row.step || '–'},
    {title: t`Årsag`, cell: row => row.message || '–'},
    {title: t`Gik i stå`, cell: row => time(row.createdAt)},
    {title: t`Slut`, cell: row => time(row.endedAt)},
    {title: t`Tilstand`, cell: row => row.state}
  ], t`Hvor forløbet er gået i stå, de nyeste først`, t`Forløbet er ikke gået i stå.`);
}

export default cockpitPage({id: 'historik', label: t`Historik`, priority: 60, show});
