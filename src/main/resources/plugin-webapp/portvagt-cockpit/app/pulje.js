/* "Central pulje": how the lines of the budget stand. */

import {cockpitPage, filters, table} from './page.js';
import {kroner, longDay} from './format.js';

const ALL = ['', 'Alle'];

async function show(desk) {
  const overview = await desk.get('', {kommune: desk.choice('kommune')});
  const years = [...new Set(overview.lines.map(line => line.year))];
  const chosen = desk.choice('aar');
  const lines = overview.lines.filter(line => !chosen || String(line.year) === chosen);
  return [choices(desk, overview, years), figures(lines)];
}

function choices(desk, overview, years) {
  const fields = [{name: 'aar', label: 'År', options: [ALL, ...years.map(year => [year, year])]}];
  if (overview.choices.length > 1) {
    const municipalities = overview.choices.map(({code, name}) => [code, `${code} ${name}`]);
    fields.unshift({name: 'kommune', label: 'Kommune', options: municipalities});
  }
  return filters(desk, fields);
}

function figures(lines) {
  return table({
    caption: 'Linjer',
    columns: [
      {title: 'Linje', head: true, cell: line => line.name + (line.closed ? ' (afsluttet)' : '')},
      {title: 'Budget', number: true, cell: line => kroner(line.budget)},
      {title: 'Disponibelt', number: true, cell: line => kroner(line.available)},
      {title: 'Reserveret', number: true, cell: line => kroner(line.reserved)},
      {title: 'Disponeret', number: true, cell: line => kroner(line.committed)},
      {title: 'Forbrugt', number: true, cell: line => kroner(line.spent)},
      {title: 'Forventet ved årets udgang', number: true, cell: line => line.forecast === null
        ? 'Ingen opfølgning endnu'
        : `${kroner(line.forecast)} (opfølgning ${longDay(line.forecastOf)})`}
    ],
    rows: lines,
    empty: 'Der er ikke noget budget for det valgte år.'
  });
}

export default cockpitPage({id: 'pulje', label: 'Central pulje', priority: 80, show});
