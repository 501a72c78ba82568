/* "Driftslog": what people did to cases, models and accesses, and why. */

import {cockpitPage, filters, paging, table} from './page.js';
import {element, t, time} from './shared.js';

const CHOICES = ['hvem', 'sag', 'dagFra', 'dagTil', 'hvad'];
const KINDS = [['', t`Alt`], ['drift', t`Drift: forløb, modeller og systemets trin`],
  ['administration', t`Administration: brugere og rettigheder`], ['opgaver', t`Arbejde med opgaver`]];

async function show(desk) {
  const chosen = Object.fromEntries(CHOICES.map(name => [name, desk.choice(name)]));
  const search = filters(desk, [
    {name: 'hvem', label: t`Brugernavn`},
    {name: 'sag', label: t`Sagsnummer`, placeholder: '901-2026-0001'},
    {name: 'dagFra', label: t`Fra og med`, placeholder: '03.02.2027'},
    {name: 'dagTil', label: t`Til og med`, placeholder: '03.02.2027'},
    {name: 'hvad', label: t`Hvad`, options: KINDS}
  ]);
  return [search, ...await operations(desk, chosen)];
}

async function operations(desk, chosen) {
  const list = await desk.get('', {...chosen, fra: desk.choice('fra')});
  return [
    table({
      caption: t`Hvad der er gjort, det nyeste først`,
      columns: [
        {title: t`Hvornår`, head: true, cell: row => time(row.at)},
        {title: t`Hvem`, cell: row => row.who},
        {title: t`Hvad`, cell: row => [row.what, row.subject ? `: ${row.subject}` : null,
          row.details.map(detail => element('small', {class: 'portvagt-value'}, detail))]},
        {title: t`Sag`, cell: row => [
          instance(row, row.caseNumber) || '–',
          row.process ? element('small', {}, row.caseNumber ? row.process : instance(row, row.process) || row.process) : null]},
        {title: t`Begrundelse`, cell: row => row.reason || '–'}
      ],
      rows: folded(list.rows),
      empty: list.total ? t`Der er ikke så mange.` : t`Der er ikke gjort noget af det, der er valgt.`
    }),
    paging({...list, href: from => desk.href({fra: from || ''})})
  ];
}

/** The engine has a row for each property that is changed at once; people did one thing. */
function folded(rows) {
  const operations = new Map();
  rows.forEach(row => {
    const key = [row.operation, row.what, row.subject, row.instance].join('|');
    const one = operations.get(key) || {...row, details: []};
    one.details.push(...row.detail ? [row.detail] : []);
    operations.set(key, one);
  });
  return [...operations.values()];
}

/** The way to the history of the process; null where there is no text to click on. */
function instance(row, text) {
  return text && row.instance ? element('a', {href: '#/historik?instans=' + encodeURIComponent(row.instance)}, text) : null;
}

export default cockpitPage({id: 'drift', label: t`Driftslog`, priority: 40, show});
