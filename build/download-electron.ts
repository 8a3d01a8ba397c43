import { spawnSync } from 'node:child_process'
import { electronBinary } from './electron-binary.ts'
import { inRoot } from './paths.ts'

const reachableWithin = 4_000
/** About 110 MB; slower than this is worse than the browser that is already there. */
const downloadedWithin = 10 * 60_000

/** Fetches Electron's executable from ELECTRON_MIRROR or its home; gives up fast where there is no way. */
export async function downloadElectron(): Promise<string | undefined> {
  if (process.env['ELECTRON_SKIP_BINARY_DOWNLOAD'] || !(await isReachable(downloadHome()))) {
    return undefined
  }
  process.stdout.write('正在下载 Electron（约 110 MB）…… / Downloading Electron (about 110 MB)…\n')
  spawnSync(process.execPath, [inRoot('node_modules/electron/install.js')], {
    stdio: 'ignore',
    timeout: downloadedWithin,
  })
  return electronBinary()
}

function downloadHome(): string {
  const { ELECTRON_MIRROR: mirror, npm_config_electron_mirror: configured } = process.env
  return mirror ?? configured ?? 'https://github.com/electron/electron/releases/'
}

/** Any answer will do: a mirror may refuse its top folder and still have the file. */
async function isReachable(url: string): Promise<boolean> {
  try {
    await fetch(url, { method: 'HEAD', signal: AbortSignal.timeout(reachableWithin) })
    return true
  } catch {
    // No network, no such host, or too slow: all the same to whoever wants to start the app.
    return false
  }
}
