import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { Readable, Writable } from 'node:stream'
import { findBrowser, hasDisplay } from '../../build/browser.ts'
import { CdpPipe } from './cdp-pipe.ts'
import { switches } from './command-line.ts'

/** Set to see everything that Chromium writes, and failures inside the double. */
export const debugging = process.env['ELECTRON_DOUBLE_DEBUG'] === '1'

/** A page that does nothing: the window which Chromium opens by itself before the app loads one. */
export const emptyPage = 'data:text/html,'

const quietSwitches = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-extensions',
  '--disable-sync',
  '--disable-quic',
  '--disable-features=Translate,AutofillServerCommunication,OptimizationHints,MediaRouter',
  '--metrics-recording-only',
  '--password-store=basic',
  '--use-mock-keychain',
  '--lang=zh-CN',
  // Without it Chromium shows a bar about --no-sandbox above the page.
  '--test-type',
  // Sockets are not seen by request interception; so no name resolves, nothing can leave.
  '--host-resolver-rules=MAP * ~NOTFOUND',
]

/** The Chromium behind the double; one for the whole app. */
class BrowserProcess {
  #process: ChildProcess | undefined
  #pipe: CdpPipe | undefined
  #headless = true
  /** What Chromium said before it answered: the reason where it does not start. */
  #lastWords = ''

  get pipe(): CdpPipe {
    if (!this.#pipe) throw new Error('electron double: the app is not ready yet')
    return this.#pipe
  }

  get pid(): number {
    return this.#process?.pid ?? 0
  }

  get headless(): boolean {
    return this.#headless
  }

  async start(profile: string, appSwitches: readonly string[], onExit: () => void): Promise<void> {
    const browser = findBrowser()
    if (!browser) throw new Error('electron double: no Chromium, Chrome or Edge was found')
    const wantsHeadless = process.env['ELECTRON_DOUBLE_HEADLESS'] === '1'
    this.#headless = browser.headlessOnly || wantsHeadless || !hasDisplay()
    preparePreferences(profile)
    const child = spawn(browser.executable, this.#arguments(profile, appSwitches), {
      stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
      env: { ...process.env, ...browser.environment },
    })
    this.#process = child
    const started = new Promise<never>((_resolve, reject) => child.once('error', reject))
    child.on('exit', onExit)
    child.stderr?.on('data', (data: Buffer) => this.#hear(String(data)))
    const [input, output] = [child.stdio[3], child.stdio[4]]
    if (!(input instanceof Writable && output instanceof Readable)) {
      throw new Error('electron double: the browser opened no pipe')
    }
    this.#pipe = new CdpPipe(input, output)
    try {
      await Promise.race([
        started,
        this.#pipe.send('Target.setDiscoverTargets', { discover: true }),
      ])
    } catch (error) {
      const reason = `${String(error)}\n${this.#lastWords}`
      throw new Error(`electron double: ${browser.executable} did not start: ${reason}`, {
        cause: error,
      })
    }
  }

  /** Asks Chromium to end, and ends it after three seconds. */
  async close(): Promise<void> {
    const child = this.#process
    if (!child?.pid || child.exitCode !== null) return
    const gone = new Promise((resolve) => child.once('exit', resolve))
    // A pipe that is broken already means that Chromium is on its way out.
    this.#pipe?.send('Browser.close').catch(() => undefined)
    const timer = setTimeout(() => child.kill('SIGKILL'), 3000)
    await gone
    clearTimeout(timer)
  }

  /** Playwright waits for the line "DevTools listening on"; the rest is Chromium's own chatter. */
  #hear(text: string): void {
    this.#lastWords = (this.#lastWords + text).slice(-1000)
    for (const line of text.split('\n')) {
      if (debugging || line.startsWith('DevTools listening')) process.stderr.write(`${line}\n`)
    }
  }

  #arguments(profile: string, appSwitches: readonly string[]): string[] {
    const port = switches.get('remote-debugging-port')
    const root = process.getuid?.() === 0
    return [
      '--remote-debugging-pipe',
      `--user-data-dir=${profile}`,
      ...appSwitches,
      ...quietSwitches,
      ...(root || switches.has('no-sandbox') ? ['--no-sandbox'] : []),
      ...(port === undefined ? [] : [`--remote-debugging-port=${port}`]),
      // With a screen the first window is one without tabs and address, as an app's should be.
      ...(this.#headless
        ? ['--headless=new', '--disable-gpu', '--hide-scrollbars', '--no-startup-window']
        : [`--app=${emptyPage}`]),
    ]
  }
}

/** A window of an app offers no translation and keeps no passwords; no switch says so. */
function preparePreferences(profile: string): void {
  const file = path.join(profile, 'Default', 'Preferences')
  if (existsSync(file)) return
  mkdirSync(path.dirname(file), { recursive: true })
  const preferences = { translate: { enabled: false }, credentials_enable_service: false }
  writeFileSync(file, JSON.stringify(preferences))
}

export const browser = new BrowserProcess()
