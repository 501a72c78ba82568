/* "Driftslog": what people did to cases, models and accesses, and why. */

import {cockpitPage, filters, paging, table} from './page.js';
import {time} from './format.js';
import {element} from './dom.js';

const CHOICES = ['hvem', 'sag', 'dagFra', 'dagTil', 'hvad'];
const KINDS = [['', 'Alt'], ['drift', 'Drift: forløb, modeller og systemets trin'],
  ['administration', 'Administration: brugere og rettigheder'], ['opgaver', 'Arbejde med opgaver']];

async function show(desk) {
  const chosen = Object.fromEntries(CHOICES.map(name => [name, desk.choice(name)]));
  const search = filters(desk, [
    {name: 'hvem', label: 'Brugernavn'},
    {name: 'sag', label: 'Sagsnummer', placeholder: '901-2026-0001'},
    {name: 'dagFra', label: 'Fra og med', placeholder: '03.02.2027'},
    {name: 'dagTil', label: 'Til og med', placeholder: '03.02.2027'},
    {name: 'hvad', label: 'Hvad', options: KINDS}
  ]);
  return [search, ...await operations(desk, chosen)];
}

async function operations(desk, chosen) {
  const list = await desk.get('', {...chosen, fra: desk.choice('fra')});
  return [
    table({
      caption: 'Hvad der er gjort, det nyeste først',
      columns: [
        {title: 'Hvornår', head: true, cell: row => time(row.at)},
        {title: 'Hvem', cell: row => row.who},
        {title: 'Hvad', cell: row => [row.what, row.subject ? `: ${row.subject}` : null,
          row.detail ? element('small', {class: 'portvagt-value'}, row.detail) : null]},
        {title: 'Sag', cell: row => [
          instance(row, row.caseNumber) || '–',
          row.process ? element('small', {}, row.caseNumber ? row.process : instance(row, row.process) || row.process) : null]},
        {title: 'Begrundelse', cell: row => row.reason || '–'}
      ],
      rows: list.rows,
      empty: list.total ? 'Der er ikke så mange.' : 'Der er ikke gjort noget af det, der er valgt.'
    }),
    paging({...list, href: from => desk.href({fra: from || ''})})
  ];
}

/** The way to the history of the process; null where there is no text to click on. */
function instance(row, text) {
  return text && row.instance ? element('a', {href: '#/historik?instans=' + encodeURIComponent(row.instance)}, text) : null;
}

export default cockpitPage({id: 'drift', label: 'Driftslog', priority: 40, show});
