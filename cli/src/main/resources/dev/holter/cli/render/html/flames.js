/* SPDX-License-Identifier: Apache-2.0 */
// The flame graph stands without this: it adds zooming and searching.
(() => {
  'use strict';
  const flame = document.querySelector('.flame');
  if (!flame) return;
  const graphs = [...flame.querySelectorAll('svg.graph')].map((g) => [...g.children].map((cell) => ({
    cell,
    x: parseFloat(cell.getAttribute('x')),
    w: parseFloat(cell.getAttribute('width')),
    y: parseFloat(cell.getAttribute('y')),
    text: cell.querySelector('text'),
    // what it stands for; the last line is its numbers
    names: cell.querySelector('title').textContent.split('\n').slice(0, -1),
  })));

  // places are rounded, so that a frame may end beyond what called it: its middle never lies there
  const holds = (outer, c) => outer.y <= c.y && outer.x < c.x + c.w / 2 && c.x + c.w / 2 < outer.x + outer.w;

  function zoom(cells, to) {
    for (const c of cells) {
      const above = c.y < to.y && holds(c, to);
      const inside = holds(to, c);
      c.cell.style.display = above || inside ? '' : 'none';
      const x = above ? 0 : (c.x - to.x) / to.w * 100;
      const w = above ? 100 : c.w / to.w * 100;
      c.cell.setAttribute('x', x + '%');
      c.cell.setAttribute('width', w + '%');
      if (!c.text && w > 1) {
        c.text = document.createElementNS('http://www.w3.org/2000/svg', 'text');
        c.text.setAttribute('x', 4);
        c.text.setAttribute('y', 13);
        c.text.textContent = c.cell.dataset.label || c.names[0].replace(/^.*\.(?=[^.]*\.[^.]*$)/, '');
        c.cell.append(c.text);
      }
    }
  }
  const whole = { x: 0, w: 100, y: -1 };
  for (const cells of graphs) {
    for (const c of cells) {
      c.cell.addEventListener('click', () => zoom(cells, c));
    }
  }

  const tools = document.createElement('div');
  tools.className = 'tools';
  const reset = document.createElement('button');
  reset.type = 'button';
  reset.textContent = 'All';
  reset.setAttribute('aria-label', 'Show the whole flame graph');
  const causes = document.createElement('select');
  causes.setAttribute('aria-label', 'Cause');
  causes.append(new Option('all causes', ''));
  graphs[0].filter((c) => c.y === 0).forEach((c) => causes.append(new Option(c.names[0])));
  const search = document.createElement('input');
  search.type = 'search';
  search.placeholder = 'Search methods';
  search.setAttribute('aria-label', 'Search methods in the flame graph');
  const found = document.createElement('output');
  tools.append(causes, search, reset, found);
  flame.before(tools);

  causes.addEventListener('change', () => graphs.forEach((cells) =>
    zoom(cells, cells.find((c) => c.y === 0 && c.names[0] === causes.value) || whole)));
  reset.addEventListener('click', () => {
    causes.value = '';
    graphs.forEach((cells) => zoom(cells, whole));
  });
  search.addEventListener('input', () => {
    const wanted = search.value.toLowerCase();
    graphs.forEach((cells, g) => {
      const hits = cells.filter((c) => {
        const hit = wanted !== '' && c.names.some((n) => n.toLowerCase().includes(wanted));
        c.cell.classList.toggle('found', hit);
        return hit;
      });
      // a hit inside of another one is counted with it
      const outer = hits.filter((c) => !hits.some((o) => o.y < c.y && holds(o, c)));
      if (g === 0) {
        const share = outer.reduce((sum, c) => sum + c.w, 0);
        found.textContent = wanted === '' ? '' : hits.length + ' found, ' + share.toFixed(1) + ' % of the time';
      }
    });
  });
})();
