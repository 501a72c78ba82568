/* Draws the integrations of the table below as a picture, with Cytoscape. Without it the tables say the same. */
(() => {
  const figure = document.getElementById('landskab');
  const canvas = document.getElementById('landskab-billede');
  const status = document.getElementById('landskab-status');
  const nodes = new Map();
  const edges = [];
  for (const row of document.querySelectorAll('tr[data-from]')) {
    const {from, fromName, to, toName, direction, critical} = row.dataset;
    nodes.set(from, {id: from, label: fromName, own: row.dataset.fromOwn, address: row.dataset.fromAddress});
    nodes.set(to, {id: to, label: toName, own: row.dataset.toOwn, address: row.dataset.toAddress});
    edges.push({data: {id: row.id, source: from, target: to, direction: direction || '', critical: critical || ''}});
  }
  if (!window.cytoscape || edges.length === 0) {
    return;
  }
  figure.hidden = false;
  const focus = figure.dataset.focus;
  // The same picture each time: the layout starts from a circle, not at random.
  const all = [...nodes.values()];
  const radius = 60 * Math.max(3, all.length / 3);
  const graph = window.cytoscape({
    container: canvas,
    elements: [
      ...all.map((data, i) => ({
        data,
        classes: [data.own === 'true' ? 'own' : 'outside', data.id === focus ? 'focus' : ''].join(' '),
        position: {
          x: radius * Math.cos((2 * Math.PI * i) / all.length),
          y: radius * Math.sin((2 * Math.PI * i) / all.length)
        }
      })),
      ...edges
    ],
    layout: focus
      ? {name: 'concentric', concentric: node => (node.id() === focus ? 2 : 1), levelWidth: () => 1,
        minNodeSpacing: 70, animate: false}
      : {name: 'cose', randomize: false, animate: false, nodeRepulsion: () => 60000, idealEdgeLength: () => 110,
        nodeOverlap: 40, padding: 30},
    style: [
      {selector: 'node', style: {label: 'data(label)', 'text-wrap': 'wrap', 'text-max-width': 110, 'font-size': 13,
        'font-family': 'IBMPlexSans, Helvetica, Arial, sans-serif', color: '#222', 'text-valign': 'bottom',
        'text-margin-y': 4, width: 30, height: 30, 'border-width': 2, 'text-background-color': '#fff',
        'text-background-opacity': 0.85, 'text-background-padding': 2}},
      {selector: '.own', style: {'background-color': '#0b5a4a', 'border-color': '#084438'}},
      {selector: '.outside', style: {shape: 'rectangle', 'background-color': '#fff', 'border-color': '#555',
        'border-style': 'dashed'}},
      {selector: '.focus', style: {width: 46, height: 46, 'font-weight': 'bold'}},
      {selector: 'edge', style: {width: 2, 'line-color': '#767676', 'curve-style': 'bezier',
        'target-arrow-color': '#767676', 'source-arrow-color': '#767676', 'arrow-scale': 1.2}},
      {selector: 'edge[direction = "OUT"], edge[direction = "BOTH"]', style: {'target-arrow-shape': 'triangle'}},
      {selector: 'edge[direction = "IN"], edge[direction = "BOTH"]', style: {'source-arrow-shape': 'triangle'}},
      {selector: 'edge[critical = "HIGH"]', style: {width: 5, 'line-color': '#8a1c2b', 'target-arrow-color': '#8a1c2b',
        'source-arrow-color': '#8a1c2b'}},
      {selector: 'edge[critical = ""]', style: {'line-style': 'dashed'}},
      {selector: '.faded', style: {opacity: 0.15}},
      {selector: '.chosen', style: {'border-color': '#00519e', 'border-width': 5}}
    ],
    minZoom: 0.1,
    maxZoom: 4,
    wheelSensitivity: 0.3
  });

  const fit = () => graph.fit(undefined, 30);
  const zoom = factor => graph.zoom({level: graph.zoom() * factor,
    renderedPosition: {x: canvas.clientWidth / 2, y: canvas.clientHeight / 2}});

  /** Shows one system with what it is connected to; null for all. */
  const choose = node => {
    graph.elements().removeClass('faded chosen');
    chooser.value = node ? node.id() : '';
    if (!node) {
      status.textContent = 'Alle systemer vises.';
      return;
    }
    const near = node.closedNeighborhood();
    graph.elements().difference(near).addClass('faded');
    node.addClass('chosen');
    const names = near.nodes().filter(other => other.id() !== node.id()).map(other => other.data('label')).sort();
    status.textContent = `${node.data('label')} er forbundet med: ${names.join(', ')}. `;
    const address = node.data('address');
    if (address) {
      const link = document.createElement('a');
      link.href = address;
      link.textContent = `Åbn ${node.data('label')}`;
      status.append(link);
    }
  };

  const chooser = document.getElementById('landskab-system');
  for (const data of [...all].sort((a, b) => a.label.localeCompare(b.label, 'da'))) {
    chooser.append(new Option(data.label, data.id));
  }
  chooser.addEventListener('change', () => choose(chooser.value ? graph.getElementById(chooser.value) : null));
  document.getElementById('landskab-ind').addEventListener('click', () => zoom(1.3));
  document.getElementById('landskab-ud').addEventListener('click', () => zoom(1 / 1.3));
  document.getElementById('landskab-alt').addEventListener('click', () => {
    choose(null);
    fit();
  });
  graph.on('tap', 'node', event => choose(event.target));
  graph.on('tap', event => {
    if (event.target === graph) {
      choose(null);
    }
  });
  const keys = {
    '+': () => zoom(1.3),
    '-': () => zoom(1 / 1.3),
    0: fit,
    ArrowLeft: () => graph.panBy({x: 60, y: 0}),
    ArrowRight: () => graph.panBy({x: -60, y: 0}),
    ArrowUp: () => graph.panBy({x: 0, y: 60}),
    ArrowDown: () => graph.panBy({x: 0, y: -60})
  };
  canvas.addEventListener('keydown', event => {
    if (keys[event.key] && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      keys[event.key]();
    }
  });
  fit();
  // For tests and for whoever looks into it with the browser's tools.
  canvas.landscape = graph;
})();
