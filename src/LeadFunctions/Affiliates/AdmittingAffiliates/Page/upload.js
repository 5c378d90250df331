'use strict';
const at = id => document.getElementById(id);
const pause = () => new Promise(done => setTimeout(done, 2000));
const key = () => at('key').value.trim();
const outcomes = [
  ['', 'Rows'], ['Sent', 'Sent'], ['WaitsForSend', 'Wait for their send'], ['WaitsForRoom', 'Wait for room'], ['ToCorrect', 'To correct'],
  ['ForNobodyYet', 'For no campaign yet'], ['NotWanted', 'Not wanted again'], ['Returned', 'Returned'],
];
let chosen = null;

// A key behind # reaches no server and no log. It is taken out of the address bar.
if (location.hash.startsWith('#key=')) {
  at('key').value = decodeURIComponent(location.hash.slice(5));
  history.replaceState(null, '', location.pathname);
}

class Told extends Error {}

function element(name, text, attributes = {}) {
  const made = document.createElement(name);
  made.textContent = text;
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  return made;
}

function tell(step, percent) {
  at('progress').hidden = false;
  if (at('step').textContent !== step) at('step').textContent = step;
  if (percent === undefined) at('bar').removeAttribute('value');
  else at('bar').value = percent;
}

async function ask(path, options = {}) {
  let answer;
  try {
    answer = await fetch(path, { ...options, headers: { 'x-affiliate-key': key(), ...options.headers }, cache: 'no-store' });
  } catch {
    throw new Told('The connection was lost. Check your network and try again.');
  }
  if (answer.ok) return answer;
  const problem = await answer.json().catch(() => ({}));
  throw new Told(problem.detail ?? `The service answered ${answer.status}. Try again in a few minutes.`);
}

function put(address, file) {
  return new Promise((done, failed) => {
    const request = new XMLHttpRequest();
    request.open('PUT', address);
    request.setRequestHeader('x-ms-blob-type', 'BlockBlob');
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.upload.onprogress = e => tell(`Uploading ${file.name}`, Math.floor(100 * e.loaded / e.total));
    request.onload = () => request.status === 201 ? done() : failed(new Told(
      request.status === 413 ? 'The file is too large. Pack it as .zip or .gz, or split it.'
        : `The file was not taken (${request.status}). Press Upload to try again.`));
    request.onerror = () => failed(new Told('The connection was lost while uploading. Nothing was taken. Press Upload to try again.'));
    request.send(file);
  });
}

async function follow(upload) {
  for (let lost = 0; ; await pause()) {
    try {
      const found = await (await ask(`my/uploads/${upload}`)).json();
      lost = 0;
      show(found);
      if (found.state === 'Done') return;
      tell(found.next);
    } catch (e) {
      // The file is there: a moment without network changes nothing.
      if (++lost > 5) throw new Told(`The file was uploaded. What became of it cannot be shown: ${e.message} The receipt also comes by mail.`);
    }
  }
}

function show(found) {
  if (found.state !== 'Done') return;
  at('next').textContent = found.next;
  at('files').replaceChildren(...found.files.map(fileOf));
  at('progress').hidden = true;
  at('receipt').hidden = false;
  at('receipt').focus();
}

function fileOf(file) {
  const part = document.createElement('article');
  part.append(element('h3', file.file));
  if (file.problem) part.append(element('p', file.problem));
  const counts = document.createElement('dl');
  for (const [outcome, name] of outcomes) {
    const count = outcome ? file.outcomes[outcome] ?? 0 : file.rows;
    if (outcome && count === 0) continue;
    const pair = document.createElement('div');
    pair.append(element('dt', name), element('dd', count.toLocaleString('en')));
    counts.append(pair);
  }
  part.append(counts);
  for (const near of file.nearMisses)
    part.append(element('p', `The column ${near.header} was not read as answers. Name it ${near.symbol}.`));
  for (const left of file.notRead) part.append(element('p', `Not read: ${left}`));
  if (file.firstToCorrect.length > 0) part.append(rowsOf(file));
  for (const form of file.workbook ? ['xlsx', 'csv'] : ['csv', 'xlsx']) {
    const button = element('button', `Download the receipt (${form === 'csv' ? 'CSV' : 'Excel'})`, { type: 'button', class: 'plain' });
    button.onclick = () => download(file.batch, form).catch(fail);
    part.append(button);
  }
  return part;
}

function rowsOf(file) {
  const caption = file.toCorrect > file.firstToCorrect.length ? `The first ${file.firstToCorrect.length} rows to correct` : 'Rows to correct';
  return tableOf(caption, ['Row', 'Who', 'Reason', 'What to do'], file.firstToCorrect.map(row => [row.row, row.who, row.reasons, row.advice]));
}

// Columns without a word in any row are left out.
function tableOf(caption, allNames, allRows, allNumbers = []) {
  const used = allNames.map((_, i) => i).filter(i => allRows.some(row => `${row[i]}` !== ''));
  const [names, numbers] = [used.map(i => allNames[i]), used.flatMap((i, at) => allNumbers.includes(i) ? [at] : [])];
  const rows = allRows.map(row => used.map(i => row[i]));
  const [frame, table, head, body] = ['div', 'table', 'thead', 'tbody'].map(name => document.createElement(name));
  const cell = (name, text, i, attributes) => element(name, text, numbers.includes(i) ? { ...attributes, class: 'number' } : attributes);
  frame.className = 'rows';
  head.append(document.createElement('tr'));
  head.firstChild.append(...names.map((name, i) => cell('th', name, i, { scope: 'col' })));
  for (const row of rows) {
    const line = document.createElement('tr');
    line.append(...row.map((text, i) => cell('td', text, i, { 'data-name': names[i] })));
    body.append(line);
  }
  table.append(element('caption', caption), head, body);
  frame.append(table);
  return frame;
}

const download = (batch, form) => save(`my/receipts/${batch}?form=${form}`, `receipt-${batch}.${form}`);

async function save(path, name) {
  const file = await (await ask(path)).blob();
  const link = element('a', '', { href: URL.createObjectURL(file), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
}

function fail(e) {
  at('progress').hidden = true;
  at('error').textContent = e instanceof Told ? e.message : 'Something went wrong on this page. Reload it and try again.';
  at('error').hidden = false;
  if (!(e instanceof Told)) console.error(e);
}

at('file').onchange = () => { chosen = at('file').files[0] ?? null; };
at('drop').ondragover = e => { e.preventDefault(); at('drop').classList.add('over'); };
at('drop').ondragleave = () => at('drop').classList.remove('over');
at('drop').ondrop = e => {
  e.preventDefault();
  at('drop').classList.remove('over');
  if (e.dataTransfer.files.length === 0) return;
  at('file').files = e.dataTransfer.files;
  chosen = e.dataTransfer.files[0];
};

at('form').onsubmit = async e => {
  e.preventDefault();
  at('error').hidden = at('receipt').hidden = true;
  try {
    if (!key()) throw new Told('Type your key first.');
    if (!chosen) throw new Told('Choose a file first.');
    if (chosen.size === 0) throw new Told('The file is empty.');
    at('send').disabled = true;
    tell('Preparing the upload', 0);
    const place = await (await ask('my/uploads', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ file: chosen.name, bytes: chosen.size }),
    })).json();
    await put(place.address, chosen);
    tell('Uploaded. The rows are being checked.');
    await follow(place.upload);
  } catch (problem) {
    fail(problem);
  } finally {
    at('send').disabled = false;
  }
};

async function showStatement(month) {
  const found = await (await ask(`my/statements${month ? `?month=${month}` : ''}`)).json();
  at('of-month').replaceChildren(...found.months.map(name => element('option', name, name === found.month ? { selected: '' } : {})));
  at('of-month').disabled = found.months.length === 0;
  at('statement-told').textContent = found.told;
  const lines = found.month ? tableOf(`Statement of ${found.month}`, found.columns.map(initial), found.lines, [3, 4, 5, 6, 7, 8]) : '';
  at('statement-lines').replaceChildren(lines);
  if (lines) lines.querySelector('tbody tr:last-child')?.classList.add('total');
  const cameBack = Number(found.lines.at(-1)?.[found.columns.indexOf('returned')] ?? 0);
  at('returns').replaceChildren(found.returns.length === 0
    ? element('p', cameBack > 0 ? 'Which leads came back is no longer kept.' : 'No lead of this month came back.')
    : tableOf(found.returns.length === 1 ? 'One lead' : `${found.returns.length} leads, the latest first`, ['Returned', 'Lead code', 'File', 'Row', 'Delivered', 'Reason'],
      found.returns.map(r => [r.returned, r.leadCode, r.file ?? r.batch, r.row ?? '', r.delivered, r.reason]), [3]));
  at('statement').hidden = false;
}

const initial = text => text.charAt(0).toUpperCase() + text.slice(1);

async function tried(work) {
  at('error').hidden = true;
  try {
    if (!key()) throw new Told('Type your key first.');
    await work();
  } catch (problem) {
    fail(problem);
    at('error').scrollIntoView({ block: 'nearest' });
  }
}

at('show-statement').onclick = () => tried(async () => {
  await showStatement();
  at('statement').focus();
});
at('of-month').onchange = () => tried(() => showStatement(at('of-month').value));

const verdicts = { Better: 'good', Worse: 'wrong', NotClear: 'not clear' };

// Without a week the answer is the last that is over; the Mondays before it name the others.
async function showWeek(week) {
  const card = await (await ask(`my/scorecard${week ? `?week=${week}` : ''}`)).json();
  if (!week) at('of-week').replaceChildren(...card.weeks.toReversed().map(w => element('option', w.week)));
  at('of-week').value = card.week;
  at('week-told').textContent = [`${card.from} to ${card.to}:`, card.told, ...card.notes].join(' ');
  at('findings').replaceChildren(tableOf('What is good or wrong', ['State', 'How it is', 'What to do'],
    card.findings.map(f => [verdicts[f.verdict] ?? 'no target', f.told, f.whatToDo])));
  at('costs').replaceChildren(card.costs.length === 0 ? '' : tableOf('What cost most', ['Reason', 'Rows', 'Would have brought', 'What to do', 'Such as'],
    card.costs.map(c => [c.words, c.rows, c.amount?.toFixed(2) ?? '', c.whatToDo, c.examples.map(e => `${e.file}, row ${e.row}`).join('; ')]), [1, 2]));
  at('week').hidden = false;
}

at('show-week').onclick = () => tried(async () => {
  await showWeek();
  at('week').focus();
});
at('of-week').onchange = () => tried(() => showWeek(at('of-week').value));
at('save-week').onclick = () => tried(() =>
  save(`my/scorecard?week=${at('of-week').value}&format=html`, `your leads in ${at('of-week').value}.html`));

at('month').onchange = () => tried(async () => {
  const found = await (await ask(`my/delivery-forms?month=${encodeURIComponent(at('month').value.trim())}`)).json();
  at('brought').textContent = found.told;
  at('lines').value = found.form ?? 'Date,Lead Code,Leads\n';
});
at('counts').onchange = async () => {
  const file = at('counts').files[0];
  if (file) at('lines').value = await file.text();
};

at('form-of-month').onsubmit = e => {
  e.preventDefault();
  at('brought').textContent = '';
  return tried(async () => {
    if (!at('lines').value.trim()) throw new Told('Choose the delivery form or type its lines first.');
    const taken = await (await ask('my/delivery-forms', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ month: at('month').value.trim(), form: at('lines').value }),
    })).json();
    at('brought').textContent = `The form of ${taken.month} is here. ${taken.next}`;
  });
};
