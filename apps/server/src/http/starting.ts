/** What is answered while the program starts, so that a browser that was opened early waits by itself. */
const page = `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8" /><meta http-equiv="refresh" content="2" /><title>Patternbook</title></head>
  <body><p>Patternbook is starting. This page opens by itself.</p><p lang="de">Patternbook startet. Diese Seite öffnet sich von selbst.</p></body>
</html>
`;

export function answerWhileStarting(request: Request): Response {
  if (new URL(request.url).pathname === '/healthz') return new Response('ok');
  const headers = { 'retry-after': '2', 'cache-control': 'no-store', 'content-security-policy': "default-src 'none'", 'content-type': 'text/html; charset=utf-8', 'x-content-type-options': 'nosniff' };
  return new Response(page, { status: 503, headers });
}
