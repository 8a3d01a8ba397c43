/** From nothing up; every exception has its reason. */
const contentPolicy = [
  `default-src 'none'`,
  // The bundle is made of files of its own; no inline script, no eval.
  `script-src 'self'`,
  // The component library writes its style sheets into the page at run time.
  `style-src 'self' 'unsafe-inline'`,
  // Small icons are put into style sheets as data: addresses by the bundler.
  `img-src 'self' data:`,
  // Chinese fonts come with the app, so that screen and paper look the same everywhere.
  `font-src 'self'`,
  // Chunks of the bundle may be fetched; the network guard refuses other addresses once more.
  `connect-src 'self'`,
  `base-uri 'none'`,
  `form-action 'none'`,
  `frame-ancestors 'none'`,
  `object-src 'none'`,
].join('; ')

/** On every answer of the app scheme, refusals too. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': contentPolicy,
  // A file is what its type says; the browser must not guess a script into it.
  'X-Content-Type-Options': 'nosniff',
}

const contentTypes: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  html: 'text/html; charset=utf-8',
  ico: 'image/x-icon',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  png: 'image/png',
  svg: 'image/svg+xml',
  woff: 'font/woff',
  woff2: 'font/woff2',
}

/** The content type of a bundled file; null: the bundle has no such files, so it is not served. */
export function contentTypeOf(file: string): string | null {
  const extension = file.slice(file.lastIndexOf('.') + 1).toLowerCase()
  return Object.hasOwn(contentTypes, extension) ? (contentTypes[extension] ?? null) : null
}
