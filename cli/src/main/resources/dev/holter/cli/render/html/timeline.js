/* SPDX-License-Identifier: Apache-2.0 */
// The timeline stands without this: it adds zooming, moving, tips and keys.
(() => {
  'use strict';
  const lanes = document.querySelector('.lanes');
  if (!lanes) return;
  const WIDTH = 10000;
  const ms = Number(lanes.dataset.ms);
  const start = Date.parse(lanes.dataset.start);
  const tracks = [...lanes.querySelectorAll('svg.track')];
  const ticks = [...lanes.querySelectorAll('.ticks text')];
  const stalls = [...lanes.querySelectorAll('a[href^="#s"]')];
  let from = 0;
  let width = WIDTH;

  const text = (t) => (t < 0.9995 ? t.toFixed(3) + ' ms' : t < 999.5 ? Math.round(t * 10) / 10 + ' ms'
    : t < 99950 ? (t / 1000).toFixed(2) + ' s' : Math.round(t / 1000) + ' s');

  function show(left, wide) {
    width = Math.min(WIDTH, Math.max(WIDTH / 1e6, wide));
    from = Math.min(WIDTH - width, Math.max(0, left));
    const shown = width / WIDTH * ms;
    for (const t of tracks) {
      t.setAttribute('viewBox', from + ' 0 ' + width + ' ' + t.viewBox.baseVal.height);
    }
    ticks.forEach((t, i) => {
      const at = (from + width * i / (ticks.length - 1)) / WIDTH * ms;
      // the time of day for long recordings, of days with the date, finer where few seconds are shown
      t.textContent = ms < 120000 ? '+' + text(at)
        : new Date(start + at).toISOString()
          .slice(ms < 864e5 ? 11 : 5, shown < 20000 ? 23 : ms < 864e5 || shown < 36e5 ? 19 : 16).replace('T', ' ');
    });
    range.textContent = width === WIDTH ? '' : text(shown) + ' of ' + text(ms);
  }
  const zoom = (by, at) => show(at - (at - from) * by, width * by);
  const middle = () => from + width / 2;

  const tools = document.createElement('div');
  tools.className = 'tools';
  const button = (label, name, act) => {
    const b = document.createElement('button');
    b.type = 'button';
    b.textContent = label;
    b.setAttribute('aria-label', name);
    b.addEventListener('click', act);
    tools.append(b);
  };
  button('+', 'Zoom in', () => zoom(0.5, middle()));
  button('−', 'Zoom out', () => zoom(2, middle()));
  button('←', 'Earlier', () => show(from - width / 4, width));
  button('→', 'Later', () => show(from + width / 4, width));
  button('All', 'Show all', () => show(0, WIDTH));
  const range = document.createElement('output');
  range.textContent = 'Drag over a lane to zoom';
  tools.append(range);
  lanes.before(tools);

  lanes.tabIndex = 0;
  lanes.setAttribute('role', 'group');
  lanes.setAttribute('aria-label', 'Timeline. Plus and minus zoom, arrows move, n and p go from stall to stall, Enter opens one');
  let chosen = -1;
  const order = stalls
    .map((a) => ({ a, x: a.firstElementChild.x.baseVal.value, w: a.firstElementChild.width.baseVal.value }))
    .sort((one, two) => one.x - two.x);
  const tip = document.createElement('div');
  tip.className = 'tip';
  tip.hidden = true;
  document.body.append(tip);

  function about(a) {
    const row = document.querySelector(a.getAttribute('href'));
    const cells = row && row.tagName === 'TR' ? [...row.cells].map((c) => c.textContent) : [];
    return cells.length ? [cells[2] + ' ' + (cells[4] || cells[3]), cells[0] + ' on ' + cells[1], cells[7]].filter(Boolean).join('\n')
      : a.textContent;
  }
  function showTip(a, x, y) {
    tip.textContent = about(a);
    tip.hidden = false;
    const box = tip.getBoundingClientRect();
    tip.style.left = Math.max(4, Math.min(x + 12, innerWidth - box.width - 8)) + 'px';
    tip.style.top = (y + 18 + box.height > innerHeight ? y - box.height - 8 : y + 18) + 'px';
  }
  lanes.addEventListener('pointermove', (e) => {
    const a = e.target.closest && e.target.closest('a');
    if (a) {
      showTip(a, e.clientX, e.clientY);
    } else {
      tip.hidden = true;
    }
  });
  lanes.addEventListener('pointerleave', () => { tip.hidden = true; });

  function choose(i) {
    if (!order.length) return;
    order.forEach((o) => o.a.firstElementChild.classList.remove('chosen'));
    chosen = (i + order.length) % order.length;
    const { a, x, w } = order[chosen];
    a.firstElementChild.classList.add('chosen');
    if (x < from || x > from + width) show(x + w / 2 - width / 2, width);
    const box = a.getBoundingClientRect();
    showTip(a, box.left, box.bottom);
    range.textContent = about(a).split('\n').slice(0, 2).join(', ');
  }
  lanes.addEventListener('keydown', (e) => {
    const keys = {
      '+': () => zoom(0.5, middle()), '=': () => zoom(0.5, middle()), '-': () => zoom(2, middle()),
      0: () => show(0, WIDTH), ArrowLeft: () => show(from - width / 8, width),
      ArrowRight: () => show(from + width / 8, width), n: () => choose(chosen + 1), p: () => choose(chosen - 1),
      Escape: () => { tip.hidden = true; },
      Enter: () => { if (chosen >= 0) location.hash = order[chosen].a.getAttribute('href'); },
    };
    if (keys[e.key] && !e.ctrlKey && !e.metaKey && !e.altKey) {
      keys[e.key]();
      e.preventDefault();
    }
  });

  // dragging selects a time to zoom to; a click without a move stays a click
  for (const t of tracks) {
    let began = null;
    let mark = null;
    const at = (e) => {
      const box = t.getBoundingClientRect();
      return from + width * Math.min(1, Math.max(0, (e.clientX - box.left) / box.width));
    };
    t.addEventListener('pointerdown', (e) => { if (e.button === 0 && e.pointerType === 'mouse') began = { x: e.clientX, at: at(e) }; });
    t.addEventListener('dragstart', (e) => e.preventDefault());
    addEventListener('pointermove', (e) => {
      if (!began || Math.abs(e.clientX - began.x) < 5) return;
      if (!mark) {
        mark = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
        mark.setAttribute('class', 'select');
        mark.setAttribute('height', '100%');
        t.append(mark);
      }
      const now = at(e);
      mark.setAttribute('x', Math.min(began.at, now));
      mark.setAttribute('width', Math.abs(now - began.at));
    });
    addEventListener('pointerup', (e) => {
      if (began && mark) {
        const now = at(e);
        show(Math.min(began.at, now), Math.abs(now - began.at));
        mark.remove();
        mark = null;
        t.addEventListener('click', (c) => c.preventDefault(), { once: true, capture: true });
      }
      began = null;
    });
    t.addEventListener('wheel', (e) => {
      if (e.ctrlKey || e.metaKey) {
        zoom(e.deltaY > 0 ? 1.3 : 1 / 1.3, at(e));
        e.preventDefault();
      }
    }, { passive: false });
  }

  // and back: the time of a stall in the list shows it on the timeline
  for (const cell of document.querySelectorAll('#stall-list td[data-at]')) {
    const place = Number(cell.dataset.at) / ms * WIDTH;
    const link = document.createElement('a');
    link.href = '#timeline';
    link.textContent = cell.textContent;
    link.title = 'Show on the timeline';
    link.addEventListener('click', () => {
      show(place - WIDTH / 200, WIDTH / 50);
      const i = order.findIndex((o) => o.a.getAttribute('href') === '#' + cell.parentNode.id);
      if (i >= 0) choose(i); // not all loops have a lane
    });
    cell.replaceChildren(link);
  }
})();
