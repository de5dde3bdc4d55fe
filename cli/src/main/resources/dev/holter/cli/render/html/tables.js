/* SPDX-License-Identifier: Apache-2.0 */
// Tables stand without this: it adds sorting, and choosing stalls by cause.
(() => {
  'use strict';
  const units = { ms: 1, s: 1000, '%': 1 };
  function value(cell) {
    if (cell.dataset.v) return Number(cell.dataset.v);
    if (cell.dataset.at) return Number(cell.dataset.at);
    const m = /^(?:< )?([\d.,]+) ?(ms|s|%)?$/.exec(cell.textContent);
    return m ? Number(m[1].replace(/,/g, '')) * (units[m[2]] || 1) : cell.textContent;
  }
  for (const table of document.querySelectorAll('#stall-list, #loop-list, #loop-time, #more-findings, #innermost')) {
    [...table.tHead.rows[0].cells].forEach((head, column) => {
      if (!head.textContent) return;
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = head.textContent;
      head.dataset.name = head.textContent; // a head is printed on each sheet, a button on the first alone
      head.replaceChildren(button);
      button.addEventListener('click', () => {
        const down = head.getAttribute('aria-sort') !== 'descending';
        [...table.tHead.rows[0].cells].forEach((h) => h.removeAttribute('aria-sort'));
        head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
        const rows = [...table.tBodies[0].rows].map((row) => ({ row, v: value(row.cells[column]) }));
        rows.sort((a, b) => (typeof a.v === 'number' && typeof b.v === 'number' ? a.v - b.v : String(a.v).localeCompare(String(b.v))) * (down ? -1 : 1));
        table.tBodies[0].append(...rows.map((r) => r.row));
      });
    });
  }

  const list = document.querySelector('#stall-list');
  if (list) {
    const rows = [...list.tBodies[0].rows];
    const causes = [...new Set(rows.map((r) => r.cells[3].textContent))];
    const choice = document.createElement('select');
    choice.setAttribute('aria-label', 'Cause of the stalls listed');
    choice.append(new Option('all causes', ''));
    causes.forEach((c) => choice.append(new Option(c)));
    const shown = document.createElement('output');
    const tools = document.createElement('div');
    tools.className = 'tools';
    tools.append(choice, shown);
    list.parentNode.before(tools);
    choice.addEventListener('change', () => {
      let n = 0;
      rows.forEach((r) => {
        r.hidden = choice.value !== '' && r.cells[3].textContent !== choice.value;
        n += r.hidden ? 0 : 1;
      });
      shown.textContent = n + ' of ' + rows.length;
    });
  }
  addEventListener('beforeprint', () => document.querySelectorAll('.finding details').forEach((d) => {
    if (d.closest('.mends') === null) d.open = true;
  }));
})();
