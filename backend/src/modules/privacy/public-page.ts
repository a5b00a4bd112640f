import { escapeHtml } from '@dmat/shared/text/escape-html';

/** What a page says; `form` is HTML. */
export interface PublicPage {
  lang: string;
  title: string;
  text: string;
  form: string;
}

/** A page for whoever holds a link of a mail: a title, a sentence and at most a button, no script, no other server. */
export function publicPage({ lang, title, text, form }: PublicPage): string {
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex,nofollow">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(title)}</title>
<style>
  :root { --page: #f3f4f6; --card: #fff; --line: #e2e4e7; --ink: #1e1e1e; --soft: #50575e; --accent: #1f4fd8; --on-accent: #fff; }
  @media (prefers-color-scheme: dark) { :root { --page: #16181b; --card: #22252a; --line: #33373d; --ink: #e8eaed; --soft: #b3b8bf; --accent: #8ab4f8; --on-accent: #10131a; } }
  * { box-sizing: border-box; }
  body { margin: 0; min-height: 100vh; display: grid; place-items: center; padding: 24px 16px; background: var(--page); color: var(--ink);
    font: 16px/1.6 -apple-system, BlinkMacSystemFont, "Segoe UI", Roboto, Helvetica, Arial, sans-serif; }
  main { width: 100%; max-width: 480px; padding: 40px; background: var(--card); border: 1px solid var(--line); border-radius: 12px; }
  h1 { margin: 0 0 12px; font-size: 24px; line-height: 1.3; text-wrap: balance; }
  p { margin: 0; color: var(--soft); overflow-wrap: anywhere; }
  form { margin: 28px 0 0; }
  button { width: 100%; min-height: 48px; padding: 12px 20px; font: inherit; font-weight: 600; color: var(--on-accent); background: var(--accent);
    border: 1px solid var(--accent); border-radius: 8px; cursor: pointer; }
  button.quiet { color: var(--ink); background: transparent; border-color: var(--soft); font-weight: 500; }
  button:hover { filter: brightness(.95); }
  a { color: var(--accent); }
  form + form, form + p, .more { margin-top: 16px; }
  button:focus-visible, a:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
  @media (max-width: 480px) { main { padding: 28px 22px; } }
</style>
</head>
<body>
<main>
<h1>${escapeHtml(title)}</h1>
<p role="status">${escapeHtml(text)}</p>
${form}
</main>
</body>
</html>
`;
}
