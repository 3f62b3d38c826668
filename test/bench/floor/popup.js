// The least that a list of codes can be: accounts in plain storage, WebCrypto, the rows that are in view, one timer.
// Written to be as quick as a careful person would make it by hand, so that it is a floor and not a straw man.
const FIRST = 12;
const MORE = 40;
const PERIOD = 30;

const list = document.querySelector('#list');
const template = document.querySelector('#row');
const search = document.querySelector('input');
const status = document.querySelector('#status');
const left = document.querySelector('#left');

const { accounts = [] } = await chrome.storage.local.get('accounts');
let found = accounts;
let drawn = 0;
let step = stepNow();

function stepNow() {
  return Math.floor(Date.now() / 1000 / PERIOD);
}

async function codeOf(account) {
  account.key ??= crypto.subtle.importKey(
    'raw',
    Uint8Array.from(atob(account.secret), (letter) => letter.charCodeAt(0)),
    { name: 'HMAC', hash: 'SHA-1' },
    false,
    ['sign'],
  );
  const message = new DataView(new ArrayBuffer(8));
  message.setBigUint64(0, BigInt(step));
  const digest = new DataView(await crypto.subtle.sign('HMAC', await account.key, message));
  const number = digest.getUint32(digest.getUint8(digest.byteLength - 1) & 15) & 0x7fffffff;
  return String(number % 10 ** account.digits).padStart(account.digits, '0');
}

async function drawCode(row, account) {
  const code = await codeOf(account);
  row.dataset.code = code;
  row.querySelector('.code').textContent = `${code.slice(0, 3)} ${code.slice(3)}`;
}

function drawRow(account) {
  const row = template.content.firstElementChild.cloneNode(true);
  row.querySelector('.monogram').textContent = account.issuer[0];
  row.querySelector('b').textContent = account.issuer;
  row.querySelector('small').textContent = account.label;
  row.account = account;
  drawCode(row, account);
  return row;
}

function drawMore(count) {
  const rows = found.slice(drawn, drawn + count).map(drawRow);
  drawn += rows.length;
  list.append(...rows);
  if (rows.length > 0) watcher.observe(list.lastElementChild);
}

const watcher = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      watcher.unobserve(target);
      drawMore(MORE);
    }
  },
  { rootMargin: '50px' },
);

function tick() {
  const now = Date.now() / 1000;
  left.style.transform = `scaleX(${1 - (Math.floor(now) % PERIOD) / PERIOD})`;
  if (stepNow() !== step) {
    step = stepNow();
    for (const row of list.children) drawCode(row, row.account);
  }
  setTimeout(tick, 1010 - (Date.now() % 1000));
}

search.addEventListener('input', () => {
  const query = search.value.toLowerCase();
  found = accounts.filter(({ issuer, label }) => `${issuer} ${label}`.toLowerCase().includes(query));
  drawn = 0;
  list.replaceChildren();
  drawMore(FIRST);
});

list.addEventListener('click', async ({ target }) => {
  const row = target.closest('.row');
  if (!row) return;
  await navigator.clipboard.writeText(row.dataset.code);
  status.textContent = `Copied the code of ${row.account.issuer}`;
});

drawMore(FIRST);
tick();
search.focus();
