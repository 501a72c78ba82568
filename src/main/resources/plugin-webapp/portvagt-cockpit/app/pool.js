/* "Central pulje": how the lines of the budget stand, and how each krone got there. */

import {cockpitPage, action, filters, paging, table, tabs} from './page.js';
import {lineBars} from './pool-bars.js';
import {casePage, day, element, kroner, longDay, number, t, time} from './shared.js';

const ALL = ['', t`Alle`];
const CATEGORIES = [ALL, ['hardware', t`Hardware`], ['software', t`Software`], ['consultancy', t`Konsulentydelser`]];
const LINES = [ALL, ['ACQUISITION', t`Nyanskaffelser`], ['OPERATION', t`Drift`]];
const CHOICES = ['kommune', 'aar', 'linje', 'forvaltning', 'kategori', 'sag'];

const LISTS = [['sager', t`Sager`, cases], ['bogfoeringer', t`Bogføringer`, bookings],
  ['budgetaendringer', t`Budgetændringer`, changes],
  ['rammer', t`Forvaltninger og kategorier`, frames], ['prognose', t`Prognose pr. forvaltning`, forecasts]];

async function show(desk) {
  const overview = await desk.get('', {kommune: desk.choice('kommune')});
  const years = [...new Set(overview.lines.map(line => line.year))];
  const lines = overview.lines.filter(line => (!desk.choice('aar') || String(line.year) === desk.choice('aar'))
    && (!desk.choice('linje') || line.line === desk.choice('linje')));
  const list = LISTS.find(([id]) => id === desk.choice('vis')) || LISTS[0];
  return [
    choices(desk, overview, years),
    element('h2', {}, t`Linjerne i ` + overview.municipality.name),
    element('p', {class: 'portvagt-hint'}, t`Tallene er opgjort ${time(overview.takenAt)}.`),
    lineBars(lines),
    figures(desk, lines),
    element('div', {class: 'portvagt-action'},
      download(desk.address('/linjer.csv', {kommune: desk.choice('kommune')}), t`Hent linjerne som CSV til Excel`), check(desk)),
    element('p', {class: 'portvagt-hint'},
      t`Forvaltning, kategori og sagsnummer vælger ud i listerne herunder; linjerne ovenfor er altid hele linjer.`),
    tabs(t`Hvor pengene er`, LISTS.map(([id, label]) =>
      ({label, href: desk.href({vis: id, fra: ''}), chosen: id === list[0]}))),
    await list[2](desk, chosen(desk))
  ];
}

function chosen(desk) {
  return Object.fromEntries(CHOICES.map(name => [name, desk.choice(name)]));
}

function choices(desk, overview, years) {
  const fields = [
    {name: 'aar', label: t`År`, options: [ALL, ...years.map(year => [String(year), String(year)])]},
    {name: 'linje', label: t`Linje`, options: LINES},
    {name: 'forvaltning', label: t`Forvaltning`, options: [ALL, ...overview.offices.map(office => [office, office])]},
    {name: 'kategori', label: t`Kategori`, options: CATEGORIES},
    {name: 'sag', label: t`Sagsnummer`, placeholder: '901-2026-0001'}
  ];
  if (overview.choices.length > 1) {
    const municipalities = overview.choices.map(({code, name}) => [code, `${code} ${name}`]);
    fields.unshift({name: 'kommune', label: t`Kommune`, options: municipalities});
  }
  return filters(desk, fields);
}

function figures(desk, lines) {
  return table({
    caption: t`Linjer`,
    columns: [
      {title: t`Linje`, head: true, cell: line => [
        element('a', {href: desk.href({aar: line.year, linje: line.line, fra: ''})}, line.name),
        line.closed ? t` (afsluttet)` : null
      ]},
      ...amounts(['original', t`Oprindeligt budget`], ['budget', t`Korrigeret budget`], ['reserved', t`Reserveret`],
        ['committed', t`Disponeret`], ['spent', t`Forbrug`], ['available', t`Rest`]),
      {title: t`Forventet forbrug`, number: true, cell: line => line.forecast === null
        ? t`Ingen opfølgning endnu`
        : [kroner(line.forecast), element('small', {}, t` opfølgning ` + longDay(line.forecastOf))]}
    ],
    rows: lines,
    empty: t`Der er ikke noget budget at vise for det, der er valgt.`
  });
}

/** Columns of amounts. */
function amounts(...fields) {
  return fields.map(([field, title]) => ({title, number: true, cell: row => kroner(row[field])}));
}

function check(desk) {
  return action(t`Kontrollér, at regnskabet stemmer`, async () => {
    const result = await desk.post('/kontrol', {kommune: desk.choice('kommune')});
    const counted = t`${number(result.accounts)} konti og ${number(result.bookings)} bogføringer på i alt
      ${kroner(result.booked)} er regnet igennem for ${result.municipality}.`;
    if (result.balanced) {
      return element('div', {class: 'portvagt-good'}, t`Regnskabet stemmer. ` + counted
        + t` Alle konti går tilsammen i nul, hver saldo svarer til sine bogføringer, og ingen er overtrukket.`);
    }
    return element('div', {class: 'portvagt-alert', role: 'alert'},
      element('p', {}, t`Regnskabet stemmer ikke. ${counted} Kontienes sum er ${kroner(result.total)}; den skal være nul.`),
      table({
        caption: t`Konti, der ikke er, som de skal være`,
        columns: [{title: t`Konto`, head: true, cell: fault => fault.account},
          ...amounts(['balance', t`Saldo`], ['movements', t`Efter bogføringerne`], ['difference', t`Forskel`])],
        rows: result.faults,
        empty: t`Ingen enkelt konto er forkert.`
      }));
  });
}

async function cases(desk, part) {
  const list = await desk.get('/sager', {...part, fra: desk.choice('fra')});
  return [
    table({
      caption: t`Sager med penge i puljen`,
      columns: [
        {title: t`Sag`, head: true, cell: row => [
          element('a', {href: desk.href({vis: 'bogfoeringer', sag: row.caseNumber, fra: ''})}, row.caseNumber),
          ' ', row.title]},
        {title: t`Linje`, cell: row => row.line},
        {title: t`Forvaltning`, cell: row => row.office},
        {title: t`Kategori`, cell: row => row.category},
        ...amounts(['reserved', t`Reserveret`], ['committed', t`Disponeret`], ['spent', t`Forbrug`])
      ],
      rows: list.rows,
      empty: list.total ? t`Der er ikke så mange sager.` : t`Ingen sag har penge der.`
    }),
    paging({...list, href: from => desk.href({fra: from || ''})})
  ];
}

async function bookings(desk, part) {
  const list = await desk.get('/bogfoeringer', {...part, fra: desk.choice('fra')});
  return [
    element('p', {},
      download(desk.address('/bogfoeringer.csv', part), t`Hent bogføringerne som CSV til Excel`),
      part.sag ? [' ', newTab(casePage(part.sag), t`Sagens side`), ' ', newTab('/portvagt/documents?sag=' + encodeURIComponent(part.sag), t`Sagens dokumenter`)] : null),
    table({
      caption: t`Bogføringer, de nyeste først`,
      columns: [
        {title: t`Bogført`, head: true, cell: row => [time(row.bookedAt), element('small', {}, t`nr. ` + row.number)]},
        {title: t`Bevægelse`, cell: row => [
          element('strong', {}, row.operation),
          row.corrects ? t` af nr. ${row.corrects}` : null,
          element('small', {}, `${row.from} → ${row.to}`)]},
        {title: t`Beløb`, number: true, cell: row => kroner(row.amount)},
        {title: t`Sag`, cell: row => row.caseNumber === null ? t`Selve budgettet` : [
          element('a', {href: desk.href({vis: 'bogfoeringer', sag: row.caseNumber, fra: ''})}, row.caseNumber),
          ' ', row.title,
          element('small', {}, `${row.office}, ${row.category}`)]},
        {title: t`Beslutning`, cell: decision}
      ],
      rows: list.rows,
      empty: list.total ? t`Der er ikke så mange bogføringer.` : t`Der er ingen bogføringer for det, der er valgt.`
    }),
    paging({...list, href: from => desk.href({fra: from || ''})})
  ];
}

/** What a booking rests on: who decided, where and when. */
function decision({decision: ground}) {
  const where = ground.meeting ? t`mødet ${longDay(ground.meeting)}, punkt ${ground.item}` : t`uden for møde`;
  return [
    element('strong', {}, `${ground.subject}: ${ground.outcome}`),
    element('small', {},
      t`${ground.authority}, ${where}. ${ground.decidedBy} den ${day(ground.decidedOn)}. Beslutning nr. ${ground.number}.`),
    ground.reason ? element('small', {}, t`Begrundelse: ` + ground.reason) : null,
    ground.meetingPapers ? element('small', {}, newTab(ground.meetingPapers, t`Mødets dokumenter`)) : null
  ];
}

function download(href, text) {
  return element('a', {href, class: 'btn btn-default', download: true}, text);
}

function newTab(href, text) {
  return element('a', {href, target: '_blank', rel: 'noopener'}, text, element('span', {class: 'sr-only'}, t` i en ny fane`));
}

async function frames(desk, part) {
  if (!part.aar) {
    return element('p', {class: 'portvagt-empty'},
      t`Vælg et år: rammer til forvaltninger og kategorier gives for et år ad gangen.`);
  }
  return table({
    caption: t`Rammer og forbrug`,
    columns: [
      {title: t`Forvaltning`, head: true, cell: row => row.office},
      {title: t`Kategori`, cell: row => row.category},
      {title: t`Linje`, cell: row => row.name},
      ...amounts(['budget', t`Ramme`], ['reserved', t`Reserveret`], ['committed', t`Disponeret`], ['spent', t`Forbrug`]),
      {title: t`Rest`, number: true, cell: row => row.exceeded
        ? element('strong', {class: 'portvagt-exceeded'}, kroner(row.left) + t` (overskredet)`)
        : kroner(row.left)}
    ],
    rows: await desk.get('/rammer', part),
    empty: t`Der er hverken rammer eller forbrug for det, der er valgt.`
  });
}

/** What made the budget of a year: together the corrected budget. */
async function changes(desk, part) {
  if (!part.aar) {
    return element('p', {class: 'portvagt-empty'}, t`Vælg et år: budgettet ændres for et år ad gangen.`);
  }
  return table({
    caption: t`Hvad der har gjort budgettet, som det er`,
    columns: [
      {title: t`Bogført`, head: true, cell: row => longDay(row.bookedOn)},
      {title: t`Ændring`, cell: row => [
        element('strong', {}, row.operation),
        row.title ? element('small', {}, row.title) : null,
        element('small', {}, t`Beslutning nr. ${row.decision}.`)]},
      {title: t`Linje`, cell: row => row.name},
      ...amounts(['amount', t`Beløb`])
    ],
    rows: await desk.get('/budgetaendringer', part),
    empty: t`Der er ikke noget budget at vise for det, der er valgt.`
  });
}

/** What each office is expected to use, as bars and as figures, both as they were on the day of the follow-up. */
async function forecasts(desk, part) {
  const rows = await desk.get('/prognose', part);
  return [
    element('p', {class: 'portvagt-hint'},
      t`Fra den seneste budgetopfølgning på hvert år, med tallene fra den dag. En opfølgning skelner ikke mellem kategorier og
      sager, så de vælger ikke ud her.`),
    rows.length ? element('p', {}, download(desk.address('/prognose.csv', part), t`Hent prognosen som CSV til Excel`)) : null,
    lineBars(rows.map(bar), 340),
    table({
      caption: t`Forventet forbrug`,
      columns: [
        {title: t`Forvaltning`, head: true, cell: row => row.office || t`Ikke fordelt`},
        {title: t`Linje`, cell: row => [row.name, element('small', {}, t`opfølgning ` + longDay(row.asOf))]},
        ...amounts(['budget', t`Korrigeret budget`], ['reserved', t`Reserveret`], ['committed', t`Disponeret`],
          ['spent', t`Forbrug`], ['expected', t`Ventes derudover`], ['forecast', t`Forventet forbrug`]),
        {title: t`Afvigelse`, number: true, cell: row => row.left < 0
          ? element('strong', {class: 'portvagt-exceeded'}, kroner(row.left) + t` (overskrides)`)
          : kroner(row.left)},
        {title: t`Begrundelse`, cell: row => row.reason || '–'}
      ],
      rows,
      empty: t`Der er ingen budgetopfølgning for det, der er valgt.`
    })
  ];
}

/** A bar shows no amounts below nothing: what is used beyond the budget leaves nothing available. */
function bar(row) {
  const available = row.budget - row.reserved - row.committed - row.spent;
  const office = row.office || t`Ikke fordelt`;
  return {...row, name: `${office}, ${row.name}`, available: Math.max(0, available)};
}

export default cockpitPage({id: 'pulje', label: t`Central pulje`, priority: 80, show});
