/** @typedef {import('./read-message.mjs').CaughtMessage} CaughtMessage */

const escape = (/** @type {string} */ text) =>
  text.replace(/[&<>"']/g, (char) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[char] ?? char);

const STYLE = `
  :root { color-scheme: light; --line: #dcdcde; --ink: #1d2327; --soft: #50575e; --accent: #2145e6; }
  * { box-sizing: border-box; }
  body { margin: 0; font: 15px/1.5 system-ui, sans-serif; color: var(--ink); background: #f6f7f7; }
  header { display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: center; padding: 1rem 1.25rem; background: #fff; border-bottom: 1px solid var(--line); }
  h1 { font-size: 1.15rem; margin: 0; flex: 1; }
  button { font: inherit; padding: .35rem .8rem; border: 1px solid var(--line); border-radius: 4px; background: #fff; cursor: pointer; }
  main { max-width: 60rem; margin: 0 auto; padding: 1rem; }
  ul { list-style: none; margin: 0; padding: 0; background: #fff; border: 1px solid var(--line); border-radius: 6px; }
  li + li { border-top: 1px solid var(--line); }
  li a { display: grid; grid-template-columns: minmax(8rem, 2fr) 3fr auto; gap: .25rem 1rem; padding: .7rem 1rem; color: inherit; text-decoration: none; }
  li a:hover, li a:focus-visible { background: #f0f3ff; outline-offset: -2px; }
  li time, dt { color: var(--soft); } li b { overflow-wrap: anywhere; } li span { overflow-wrap: anywhere; }
  @media (max-width: 600px) { li a { grid-template-columns: 1fr; } }
  .empty { padding: 3rem 1rem; text-align: center; color: var(--soft); background: #fff; border: 1px solid var(--line); border-radius: 6px; }
  dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1rem; margin: 0 0 1rem; } dd { margin: 0; overflow-wrap: anywhere; }
  iframe, pre, details { width: 100%; background: #fff; border: 1px solid var(--line); border-radius: 6px; }
  iframe { height: 60vh; } pre, details { padding: 1rem; margin: 1rem 0 0; white-space: pre-wrap; overflow-wrap: anywhere; } details pre { border: 0; padding: 0; }
  a { color: var(--accent); }`;

/**
 * @param {string} title
 * @param {string} body
 */
const frame = (title, body) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,"><title>${escape(title)}</title><style>${STYLE}</style></head><body>${body}</body></html>`;

/**
 * The list, newest first; looks for new mail by itself.
 * @param {CaughtMessage[]} messages
 */
export function listPage(messages) {
  const rows = messages
    .map((message) => `<li><a href="/messages/${message.id}"><b>${escape(message.to)}</b><span>${escape(message.subject || '(no subject)')}</span><time datetime="${message.receivedAt}">${message.receivedAt.slice(0, 19).replace('T', ' ')} UTC</time></a></li>`)
    .join('');
  const list = rows ? `<ul>${rows}</ul>` : '<p class="empty">No mail yet. Submit a form on the demo page and its welcome mail appears here.</p>';
  return frame(
    'Caught mail',
    `<header><h1>Caught mail</h1><a href="/messages">JSON</a><form method="post" action="/clear"><button>Empty the inbox</button></form></header><main>${list}</main>
<script>const newest=${JSON.stringify(messages[0]?.id ?? null)};setInterval(async()=>{try{const all=await(await fetch('/messages?limit=1')).json();if((all[0]?.id??null)!==newest)location.reload();}catch{}},3000);</script>`,
  );
}

/**
 * One mail: its HTML in a frame that runs no scripts, its text and its headers.
 * @param {CaughtMessage} message
 */
export function messagePage(message) {
  const headers = Object.entries(message.headers)
    .map(([name, value]) => `${name}: ${value}`)
    .join('\n');
  const html = message.html
    ? `<iframe title="The mail as its reader sees it" sandbox="allow-popups allow-popups-to-escape-sandbox" srcdoc="${escape(`<base target="_blank">${message.html}`)}"></iframe>`
    : '';
  return frame(
    message.subject,
    `<header><h1>${escape(message.subject || '(no subject)')}</h1><a href="/">All mail</a></header><main>
<dl><dt>To</dt><dd>${escape(message.to)}</dd><dt>From</dt><dd>${escape(message.from)}</dd><dt>Received</dt><dd>${message.receivedAt}</dd></dl>
${html}<details${html ? '' : ' open'}><summary>Text part</summary><pre>${escape(message.text)}</pre></details><details><summary>Headers</summary><pre>${escape(headers)}</pre></details></main>`,
  );
}
