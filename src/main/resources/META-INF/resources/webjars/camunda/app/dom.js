/*
 * Makes elements. What people typed gets into a page through here and only as text: there is no way for markup in it.
 */

const SVG = 'http://www.w3.org/2000/svg';

/**
 * An element of HTML: `element('a', {href: '#/pulje', class: 'btn'}, 'Central pulje')`.
 *
 * Attributes that are null or false are left out; one that begins with "on" is a function to call. Children are elements
 * or texts, in lists or not; null is none.
 */
export function element(name, attributes = {}, ...children) {
  return filled(document.createElement(name), attributes, children);
}

/** The same for a drawing. */
export function drawn(name, attributes = {}, ...children) {
  return filled(document.createElementNS(SVG, name), attributes, children);
}

function filled(node, attributes, children) {
  Object.entries(attributes || {}).forEach(([name, value]) => {
    if (name.startsWith('on')) {
      node.addEventListener(name.slice(2), value);
    } else if (value !== null && value !== undefined && value !== false) {
      node.setAttribute(name, value === true ? '' : value);
    }
  });
  node.append(...children.flat(Infinity).filter(child => child !== null && child !== undefined && child !== false));
  return node;
}
