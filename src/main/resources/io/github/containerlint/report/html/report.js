(() => {
  'use strict';
  const form = document.getElementById('filters');
  if (!form) {
    return;
  }
  const box = document.getElementById('filter-box');
  const groups = document.getElementById('groups');
  const none = document.getElementById('none');
  const shown = document.getElementById('shown');
  const rule = document.getElementById('filter-rule');
  const file = document.getElementById('filter-file');
  const text = document.getElementById('filter-text');
  const byRule = [...groups.children];
  const findings = [...groups.querySelectorAll('.finding')]
      .map(element => ({element, group: element.parentElement, at: Number(element.dataset.at), words: null}));
  let byFile = null;

  function wordsOf(finding) {
    finding.words ??= (finding.element.dataset.rule + ' ' + finding.element.textContent).toLowerCase();
    return finding.words;
  }

  function makeFileGroups() {
    const sections = new Map();
    for (const finding of [...findings].sort((one, other) => one.at - other.at)) {
      const name = finding.element.dataset.file;
      if (!sections.has(name)) {
        const section = document.createElement('section');
        section.className = 'group';
        const header = document.createElement('header');
        const title = document.createElement('h3');
        const code = document.createElement('code');
        const count = document.createElement('span');
        code.textContent = name;
        count.className = 'count';
        title.append(code, ' ', count);
        header.append(title);
        section.append(header);
        sections.set(name, section);
      }
    }
    return sections;
  }

  function group() {
    const files = form.elements['group'].value === 'file';
    groups.classList.toggle('by-file', files);
    if (files) {
      byFile ??= makeFileGroups();
      for (const finding of [...findings].sort((one, other) => one.at - other.at)) {
        byFile.get(finding.element.dataset.file).append(finding.element);
      }
      groups.replaceChildren(...byFile.values());
    } else {
      findings.forEach(finding => finding.group.append(finding.element));
      groups.replaceChildren(...byRule);
    }
  }

  function filter() {
    const severities = [...form.querySelectorAll('input[name=severity]:checked')].map(box => box.value);
    const wanted = text.value.trim().toLowerCase().split(/\s+/).filter(word => word !== '');
    let seen = 0;
    for (const finding of findings) {
      const {severity, rule: name, file: path} = finding.element.dataset;
      const fits = severities.includes(severity)
          && (rule.value === '' || rule.value === name)
          && (file.value === '' || file.value === path)
          && wanted.every(word => wordsOf(finding).includes(word));
      finding.element.hidden = !fits;
      seen += fits ? 1 : 0;
    }
    for (const section of groups.children) {
      const all = [...section.querySelectorAll('.finding')];
      const left = all.filter(element => !element.hidden).length;
      section.hidden = left === 0;
      section.querySelector('h3 .count').textContent =
          (left < all.length ? left + ' of ' : '') + all.length + (all.length === 1 ? ' finding' : ' findings');
    }
    none.hidden = seen > 0;
    shown.textContent = seen === findings.length
        ? 'All ' + seen + ' findings are shown'
        : seen + ' of ' + findings.length + ' findings are shown';
  }

  function apply() {
    group();
    filter();
  }

  /** A link to a finding that the filters hide shows all findings, so that it leads somewhere. */
  function reveal() {
    const target = document.getElementById(location.hash.slice(1));
    if (target && target.closest('#groups [hidden]')) {
      form.reset();
    }
  }

  form.addEventListener('submit', event => event.preventDefault());
  form.addEventListener('input', apply);
  form.addEventListener('reset', () => setTimeout(apply));
  addEventListener('hashchange', reveal);
  box.hidden = false;
  box.open = matchMedia('(min-width: 68rem)').matches;
  apply();
})();
