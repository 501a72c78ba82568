'use strict';

const { is } = require('../elements');

const WIDEST = 2400;

/** The models that are to be split; the list only shrinks. */
const TOO_WIDE = new Set([
  'gate-review'
]);

/** A drawing fits a screen, 2,400 px at most, and a listed one that has come to fit leaves the list. */
module.exports = () => ({
  check(node, reporter) {
    if (!is(node, 'bpmn:Definitions')) {
      return;
    }
    const process = (node.rootElements || []).find(element => is(element, 'bpmn:Process'));
    const width = Math.round(Math.max(0, ...(node.diagrams || []).map(widthOf)));
    if (process && width > WIDEST && !TOO_WIDE.has(process.id)) {
      reporter.report(process.id, `Tegningen er ${width} px bred og må højst være ${WIDEST}: fold et delforløb sammen, eller gør en del til sin egen proces`);
    } else if (process && width <= WIDEST && TOO_WIDE.has(process.id)) {
      reporter.report(process.id, 'Tegningen er ikke længere for bred: tag processen af listen i diagram-width.js');
    }
  }
});

function widthOf(diagram) {
  const xs = ((diagram.plane && diagram.plane.planeElement) || []).flatMap(element => [
    ...[ element.bounds, element.label && element.label.bounds ].filter(Boolean).flatMap(({ x, width }) => [ x, x + width ]),
    ...(element.waypoint || []).map(({ x }) => x)
  ]);
  return xs.length ? Math.max(...xs) - Math.min(...xs) : 0;
}
