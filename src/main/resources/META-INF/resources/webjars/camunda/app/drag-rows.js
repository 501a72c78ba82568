/*
 * Lets a mouse or a finger drag the rows of a table into another order. A row holds a form that moves it; dragging sends that form
 * with the row's new place, counted from 1. The form's own buttons move a row without a mouse, and without this script.
 *
 * Marked up as: <tbody data-drag="what to do, for people with a mouse">, with one form class="moves" in each row.
 */

/** So close to the edge of the window it scrolls along. */
const EDGE = 40;
const STEP = 12;

for (const body of document.querySelectorAll('tbody[data-drag]')) {
  for (const form of body.querySelectorAll('form.moves')) {
    const grip = document.createElement('span');
    grip.className = 'grip';
    grip.textContent = '\u2195';
    grip.title = body.dataset.drag;
    grip.setAttribute('aria-hidden', 'true');
    grip.addEventListener('pointerdown', event => drag(event, grip, form));
    form.prepend(grip);
  }
}

function drag(event, grip, form) {
  if (event.button !== 0) {
    return;
  }
  event.preventDefault();
  const row = form.closest('tr');
  const body = row.parentElement;
  const before = [...body.children];
  const leave = new AbortController();
  const on = (target, name, heard) => target.addEventListener(name, heard, {signal: leave.signal});
  grip.setPointerCapture(event.pointerId);
  row.classList.add('dragged');

  on(grip, 'pointermove', moved => {
    if (moved.clientY < EDGE || moved.clientY > innerHeight - EDGE) {
      scrollBy(0, moved.clientY < EDGE ? -STEP : STEP);
    }
    // The others move around the row: a row that is moved itself would no longer hear the pointer.
    while (row.previousElementSibling && moved.clientY < middle(row.previousElementSibling)) {
      row.after(row.previousElementSibling);
    }
    while (row.nextElementSibling && moved.clientY > middle(row.nextElementSibling)) {
      row.before(row.nextElementSibling);
    }
  });
  on(grip, 'pointerup', () => {
    end();
    const place = [...body.children].indexOf(row);
    if (place !== before.indexOf(row)) {
      form.append(field('plads', place + 1));
      form.submit();
    }
  });
  on(grip, 'pointercancel', undo);
  on(document, 'keydown', key => key.key === 'Escape' && undo());

  function end() {
    leave.abort();
    row.classList.remove('dragged');
  }

  function undo() {
    end();
    body.append(...before);
  }
}

function middle(row) {
  const box = row.getBoundingClientRect();
  return box.top + box.height / 2;
}

function field(name, value) {
  const input = document.createElement('input');
  input.type = 'hidden';
  input.name = name;
  input.value = value;
  return input;
}
