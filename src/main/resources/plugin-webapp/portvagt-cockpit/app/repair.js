/* "Drift": what stands still and what helps, and the administrator's repairs of processes, each with a reason. */

import {action, cockpitPage, filters, paging, reasonField, table, tabs} from './page.js';
import {element, number, t, time} from './shared.js';

const STATES = [['', t`I gang`], ['pause', t`På pause`], ['sluttet', t`Sluttet`], ['afbrudt', t`Afbrudt`]];

async function show(desk) {
  const overview = await desk.get('', {hvad: desk.choice('hvad'), fra: desk.choice('vis') ? '' : desk.choice('fra')});
  if (desk.choice('slags')) {
    return chapter(desk);
  }
  if (desk.choice('trin')) {
    return attempts(desk);
  }
  const parts = {forloeb: processes, beskeder: messages, oprydning: cleanUp};
  const part = overview.mayChange && parts[desk.choice('vis')];
  return [
    lists(desk, overview),
    ...part ? await part(desk) : stuck(desk, overview.steps)
  ];
}

function lists(desk, overview) {
  const one = (label, vis, hvad = '') => ({
    label, href: desk.href({vis, hvad, sag: '', tilstand: '', fra: ''}),
    chosen: desk.choice('vis') === vis && desk.choice('hvad') === hvad
  });
  return tabs(t`Hvad der vises`, [
    one(t`Gået i stå`, ''),
    one(t`Prøves igen af sig selv`, '', 'igen'),
    ...overview.mayChange
      ? [one(t`Forløb`, 'forloeb'), one(t`Beskeder`, 'beskeder'), one(t`Oprydning`, 'oprydning')]
      : []
  ]);
}

function stuck(desk, list) {
  const waiting = desk.choice('hvad') === 'igen';
  const chosen = choosable(list.rows);
  const form = element('form', {class: 'portvagt-form', onsubmit: event => event.preventDefault()},
    table({
      caption: waiting ? t`Trin, der har fejlet og prøves igen af sig selv` : t`Trin, der står stille`,
      columns: [
        chosen.column(row => t`Vælg ${row.step}` + (row.caseNumber ? t` i sag ${row.caseNumber}` : '')),
        {title: t`Trin`, head: true, cell: row => [row.step, element('small', {}, row.process)]},
        {title: t`Sag`, cell: row => row.instance
          ? element('a', {class: 'portvagt-whole', href: '#/historik?instans=' + encodeURIComponent(row.instance)}, row.caseNumber || t`Se forløbet`) : '–'},
        {title: t`Siden`, cell: row => [time(row.since), row.next ? element('small', {}, t`prøves igen ${time(row.next)}`) : null]},
        {title: t`Hvad der er sket`, cell: row => [element('strong', {}, row.title), element('div', {}, row.happened)]},
        {title: t`Hvad du gør`, cell: row => [row.remedy, element('small', {},
          element('a', {href: desk.href({slags: row.kind})}, t`Læs mere: ${row.title}`), ' · ',
          element('a', {href: desk.href({trin: row.id}), 'aria-label': t`Teknisk årsag til ${row.step}`}, t`Teknisk årsag`))]}
      ],
      rows: list.rows,
      empty: waiting ? t`Ingen trin venter på et nyt forsøg.` : t`Intet står stille.`
    }),
    paging({...list, href: from => desk.href({fra: from || ''})}),
    list.rows.length ? [
      reasonField(),
      action(t`Giv de valgte nye forsøg`, () => done(desk, '/forsoeg', form, chosen, count =>
        t`${number(count)} trin prøves igen i baggrunden.`))
    ] : null);
  return [form];
}

/** Rows to tick, and a tick for all of them. */
function choosable(rows) {
  const boxes = new Map();
  const all = element('input', {type: 'checkbox', 'aria-label': t`Vælg alle på siden`, onchange: () =>
    boxes.forEach(box => { box.checked = all.checked; })});
  return {
    ids: () => [...boxes].filter(([, box]) => box.checked).map(([id]) => id),
    column: (label, may = () => true) => ({title: rows.some(may) ? all : '', cell: row => {
      if (!may(row)) {
        return null;
      }
      const box = element('input', {type: 'checkbox', 'aria-label': label(row)});
      boxes.set(row.id, box);
      return box;
    }})
  };
}

/** Has something done to the chosen rows, and tells what was done and what was refused. */
async function done(desk, path, form, chosen, sentence) {
  const values = Object.fromEntries(new FormData(form));
  const result = await desk.post(path, {}, {...values, ids: chosen.ids()});
  return element('div', {},
    result.done ? element('p', {class: 'portvagt-good'}, sentence(result.done), ' ',
      element('a', {href: '#/drift'}, t`Se driftsloggen`)) : null,
    result.refused.map(one => element('p', {class: 'portvagt-alert', role: 'alert'}, `${one.about}: ${one.sentence}`)));
}

async function chapter(desk) {
  const text = await desk.get('/vejledning', {slags: desk.choice('slags')});
  return [
    element('h2', {}, text.title),
    text.paragraphs.map(paragraph => element('p', {class: 'portvagt-prose'}, paragraph)),
    element('p', {}, element('a', {href: desk.href({slags: ''})}, t`Tilbage til Drift`))
  ];
}

async function attempts(desk) {
  const rows = await desk.get('/forsoeg', {trin: desk.choice('trin')});
  const trace = element('pre', {class: 'portvagt-trace', tabindex: 0, 'aria-label': t`Teknisk spor`, hidden: true});
  const read = async id => {
    const found = await desk.get('/spor', {forsoeg: id});
    trace.textContent = found.text;
    trace.hidden = false;
    trace.focus();
  };
  return [
    element('h2', {}, t`Teknisk årsag`),
    element('p', {class: 'portvagt-hint'}, t`Til leverandøren: hvert forsøg, trinnet har gjort, og hvor i programmet det fejlede.`),
    table({
      caption: t`Forsøg, det nyeste først`,
      columns: [
        {title: t`Hvornår`, head: true, cell: row => time(row.at)},
        {title: t`Maskine`, cell: row => row.host || '–'},
        {title: t`Besked`, cell: row => element('span', {class: 'portvagt-value'}, row.message || '–')},
        {title: t`Spor`, cell: row => element('button', {type: 'button', class: 'btn btn-default',
          'aria-label': t`Vis sporet af forsøget ${time(row.at)}`, onclick: () => read(row.id)}, t`Vis spor`)}
      ],
      rows,
      empty: t`Trinnet har ikke gjort noget forsøg.`
    }),
    trace,
    element('p', {}, element('a', {href: desk.href({trin: ''})}, t`Tilbage til Drift`))
  ];
}

async function processes(desk) {
  const state = desk.choice('tilstand');
  const list = await desk.get('/forloeb', {sag: desk.choice('sag').trim(), tilstand: state, fra: desk.choice('fra')});
  const chosen = choosable(list.rows);
  const ended = state === 'sluttet' || state === 'afbrudt';
  const form = element('form', {class: 'portvagt-form', onsubmit: event => event.preventDefault()},
    table({
      caption: t`Forløb, de nyeste først`,
      columns: [
        chosen.column(row => t`Vælg ${row.process}` + (row.caseNumber ? t` i sag ${row.caseNumber}` : '')),
        {title: t`Forløb`, head: true, cell: row => [
          element('a', {href: '#/historik?instans=' + encodeURIComponent(row.id)}, row.process),
          element('small', {}, t`version ${row.version}`)]},
        {title: t`Sag`, cell: row => row.caseNumber || '–'},
        {title: t`Kommune`, cell: row => row.municipality || '–'},
        {title: t`Begyndt`, cell: row => time(row.startedAt)},
        {title: t`Tilstand`, cell: row => [row.state, row.endedAt ? element('small', {}, time(row.endedAt)) : null,
          row.reason ? element('small', {}, row.reason) : null]}
      ],
      rows: list.rows,
      empty: list.total ? t`Der er ikke så mange.` : t`Der er ingen forløb for det, der er valgt.`
    }),
    paging({...list, href: from => desk.href({fra: from || ''})}),
    list.rows.length ? [reasonField(), ended ? restart() : running()] : null);

  function run(label, path, sentence) {
    return action(label, () => done(desk, '/forloeb/' + path, form, chosen, sentence));
  }

  function restart() {
    return [
      element('p', {class: 'portvagt-hint'},
        t`Forløbet begynder forfra på sin egen version med de oplysninger, det blev startet med. Har det bogført penge eller
        noteret en beslutning, siger Portvagt nej: det kunne ske to gange.`),
      run(t`Start de valgte forfra`, 'forfra', count => t`${number(count)} forløb er startet forfra.`)
    ];
  }

  function running() {
    return [
      element('div', {class: 'portvagt-buttons'},
        state === 'pause'
          ? run(t`Genoptag de valgte`, 'genoptag', count => t`${number(count)} forløb er genoptaget.`)
          : run(t`Sæt de valgte på pause`, 'pause', count => t`${number(count)} forløb er sat på pause.`),
        run(t`Slet de valgte`, 'slet', count => t`${number(count)} forløb er slettet; historikken bliver.`)),
      element('p', {class: 'portvagt-hint'},
        t`En sag slettes ikke: træk den tilbage, eller grib ind i den. Det, et slettet forløb har skrevet i registrene, bliver
        stående.`),
      element('h2', {}, t`Sæt en variabel i de valgte`),
      element('p', {class: 'portvagt-hint'},
        t`Variablen skal findes i forløbet. Kendsgerninger, fx hvem der besluttede, kan ikke sættes i hånden.`),
      element('label', {for: 'portvagt-variable'}, t`Variablens navn`),
      element('input', {id: 'portvagt-variable', name: 'variable', class: 'form-control', maxlength: 255}),
      element('label', {for: 'portvagt-value'}, t`Ny værdi (tom for ingenting)`),
      element('input', {id: 'portvagt-value', name: 'value', class: 'form-control', maxlength: 4000}),
      run(t`Sæt variablen`, 'variabel', count => t`Variablen er sat i ${number(count)} forløb.`)
    ];
  }

  return [
    filters(desk, [
      {name: 'sag', label: t`Sagsnummer`, placeholder: '901-2026-0001'},
      {name: 'tilstand', label: t`Tilstand`, options: STATES}
    ]),
    form
  ];
}

async function messages(desk) {
  const wanted = desk.choice('sag').trim();
  const rows = await desk.get('/beskeder', {sag: wanted});
  const chosen = choosable(rows);
  const form = element('form', {class: 'portvagt-form', onsubmit: event => event.preventDefault()},
    table({
      caption: t`Hvad sagens forløb venter på`,
      columns: [
        chosen.column(row => t`Vælg ${row.message} ved ${row.step}`, row => !row.refusal),
        {title: t`Trin`, head: true, cell: row => [row.step, element('small', {}, row.process)]},
        {title: t`Besked`, cell: row => row.message},
        {title: t`Venter siden`, cell: row => time(row.since)},
        {title: t`Kan sendes i hånden`, cell: row => row.refusal || t`Ja`}
      ],
      rows,
      empty: wanted ? t`Sagens forløb venter ikke på nogen besked.` : t`Skriv et sagsnummer.`
    }),
    rows.some(row => !row.refusal) ? [
      reasonField(),
      action(t`Send de valgte beskeder`, () => done(desk, '/beskeder', form, chosen, count =>
        t`${number(count)} beskeder er sendt.`))
    ] : null);
  return [filters(desk, [{name: 'sag', label: t`Sagsnummer`, placeholder: '901-2026-0001'}]), form];
}

async function cleanUp(desk) {
  const plan = await desk.get('/oprydning', {fra: desk.choice('fra')});
  const form = element('form', {class: 'portvagt-form', onsubmit: event => event.preventDefault()},
    reasonField(),
    action(t`Ryd op nu`, async () => {
      const result = await desk.post('/oprydning', {}, Object.fromEntries(new FormData(form)));
      return element('p', {class: 'portvagt-good'}, result.sentence);
    }));
  return [
    element('p', {}, plan.window
      ? t`Historikken ryddes hver dag kl. ${plan.window}.`
      : t`Historikken ryddes ikke af sig selv: der er ikke sat noget tidsrum. Ryd op herunder, eller sæt tidsrummet i opsætningen.`),
    element('p', {}, plan.next ? t`Næste gang: ${time(plan.next)}.` : null,
      plan.failed ? element('strong', {}, t` Den seneste oprydning er gået i stå; se Gået i stå.`) : null),
    element('p', {}, t`Kun historikken om afsluttede forløb ryddes, når dens tid er gået. Bogføring, beslutninger, referater,
      dokumenter, registre og ændringer af modeller ryddes aldrig.`),
    form,
    table({
      caption: t`Afsluttede forløb, og hvor længe deres historik gemmes`,
      columns: [
        {title: t`Model`, head: true, cell: row => [row.process, element('small', {}, t`version ${row.version}`)]},
        {title: t`Kommune`, cell: row => row.municipality || t`Alle`},
        {title: t`Gemmes efter afslutning`, cell: row => row.days === null ? t`altid` : kept(row.days)},
        {title: t`Afsluttede`, number: true, cell: row => number(row.ended)},
        {title: t`Klar til at blive ryddet`, number: true, cell: row => number(row.due)}
      ],
      rows: plan.kept.rows,
      empty: t`Der er ingen afsluttede forløb.`
    }),
    paging({...plan.kept, href: from => desk.href({fra: from || ''})})
  ];
}

/** How long something is kept: `10 år`, `30 dage`. */
function kept(days) {
  return days >= 365 && days % 365 === 0 ? t`${number(days / 365)} år` : t`${number(days)} dage`;
}

export default cockpitPage({id: 'reparation', label: t`Drift`, priority: 45, show});
