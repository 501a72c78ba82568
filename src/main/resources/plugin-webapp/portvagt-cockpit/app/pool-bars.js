/* The lines of the budget as bars. The same figures stand in the table below them. */

import {drawn, element, kroner, t} from './shared.js';

const PARTS = [['spent', t`Forbrug`, '#0b5a4a'], ['committed', t`Disponeret`, '#3f9c85'],
  ['reserved', t`Reserveret`, '#c9a227'], ['available', t`Rest`, '#d9dee0']];
const FORECAST = '#b00020';
const OUTLINE = '#5d686c';

/** How wide the names of the lines are. */
const LABELS = 190;
const BARS = 760;
const ROW = 40;
const THICKNESS = 22;

/**
 * A bar for each line: its parts side by side, and a mark where it is expected to end.
 *
 * @param labels how much room the names get; longer ones are more than a line's
 */
export function lineBars(lines, labels = LABELS) {
  const most = Math.max(0, ...lines.flatMap(line => [line.budget, line.forecast || 0]));
  if (most === 0) {
    return null;
  }
  const width = amount => amount / most * BARS;
  return element('figure', {class: 'portvagt-bars'},
    element('figcaption', {},
      PARTS.map(([, name, colour]) => [key(colour), name + ' ']),
      lines.some(line => line.forecast !== null) ? [key(FORECAST, 4), t`Forventet forbrug`] : null),
    drawn('svg', {viewBox: `0 0 ${labels + BARS + 10} ${lines.length * ROW}`, role: 'img', 'aria-label':
        t`Søjler over linjerne. Tallene står i tabellen nedenfor.`},
      lines.map((line, row) => bar(line, labels, row * ROW + (ROW - THICKNESS) / 2, width))));
}

function bar(line, labels, top, width) {
  let left = labels;
  const parts = PARTS.map(([field, name, colour]) => {
    const part = drawn('rect', {x: left, y: top, width: width(line[field]), height: THICKNESS, fill: colour, stroke: OUTLINE},
      drawn('title', {}, `${line.name}, ${name.toLowerCase()}: ${kroner(line[field])}`));
    left += width(line[field]);
    return part;
  });
  const forecast = line.forecast === null ? null
    : drawn('rect', {x: labels + width(line.forecast) - 2, y: top - 5, width: 4, height: THICKNESS + 10, fill: FORECAST},
      drawn('title', {}, t`${line.name}, forventet forbrug: ${kroner(line.forecast)}`));
  return [drawn('text', {x: labels - 12, y: top + 16, 'text-anchor': 'end'}, line.name), parts, forecast];
}

function key(colour, width = 14) {
  return drawn('svg', {width: width + 4, height: 14, 'aria-hidden': 'true'},
    drawn('rect', {x: 0.5, y: 0.5, width: width - 1, height: 13, fill: colour, stroke: width < 14 ? colour : OUTLINE}));
}
