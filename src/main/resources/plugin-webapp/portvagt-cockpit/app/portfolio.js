/* "Portefølje": where the cases stand, how long they have waited there, and what is due or in trouble. */

import {caseLinks, cockpitPage, filters, paging, table} from './page.js';
import {day, element, kroner, number, t} from './shared.js';

const ALL = ['', t`Alle`];
const CATEGORIES = [ALL, ['HARDWARE', t`Hardware`], ['SOFTWARE', t`Software`], ['CONSULTANCY', t`Konsulentydelser`]];
const LIVES = [['', t`Igangværende`], ['afsluttede', t`Afsluttede`], ['alle', t`Alle`]];
const TROUBLES = [['', t`Alle`], ['roedt', t`Med rødt lys`], ['overskredet', t`Med overskredet frist`],
  ['indgreb', t`Med åbent indgreb`]];
const EXTRA_FUNDING = ['EXTRA_FUNDING', t`Ekstra midler`];
const CHOICES = ['kommune', 'vis', 'fase', 'sted', 'forvaltning', 'kategori', 'mindst', 'hoejst', 'sag', 'kun', 'sorter',
  'retning', 'fra', 'antal'];
const CASES = [t`sag`, t`sager`];
const DAYS = [t`dag`, t`dage`];
const OFFICE_DAYS = [t`arbejdsdag`, t`arbejdsdage`];
/** As the server sorts when nothing is said: which way round each column begins. */
const USUAL = {sag: 'ned', titel: 'op', forvaltning: 'op', beloeb: 'ned', ventetid: 'ned', frist: 'op'};

async function show(desk) {
  const chosen = Object.fromEntries(CHOICES.map(name => [name, desk.choice(name)]));
  const [board, list] = await Promise.all([desk.get('', chosen), desk.get('/sager', chosen)]);
  return [
    choices(desk, board),
    desk.choice('vis') === 'afsluttede' ? null : [
      element('h2', {}, t`Hvor sagerne står i ` + board.municipality.name),
      element('p', {class: 'portvagt-hint'},
        t`Flaskehals: ved en gate venter mindst ${number(board.bottleneckCases)} sager, og halvdelen af dem har ventet mere
        end ${number(board.bottleneckOfficeDays)} arbejdsdage. Klik på et sted for at se dets sager.`),
      element('ol', {class: 'portvagt-board'}, board.phases.map(phase => column(desk, phase)))
    ],
    board.ended.length ? table({
      caption: t`Afsluttede sager`,
      columns: [
        {title: t`Hvordan`, head: true, cell: end => t`Sagen er ` + end.name},
        {title: t`Sager`, number: true, cell: end => number(end.cases)},
        {title: t`Beløb i hele levetiden`, number: true, cell: end => kroner(end.amount)}
      ],
      rows: board.ended,
      empty: ''
    }) : null,
    element('h2', {}, t`Sager`),
    await cases(desk, list),
    paging({...list, href: from => desk.href({fra: from || ''})})
  ];
}

function choices(desk, board) {
  const office = desk.choice('forvaltning');
  const offices = office && !board.offices.includes(office) ? [...board.offices, office] : board.offices;
  const fields = [
    {name: 'vis', label: t`Sager`, options: LIVES},
    {name: 'fase', label: t`Fase`, options: [ALL, ...board.phases.map(({phase, name}) => [phase, name])]},
    {name: 'sted', label: t`Sted`, options: [ALL, ['WORK', t`I fasen`], ...gates(board), EXTRA_FUNDING]},
    {name: 'forvaltning', label: t`Forvaltning`, options: [ALL, ...offices.map(name => [name, name])]},
    {name: 'kategori', label: t`Kategori`, options: CATEGORIES},
    {name: 'mindst', label: t`Beløb fra`, placeholder: '250.000'},
    {name: 'hoejst', label: t`Beløb til`, placeholder: '1.000.000'},
    {name: 'kun', label: t`Kun`, options: TROUBLES},
    {name: 'sag', label: t`Sagsnummer eller titel`}
  ];
  if (board.choices.length > 1) {
    const municipalities = board.choices.map(({code, name}) => [code, `${code} ${name}`]);
    fields.unshift({name: 'kommune', label: t`Kommune`, options: municipalities});
  }
  return filters(desk, fields);
}

function gates(board) {
  return board.phases.map(phase => phase.places[1]).map(({place, name}) => [place, name]);
}

/** A phase with those who work in it and those who wait at its gate. */
function column(desk, {phase, name, places}) {
  return element('li', {}, element('h3', {}, name), places.map(cell =>
    element('div', {class: ['portvagt-place', cell.bottleneck && 'portvagt-bottleneck'].filter(Boolean).join(' ')},
      element('a', {href: desk.href({fase: phase, sted: cell.place, sorter: 'ventetid', retning: '', vis: '', fra: ''})},
        `${cell.name}: ${counted(cell.cases, ...CASES)}`),
      cell.bottleneck ? element('strong', {}, t`Flaskehals`) : null,
      cell.cases ? [
        element('span', {}, kroner(cell.amount)),
        element('small', {}, t`Halvdelen i mindst ${long(cell.median)}`),
        element('small', {}, t`Længst ${long(cell.longest)}, siden ${day(cell.longest.since)}`),
        cell.red ? element('small', {class: 'portvagt-exceeded'}, counted(cell.red, ...CASES) + t` med rødt lys`) : null,
        cell.overdue ? element('small', {class: 'portvagt-exceeded'},
          counted(cell.overdue, ...CASES) + t` med overskredet frist`) : null,
        cell.interventions ? element('small', {}, counted(cell.interventions, ...CASES) + t` med åbent indgreb`) : null
      ] : null)));
}

function counted(count, one, several) {
  return `${number(count)} ${count === 1 ? one : several}`;
}

function long(waiting) {
  return `${counted(waiting.days, ...DAYS)} (${counted(waiting.officeDays, ...OFFICE_DAYS)})`;
}

async function cases(desk, list) {
  const toCase = await caseLinks();
  return table({
    caption: t`Sager, ${number(list.total)} i alt`,
    columns: [
      {...sorted(desk, 'sag', t`Sag`), head: true, cell: row => [
        row.process ? element('a', {href: `#/process-instance/${row.process}/runtime`}, row.number) : row.number,
        row.interventions.length ? element('small', {}, row.interventions.join(', ')) : null]},
      {...sorted(desk, 'titel', t`Titel`), cell: row => toCase(row.number, row.title)},
      {...sorted(desk, 'forvaltning', t`Forvaltning`), cell: row => [row.office, element('small', {}, row.category)]},
      {...sorted(desk, 'beloeb', t`Beløb i hele levetiden`), number: true, cell: row => kroner(row.amount)},
      {title: t`Står ved`, cell: row => row.ended ? t`Sagen er ` + row.ended
        : row.place ? [row.place, element('small', {}, row.phase)] : row.phase},
      {...sorted(desk, 'ventetid', t`Siden`), cell: row => [
        day(row.since), row.waiting ? element('small', {}, long(row.waiting)) : null]},
      {...sorted(desk, 'frist', t`Næste frist`), cell: deadline},
      {title: t`Rødt lys`, cell: row => row.red.length
        ? element('strong', {class: 'portvagt-exceeded'}, t`Rødt: ` + row.red.join(', ')) : '–'}
    ],
    rows: list.rows,
    empty: list.total ? t`Der er ikke så mange sager.` : t`Der er ingen sager for det, der er valgt.`
  });
}

function deadline(row) {
  if (!row.deadline) {
    return '–';
  }
  return [
    row.overdue ? element('strong', {class: 'portvagt-exceeded'}, day(row.deadline) + t` (overskredet)`) : day(row.deadline),
    element('small', {}, row.deadlineFor)
  ];
}

/** The heading of a column to sort by: once as it usually is, once more the other way round. */
function sorted(desk, id, label) {
  const now = (desk.choice('sorter') || 'sag') === id;
  const way = now ? desk.choice('retning') || USUAL[id] : null;
  const next = now ? (way === 'op' ? 'ned' : 'op') : USUAL[id];
  return {
    title: element('a', {href: desk.href({sorter: id, retning: next === USUAL[id] ? '' : next, fra: ''})},
      label, way ? element('span', {'aria-hidden': 'true'}, way === 'op' ? ' ▲' : ' ▼') : null),
    sort: way && (way === 'op' ? 'ascending' : 'descending')
  };
}

export default cockpitPage({id: 'portefoelje', label: t`Portefølje`, priority: 85, show});
