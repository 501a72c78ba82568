'use strict';

const { is } = require('../elements');

const WIDEST = 2400;

/** A drawing fits a screen: 2,400 px at most. What a sub-process folds away is a drawing of its own. */
module.exports = () => ({
  check(node, reporter) {
    if (!is(node, 'bpmn:Definitions')) {
      return;
    }
    const process = (node.rootElements || []).find(element => is(element, 'bpmn:Process'));
    const width = Math.round(Math.max(0, ...(node.diagrams || []).map(widthOf)));
    if (process && width > WIDEST) {
      reporter.report(process.id, `Tegningen er ${width} px bred og må højst være ${WIDEST}: fold et delforløb sammen, eller gør en del til sin egen proces`);
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
