const suffix = 'electron-double'

export type SchemeHandler = (request: Request) => Response | Promise<Response>

/** Schemes that the app has announced (null) or serves. */
export const schemes = new Map<string, SchemeHandler | null>()

/**
 * Chromium learns no new scheme from outside, so `app://bundle/x` is shown to it as
 * `https://bundle.app.electron-double/x`: a secure origin with relative addresses, as the real one.
 */
export function toChromium(url: string): string {
  const parts = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)(.*)$/i.exec(url)
  const [, scheme = '', host = '', rest = ''] = parts ?? []
  return schemes.has(scheme) ? `https://${host}.${scheme}.${suffix}${rest || '/'}` : url
}

/** The address as the app knows it. */
export function fromChromium(url: string): string {
  const parts = /^https:\/\/([^/?#]*)\.([a-z][a-z0-9+-]*)\.electron-double(.*)$/.exec(url)
  if (!parts) return url
  const [, host = '', scheme = '', rest = ''] = parts
  return `${scheme}://${host}${rest || '/'}`
}

/** `app` of `app://bundle/x`. */
export function schemeOf(url: string): string {
  return /^([a-z][a-z0-9+.-]*):/i.exec(url)?.[1]?.toLowerCase() ?? ''
}
