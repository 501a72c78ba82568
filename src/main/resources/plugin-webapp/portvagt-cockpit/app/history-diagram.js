/* The way of a process, drawn on its model by bpmn-js. The tables of the page tell the same to who cannot see it. */

import {element, t} from './shared.js';

const LIBRARY = '/webjars/bpmn-js/8.0.0/dist/';

let loading = null;

/** @param way `{xml, ended, open, stuck, flows}` */
export function diagram(way) {
  if (!way.xml) {
    return element('p', {class: 'portvagt-hint'}, t`Modellen er slettet, så der er ikke noget diagram.`);
  }
  return drawing({
    xml: way.xml,
    marks: {'portvagt-ended': way.ended, 'portvagt-taken': way.flows, 'portvagt-open': way.open,
      'portvagt-stuck': way.stuck},
    label: t`Diagram over forløbet. Trinnene står også i tabellen herunder.`,
    note: t`Grønt er gennemført, og de grønne pile er den vej, forløbet gik; gult er, hvor det er nu; rødt er, hvor det er gået i stå.
    Træk for at flytte, hold Ctrl nede og rul for at forstørre.`
  });
}

/** @param picture `{xml, marks, label, note}`; `marks` has the ids of elements by the class that marks them */
export function drawing(picture) {
  const canvas = element('div', {class: 'portvagt-diagram', role: 'img', 'aria-label': picture.label});
  const note = element('figcaption', {role: 'status'}, t`Tegner diagrammet …`);
  draw(canvas, picture).then(() => note.replaceChildren(picture.note), error => {
    console.error(error);
    note.replaceChildren(t`Diagrammet kunne ikke tegnes. Se trinnene herunder.`);
  });
  return element('figure', {}, canvas, note);
}

async function draw(canvas, picture) {
  const Viewer = await viewer();
  await shown(canvas);
  const model = new Viewer({container: canvas});
  await model.importXML(picture.xml);
  const canvasOf = model.get('canvas');
  const elements = model.get('elementRegistry');
  Object.entries(picture.marks).forEach(([marker, ids]) =>
    ids.filter(id => elements.get(id)).forEach(id => canvasOf.addMarker(id, marker)));
  canvasOf.zoom('fit-viewport', 'auto');
}

/** A drawing has to be on the page before it can be fitted to its frame. */
function shown(node) {
  return new Promise(resolve => {
    const look = () => node.isConnected && node.clientWidth ? resolve() : requestAnimationFrame(look);
    look();
  });
}

/** The library is fetched when the first diagram is asked for. */
function viewer() {
  loading = loading || (async () => {
    document.head.append(element('link', {rel: 'stylesheet', href: LIBRARY + 'assets/diagram-js.css'}));
    await import(LIBRARY + 'bpmn-navigated-viewer.production.min.js');
    return window.BpmnJS;
  })();
  return loading;
}
