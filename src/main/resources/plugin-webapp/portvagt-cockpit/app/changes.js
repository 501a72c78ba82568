/* "Ændringer": what a deployment would change, before somebody activates it. */

import {action, cockpitPage, paging, reasonField, table, trials} from './page.js';
import {drawing} from './history-diagram.js';
import {element, number, t, time} from './shared.js';

const STATES = {PREPARED: t`Venter på aktivering`, ACTIVATED: t`Aktiveret`, DISCARDED: t`Kasseret`};
const KINDS = {ADDED: t`Ny`, REMOVED: t`Fjernet`, CHANGED: t`Ændret`};

async function show(desk) {
  if (!desk.choice('id')) {
    return list(desk);
  }
  return desk.choice('version') ? cases(desk) : desk.choice('genspil') ? replay(desk) : change(desk);
}

function scope(municipality) {
  return municipality ? t`Kommune ` + municipality : t`Alle kommuner`;
}

async function list(desk) {
  const changes = await desk.get('', {fra: desk.choice('fra')});
  return [
    element('p', {class: 'portvagt-hint'}, t`Det, der udrulles fra Camunda Modeler, venter her, til nogen har set, hvad det
      ændrer, og har aktiveret det. Indtil da kører alt som før.`),
    element('p', {}, element('a', {href: desk.address('/skabeloner.json', {}), class: 'btn btn-default', download: 'portvagt.json'},
      t`Hent skabelonerne til Camunda Modeler`)),
    table({
      caption: t`Ændringer, de ventende først`,
      columns: [
        {title: t`Ændring`, head: true, cell: row => [
          element('a', {href: desk.href({id: row.id, fra: '', version: ''})}, row.name || row.files), element('small', {}, row.files)]},
        {title: t`Gælder for`, cell: row => scope(row.municipality)},
        {title: t`Udrullet`, cell: row => [time(row.preparedAt), element('small', {}, row.preparedBy)]},
        {title: t`Tilstand`, cell: row => STATES[row.state]},
        {title: t`Afgjort`, cell: row => row.decidedAt ? [time(row.decidedAt), element('small', {}, row.decidedBy)] : '–'},
        {title: t`Begrundelse`, cell: row => row.reason || '–'}
      ],
      rows: changes.rows,
      empty: t`Der er ikke udrullet noget fra Camunda Modeler endnu.`
    }),
    paging({...changes, href: from => desk.href({fra: from || ''})})
  ];
}

async function change(desk) {
  const view = await desk.get('/aendring', {id: desk.choice('id')});
  const row = view.change;
  return [
    back(desk, {id: '', fra: ''}, t`Alle ændringer`),
    element('h2', {}, row.name || row.files),
    element('p', {}, t`${scope(row.municipality)}. Udrullet ${time(row.preparedAt)} af ${row.preparedBy}. ${STATES[row.state]}`
      + (row.decidedAt ? t` ${time(row.decidedAt)} af ${row.decidedBy}: ${row.reason}` : '') + '.'),
    view.findings.length ? findings(view.findings) : null,
    view.concerns.length ? concerns(row, view.concerns) : null,
    view.files.map(file => model(desk, file, view.findings.length === 0)),
    row.state === 'PREPARED' ? decide(desk, view) : null
  ];
}

function findings(sentences) {
  return element('div', {class: 'portvagt-alert', role: 'alert'},
    element('p', {}, t`Ændringen passer ikke længere til det, der kører, og kan ikke aktiveres:`),
    element('ul', {}, sentences.map(sentence => element('li', {}, sentence))));
}

function concerns(row, sentences) {
  return element('section', {},
    element('h3', {}, row.state === 'ACTIVATED' ? t`Derfor er den aktiveret af en anden end den, der udrullede den`
      : t`Derfor skal den aktiveres af en anden end den, der har udrullet den`),
    element('ul', {}, sentences.map(sentence => element('li', {}, sentence))));
}

function model(desk, file, sound) {
  return element('section', {},
    element('h3', {}, file.file),
    element('p', {}, compared(file)),
    differences(file),
    file.kind === 'PROCESS' && !file.identical ? pictures(desk, file) : null,
    file.kind !== 'FORM' && sound && file.version !== null && file.differences.length ? element('p', {},
      element('a', {href: desk.href({genspil: file.file})}, t`Hvilke af det sidste års sager var gået en anden vej?`)) : null,
    file.kind === 'PROCESS' ? running(desk, file, sound) : users(file));
}

function compared(file) {
  if (file.version === null) {
    return t`Modellen er ny: der kører ingen udgave af den.`;
  }
  if (file.identical) {
    return t`Er magen til version ${file.version}, som kører nu.`;
  }
  return file.fromShared
    ? t`Kommunens første egen udgave, sammenlignet med den fælles version ${file.version}.`
    : t`Sammenlignet med version ${file.version}, som kører nu.`;
}

function differences(file) {
  if (file.identical) {
    return null;
  }
  if (file.differences.length === 0) {
    return element('p', {}, t`Kun tegningen eller skrivemåden er anderledes. Intet virker på en anden måde.`);
  }
  const shown = table({
    caption: file.version === null ? t`Hvad den består af` : t`Hvad der er anderledes`,
    columns: [
      {title: t`Hvad`, head: true, cell: difference => difference.part},
      {title: t`Hvordan`, cell: difference => KINDS[difference.kind]},
      {title: t`Før og efter`, cell: difference => difference.properties.length
        ? element('dl', {class: 'portvagt-changes'}, difference.properties.map(property => [
          element('dt', {}, property.name),
          element('dd', {}, values(difference.kind, property))]))
        : '–'}
    ],
    rows: file.differences,
    empty: ''
  });
  return file.version === null ? element('details', {}, element('summary', {}, t`Vis, hvad den består af`), shown) : shown;
}

/** What is new has no before, and what is removed no after. */
function values(kind, property) {
  const before = element('del', {}, property.before || t`intet`);
  const after = element('ins', {}, property.after || t`intet`);
  return {ADDED: [after], REMOVED: [before], CHANGED: [before, ' → ', after]}[kind];
}

/** The model as it runs and as it would be, side by side; what differs is marked. */
function pictures(desk, file) {
  const of = kind => file.differences.filter(difference => difference.kind === kind).map(difference => difference.id);
  const marks = {'portvagt-removed': of('REMOVED'), 'portvagt-changed': of('CHANGED'), 'portvagt-added': of('ADDED')};
  const place = element('div', {class: 'portvagt-beside'});
  const show = action(t`Vis tegningen før og efter`, async () => {
    const {before, after} = await desk.get('/tegning', {id: desk.choice('id'), fil: file.file});
    place.replaceChildren(...[
      before ? drawing({xml: before, marks, label: t`Tegning af det, der kører nu. Forskellene står i tabellen.`,
        note: t`Før: det, der kører nu. Rødt fjernes, gult ændres. Hold Ctrl nede og rul for at forstørre.`}) : null,
      drawing({xml: after, marks, label: t`Tegning af det nye. Forskellene står i tabellen.`,
        note: t`Efter: det nye. Grønt er nyt, gult er ændret. Hold Ctrl nede og rul for at forstørre.`})
    ].filter(Boolean));
    return '';
  });
  return [element('form', {onsubmit: event => event.preventDefault()}, show), place];
}

function running(desk, file, sound) {
  if (file.running.length === 0) {
    return element('p', {}, t`Der er ingen forløb i gang, som du kan se. Nye følger ændringen, når den er aktiveret.`);
  }
  return [
    element('p', {}, t`Forløb i gang bliver på deres version, til en administrator flytter dem under Versioner. Nye følger
      ændringen.`),
    table({
      caption: t`Forløb i gang`,
      columns: [
        {title: t`Version`, head: true, cell: version => version.version + (version.latest ? t` (kører nu)` : '')
          + (version.municipality ? t`, kommune ` + version.municipality : '')},
        {title: t`Forløb`, number: true, cell: version => number(version.running)},
        {title: t`Kan de flyttes?`, cell: version => sound
          ? element('a', {href: desk.href({version: version.id, fra: ''}), 'aria-label': t`Prøv forløbene på version ` + version.version + t` af`},
            t`Prøv dem af`)
          : '–'}
      ],
      rows: file.running,
      empty: ''
    })
  ];
}

function users(file) {
  if (file.users.length === 0) {
    return element('p', {}, t`Ingen model bruger den endnu.`);
  }
  return [
    element('p', {}, t`Ændringen virker straks, når den er aktiveret, også for opgaver og sager, der er i gang.`),
    table({
      caption: t`Hvor den bruges`,
      columns: [
        {title: t`Trin`, head: true, cell: user => user.step},
        {title: t`Åbne opgaver nu`, number: true, cell: user => number(user.open)}
      ],
      rows: file.users,
      empty: ''
    })
  ];
}

function decide(desk, view) {
  const request = () => ({id: view.change.id, basis: view.basis, reason: new FormData(form).get('reason')});
  const done = result => element('div', {class: 'portvagt-good'}, result.sentence, ' ',
    element('a', {href: desk.href({id: ''})}, t`Alle ændringer`));
  const mayActivate = !view.refusal && view.findings.length === 0;
  const form = element('form', {class: 'portvagt-form', onsubmit: event => event.preventDefault()},
    reasonField(),
    mayActivate ? action(t`Aktivér`, async () => done(await desk.post('/aktiver', {}, request()))) : null,
    view.mayDiscard ? action(t`Kassér`, async () => done(await desk.post('/kasser', {}, request()))) : null);
  return [
    view.refusal ? element('p', {class: 'portvagt-hint'}, view.refusal) : null,
    mayActivate || view.mayDiscard ? form : null
  ];
}

async function cases(desk) {
  const list = await desk.get('/sager', {id: desk.choice('id'), version: desk.choice('version'), fra: desk.choice('fra')});
  return [
    back(desk, {version: '', fra: ''}, t`Tilbage til ændringen`),
    element('h2', {}, t`Kan forløbene flyttes?`),
    trials(list.rows, t`Om sagerne kunne flyttes, hvis ændringen var aktiveret; intet er ændret`),
    paging({...list, href: from => desk.href({fra: from || ''})})
  ];
}

async function replay(desk) {
  const file = desk.choice('genspil');
  const past = await desk.get('/genspil', {id: desk.choice('id'), fil: file});
  return [
    back(desk, {genspil: ''}, t`Tilbage til ændringen`),
    element('h2', {}, file),
    element('p', {}, element('strong', {}, file.endsWith('.dmn')
      ? t`${past.other} af ${past.looked} svar fra de sidste 12 måneder var blevet et andet.`
      : t`${past.other} af ${past.looked} forløb, der er afsluttet de sidste 12 måneder, var gået en anden vej.`)),
    past.more ? element('p', {class: 'portvagt-hint'}, t`Der er flere; kun de seneste er set efter.`) : null,
    past.unknown ? element('p', {class: 'portvagt-hint'},
      t`${past.unknown} kan ikke bedømmes: ændringen spørger om noget, der ikke var oplyst dengang.`) : null,
    past.turns.length ? table({
      caption: t`Hvor de var gået en anden vej; intet er ændret`,
      columns: [
        {title: t`Hvor`, head: true, cell: turn => turn.where},
        {title: t`Som det kører nu`, cell: turn => turn.before},
        {title: t`Med ændringen`, cell: turn => turn.after},
        {title: t`Sager`, cell: turn => [number(turn.cases.length), element('small', {}, turn.cases.join(', '))]}
      ],
      rows: past.turns,
      empty: ''
    }) : null,
    element('p', {class: 'portvagt-hint'}, file.endsWith('.dmn')
      ? t`Tabellen er spurgt igen med det, den blev spurgt om dengang.`
      : t`Efter hvert trin, et forløb gennemførte, er det set, hvor det var gået hen. Hvad folk ville have svaret bagefter, ved ingen.`)
  ];
}

function back(desk, changes, text) {
  return element('p', {}, element('a', {href: desk.href(changes)}, text));
}

export default cockpitPage({id: 'aendringer', label: t`Ændringer`, priority: 45, show});
