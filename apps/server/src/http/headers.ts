/** Headers that every answer carries, and the policy of the site's pages. */

const directives: Readonly<Record<string, string>> = {
  'default-src': "'none'",
  // The kernel, the sandbox and text shaping are WebAssembly; nothing is ever evaluated as JavaScript.
  'script-src': "'self' 'wasm-unsafe-eval'",
  'worker-src': "'self'",
  'style-src': "'self'",
  // Pictures that the page itself made, such as a preview of an opened file.
  'img-src': "'self' blob: data:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'manifest-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'self'",
  'frame-ancestors': "'none'",
};

export const pagePolicy = Object.entries(directives).map(([name, value]) => `${name} ${value}`).join('; ');

/** What is not a page may do nothing at all, even when somebody opens it as one. */
export const filePolicy = "default-src 'none'; frame-ancestors 'none'; sandbox";

export function setSecurityHeaders(headers: Headers, { secure }: { readonly secure: boolean }): void {
  const always: Readonly<Record<string, string>> = {
    'content-security-policy': filePolicy,
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
    // Addresses hold share tokens.
    'referrer-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    // Whatever is not said to be cacheable is somebody's own.
    'cache-control': 'no-store',
    ...(secure ? { 'strict-transport-security': 'max-age=31536000; includeSubDomains' } : {}),
  };
  for (const [name, value] of Object.entries(always)) if (!headers.has(name)) headers.set(name, value);
}
