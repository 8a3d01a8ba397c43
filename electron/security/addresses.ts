/** The app's own pages live at `app://bundle/…`: an origin of its own, unlike `file:`. */
export const appScheme = 'app'
const appHost = 'bundle'

const startPath = '/index.html'

/** The address of a page of the window; `route` is what the window's router sees (`/today`). */
export function pageAddress(route: string): string {
  if (!route.startsWith('/')) throw new Error(`a route starts with a slash: ${route}`)
  return `${appScheme}://${appHost}${startPath}#${route}`
}

/**
 * The parsed address, or null where its origin is not exactly ours. Scheme, host and port are
 * compared as the parser sees them: a prefix test would let `app://bundle.evil/` through.
 */
export function ownAddress(address: string): URL | null {
  const url = URL.parse(address)
  if (url?.protocol !== `${appScheme}:` || url.host !== appHost) return null
  return url.username === '' && url.password === '' ? url : null
}

/** Whether a frame may go there: only the one document that the window is made of. */
export function isOwnPage(address: string): boolean {
  return ownAddress(address)?.pathname === startPath
}

/**
 * Whether a request may leave the window at all. `data:` reaches no network and the content
 * policy allows it for images only; the developer tools load themselves from `devtools:`.
 */
export function isAllowedRequest(address: string, developerTools: boolean): boolean {
  const scheme = URL.parse(address)?.protocol
  if (scheme === 'data:') return true
  if (scheme === 'devtools:') return developerTools
  return ownAddress(address) !== null
}
