'use strict';
// Links to the details work without this; it keeps the page from jumping, adds keys and the switches of the legend.
(() => {
  const root = document.documentElement;
  const figures = [...document.querySelectorAll('a.figure')];
  const shelf = document.querySelector('body > .all-details');
  let chosen = null;

  // On a page of many documents the details are text until one of them is asked for.
  function detailsOf(figure) {
    const id = figure.dataset.details;
    if (!document.getElementById(id) && shelf) {
      const cards = document.createElement('template');
      cards.innerHTML = figure.closest('.document').querySelector('script.cards').textContent;
      shelf.replaceChildren(cards.content.getElementById(id));
    }
    return document.getElementById(id);
  }
  function choose(figure) {
    close();
    chosen = figure;
    figure.setAttribute('aria-expanded', 'true');
    const details = detailsOf(figure);
    details.classList.add('open');
    details.scrollTop = 0;
    root.classList.add('opened');
    history.replaceState(null, '', figure.hash);
    figure.focus({ preventScroll: true });
    figure.scrollIntoView({ block: 'nearest' });
  }

  function close() {
    if (chosen) {
      chosen.setAttribute('aria-expanded', 'false');
      detailsOf(chosen).classList.remove('open');
      root.classList.remove('opened');
      history.replaceState(null, '', location.pathname + location.search);
      chosen = null;
    }
  }

  function step(by) {
    const from = figures.indexOf(chosen);
    let at = from + by;
    while (figures[at] && figures[at].closest('[hidden]')) at += by;
    if (figures[at]) choose(figures[at]);
  }

  root.classList.add('js');
  for (const figure of figures) {
    figure.setAttribute('role', 'button');
    figure.setAttribute('aria-expanded', 'false');
    figure.setAttribute('aria-controls', figure.dataset.details);
  }

  document.addEventListener('click', event => {
    const figure = event.target.closest('a.figure');
    const switched = event.target.closest('.legend button');
    if (figure) {
      event.preventDefault();
      figure === chosen ? close() : choose(figure);
    } else if (event.target.closest('.details .close')) {
      event.preventDefault();
      const last = chosen;
      close();
      if (last) last.focus();
    } else if (switched) {
      const shown = switched.getAttribute('aria-pressed') === 'true';
      switched.setAttribute('aria-pressed', String(!shown));
      root.classList.toggle('without-' + switched.dataset.kind, shown);
    }
  });

  document.addEventListener('keydown', event => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const figure = event.target.closest && event.target.closest('a.figure');
    if (event.key === ' ' && figure) {
      event.preventDefault();
      figure.click();
    } else if (chosen && event.key === 'Escape') {
      const last = chosen;
      close();
      last.focus({ preventScroll: true });
    } else if (chosen && event.key === 'ArrowRight') {
      event.preventDefault();
      step(1);
    } else if (chosen && event.key === 'ArrowLeft') {
      event.preventDefault();
      step(-1);
    }
  });

  // What has no figure of the section asked for is out of sight: documents, paragraphs, rows of tables.
  const bySection = document.querySelector('.filter select[name=section]');
  const byDocument = document.querySelector('.filter select[name=document]');
  const documents = [...document.querySelectorAll('.document')];
  function show() {
    const kind = bySection.value;
    const lacks = element => kind !== '' && !element.querySelector('a.figure.' + kind);
    for (const each of documents) {
      each.hidden = byDocument.value !== '' && each.id !== byDocument.value || lacks(each);
      if (each.hidden) continue;
      for (const block of each.querySelectorAll('.text > :not(script)')) block.hidden = lacks(block);
      for (const table of each.querySelectorAll('.text table')) {
        let head = true;
        for (const row of table.rows) {
          head = head && !row.querySelector('a.figure');
          row.hidden = !head && lacks(row);
        }
      }
    }
  }
  if (bySection) {
    for (const each of documents) byDocument.add(new Option(each.dataset.name, each.id));
    for (const list of [bySection, byDocument]) {
      list.addEventListener('change', () => {
        close();
        show();
        window.scrollTo(0, 0);
      });
    }
  }

  function follow() {
    const place = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const named = place && place.closest('a.figure') || figures.find(figure => figure.hash === location.hash);
    if (location.hash === '' || !named) return;
    if (named.closest('[hidden]')) {
      // An address is followed whatever was filtered before.
      bySection.value = byDocument.value = '';
      show();
    }
    choose(named);
    named.scrollIntoView({ block: 'center' });
    // The documents above get their true height only now, which moves the place.
    requestAnimationFrame(() => named.scrollIntoView({ block: 'center' }));
  }

  window.addEventListener('hashchange', follow);
  follow();
})();
