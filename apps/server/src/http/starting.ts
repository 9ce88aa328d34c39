import { createHash } from 'node:crypto';

/** The paper, ink and type of the site's own tokens, whose files are not served yet. */
const style = `:root { color-scheme: light dark }
body { display: grid; place-content: center; min-block-size: 90vh; margin: 0; padding: 1.5rem; text-align: center; font: 1.05rem/1.6 'Source Sans 3', system-ui, sans-serif; color: light-dark(#1c1a16, #f1ede4); background: light-dark(#f6f2e9, #1e2023) }
h1 { margin: 0 0 0.5rem; font: 600 2rem 'Source Serif 4', Charter, Georgia, serif }
p { margin: 0 }
[lang=de] { color: light-dark(#4c473d, #c6c1b6) }`;

/** What is answered while the program starts, so that a browser that was opened early waits by itself. */
const page = `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8" /><meta name="viewport" content="width=device-width" /><meta http-equiv="refresh" content="2" /><title>Patternbook</title><style>${style}</style></head>
  <body><main role="status"><h1>Patternbook</h1><p>Starting. This page opens by itself.</p><p lang="de">Startet. Diese Seite öffnet sich von selbst.</p></main></body>
</html>
`;

const policy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`;

export function answerWhileStarting(request: Request): Response {
  if (new URL(request.url).pathname === '/healthz') return new Response('ok');
  const headers = { 'retry-after': '2', 'cache-control': 'no-store', 'content-security-policy': policy, 'content-type': 'text/html; charset=utf-8', 'x-content-type-options': 'nosniff' };
  return new Response(page, { status: 503, headers });
}
