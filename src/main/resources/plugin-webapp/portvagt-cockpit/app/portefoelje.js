/* "Portefølje": where the cases stand, how long they have waited there, and what is due or in trouble. */

import {cockpitPage, filters, paging, table} from './page.js';
import {day, kroner, number} from './format.js';
import {element} from './dom.js';

const ALL = ['', 'Alle'];
const CATEGORIES = [ALL, ['HARDWARE', 'Hardware'], ['SOFTWARE', 'Software'], ['CONSULTANCY', 'Konsulentydelser']];
const LIVES = [['', 'Igangværende'], ['afsluttede', 'Afsluttede'], ['alle', 'Alle']];
const TROUBLES = [['', 'Alle'], ['roedt', 'Med rødt lys'], ['overskredet', 'Med overskredet frist'],
  ['indgreb', 'Med åbent indgreb']];
const EXTRA_FUNDING = ['EXTRA_FUNDING', 'Ekstra midler'];
const CHOICES = ['kommune', 'vis', 'fase', 'sted', 'forvaltning', 'kategori', 'mindst', 'hoejst', 'sag', 'kun', 'sorter',
  'retning', 'fra', 'antal'];
/** As the server sorts when nothing is said: which way round each column begins. */
const USUAL = {sag: 'ned', titel: 'op', forvaltning: 'op', beloeb: 'ned', ventetid: 'ned', frist: 'op'};

async function show(desk) {
  const chosen = Object.fromEntries(CHOICES.map(name => [name, desk.choice(name)]));
  const [board, list] = await Promise.all([desk.get('', chosen), desk.get('/sager', chosen)]);
  return [
    choices(desk, board),
    desk.choice('vis') === 'afsluttede' ? null : [
      element('h2', {}, 'Hvor sagerne står i ' + board.municipality.name),
      element('p', {class: 'portvagt-hint'},
        `Flaskehals: ved en gate venter mindst ${number(board.bottleneckCases)} sager, og halvdelen af dem har ventet mere `
        + `end ${number(board.bottleneckOfficeDays)} arbejdsdage. Klik på et sted for at se dets sager.`),
      element('ol', {class: 'portvagt-board'}, board.phases.map(phase => column(desk, phase)))
    ],
    board.ended.length ? table({
      caption: 'Afsluttede sager',
      columns: [
        {title: 'Hvordan', head: true, cell: end => 'Sagen er ' + end.name},
        {title: 'Sager', number: true, cell: end => number(end.cases)},
        {title: 'Beløb i hele levetiden', number: true, cell: end => kroner(end.amount)}
      ],
      rows: board.ended,
      empty: ''
    }) : null,
    element('h2', {}, 'Sager'),
    cases(desk, list),
    paging({...list, href: from => desk.href({fra: from || ''})})
  ];
}

function choices(desk, board) {
  const office = desk.choice('forvaltning');
  const offices = office && !board.offices.includes(office) ? [...board.offices, office] : board.offices;
  const fields = [
    {name: 'vis', label: 'Sager', options: LIVES},
    {name: 'fase', label: 'Fase', options: [ALL, ...board.phases.map(({phase, name}) => [phase, name])]},
    {name: 'sted', label: 'Sted', options: [ALL, ['WORK', 'I fasen'], ...gates(board), EXTRA_FUNDING]},
    {name: 'forvaltning', label: 'Forvaltning', options: [ALL, ...offices.map(name => [name, name])]},
    {name: 'kategori', label: 'Kategori', options: CATEGORIES},
    {name: 'mindst', label: 'Beløb fra', placeholder: '250.000'},
    {name: 'hoejst', label: 'Beløb til', placeholder: '1.000.000'},
    {name: 'kun', label: 'Kun', options: TROUBLES},
    {name: 'sag', label: 'Sagsnummer eller titel'}
  ];
  if (board.choices.length > 1) {
    const municipalities = board.choices.map(({code, name}) => [code, `${code} ${name}`]);
    fields.unshift({name: 'kommune', label: 'Kommune', options: municipalities});
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
        `${cell.name}: ${counted(cell.cases, 'sag', 'sager')}`),
      cell.bottleneck ? element('strong', {}, 'Flaskehals') : null,
      cell.cases ? [
        element('span', {}, kroner(cell.amount)),
        element('small', {}, `Halvdelen i mindst ${long(cell.median)}`),
        element('small', {}, `Længst ${long(cell.longest)}, siden ${day(cell.longest.since)}`),
        cell.red ? element('small', {class: 'portvagt-exceeded'}, counted(cell.red, 'sag', 'sager') + ' med rødt lys') : null,
        cell.overdue ? element('small', {class: 'portvagt-exceeded'},
          counted(cell.overdue, 'sag', 'sager') + ' med overskredet frist') : null,
        cell.interventions ? element('small', {}, counted(cell.interventions, 'sag', 'sager') + ' med åbent indgreb') : null
      ] : null)));
}

function counted(count, one, several) {
  return `${number(count)} ${count === 1 ? one : several}`;
}

function long(waiting) {
  return `${counted(waiting.days, 'dag', 'dage')} (${counted(waiting.officeDays, 'arbejdsdag', 'arbejdsdage')})`;
}

function cases(desk, list) {
  return table({
    caption: `Sager, ${number(list.total)} i alt`,
    columns: [
      {...sorted(desk, 'sag', 'Sag'), head: true, cell: row => [
        row.process ? element('a', {href: `#/process-instance/${row.process}/runtime`}, row.number) : row.number,
        row.interventions.length ? element('small', {}, row.interventions.join(', ')) : null]},
      {...sorted(desk, 'titel', 'Titel'), cell: row => row.title},
      {...sorted(desk, 'forvaltning', 'Forvaltning'), cell: row => [row.office, element('small', {}, row.category)]},
      {...sorted(desk, 'beloeb', 'Beløb i hele levetiden'), number: true, cell: row => kroner(row.amount)},
      {title: 'Står ved', cell: row => row.ended ? 'Sagen er ' + row.ended
        : row.place ? [row.place, element('small', {}, row.phase)] : row.phase},
      {...sorted(desk, 'ventetid', 'Siden'), cell: row => [
        day(row.since), row.waiting ? element('small', {}, long(row.waiting)) : null]},
      {...sorted(desk, 'frist', 'Næste frist'), cell: deadline},
      {title: 'Rødt lys', cell: row => row.red.length
        ? element('strong', {class: 'portvagt-exceeded'}, 'Rødt: ' + row.red.join(', ')) : '–'}
    ],
    rows: list.rows,
    empty: list.total ? 'Der er ikke så mange sager.' : 'Der er ingen sager for det, der er valgt.'
  });
}

function deadline(row) {
  if (!row.deadline) {
    return '–';
  }
  return [
    row.overdue ? element('strong', {class: 'portvagt-exceeded'}, day(row.deadline) + ' (overskredet)') : day(row.deadline),
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

export default cockpitPage({id: 'portefoelje', label: 'Portefølje', priority: 85, show});
