import { spawn } from 'node:child_process'
import { buildApp } from './build.ts'
import { hasDisplay, installedBrowser, packaged } from './browser.ts'
import { downloadElectron } from './download-electron.ts'
import { electronBinary } from './electron-binary.ts'
import { inRoot, rootFolder } from './paths.ts'

const oldestNode = 24

/** A program and what stands before the app's own folder. */
interface Shell {
  readonly program: string
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string>>
}

/** `npm start`: builds, finds a shell, runs the app in it and ends with its exit code. */
async function start(): Promise<number> {
  if (Number.parseInt(process.versions.node, 10) < oldestNode) {
    return refuse(
      `Node ${process.versions.node} 太旧。请先运行 npm ci，再用 npm start 启动（会自带 Node ${oldestNode}）；或安装 Node ${oldestNode} 以上版本。`,
      `Node ${process.versions.node} is too old. Run npm ci, then npm start (which brings Node ${oldestNode}), or install Node ${oldestNode} or newer.`,
    )
  }
  if (!hasDisplay()) {
    return refuse(
      '这台电脑（或这个终端）没有图形界面，打不开窗口。请在桌面环境里运行 npm start；不需要屏幕的演示用 npm run demo。',
      'There is no display, so no window can open. Run npm start in a desktop session; npm run demo needs no screen.',
    )
  }
  const shell = await findShell()
  if (!shell) {
    return refuse(
      '没有找到 Electron，也没有找到 Chrome、Edge 或 Chromium。请安装其中一个浏览器后再运行 npm start；能联网时也可以设置 ELECTRON_MIRROR 让程序下载 Electron。',
      'Neither Electron nor Chrome, Edge or Chromium was found. Install one of these browsers and run npm start again; with a network you may set ELECTRON_MIRROR so that Electron can be downloaded.',
    )
  }
  await buildApp()
  return run(shell)
}

async function findShell(): Promise<Shell | undefined> {
  const electron = electronBinary() ?? (await downloadElectron())
  // Chromium refuses to run its sandbox as root.
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  if (electron) return { program: electron, args: asRoot, env: {} }
  const wanted = process.env['APP_BROWSER']
  // The browser from npm is headless: it has no window to show.
  const browser = wanted && wanted !== packaged ? wanted : installedBrowser()?.executable
  if (!browser) return undefined
  process.stdout.write(
    `没有 Electron，改用已安装的浏览器打开窗口 / No Electron here: the window opens in the installed browser (${browser})\n`,
  )
  return {
    program: process.execPath,
    args: [inRoot('e2e/electron-double/boot.ts')],
    env: { APP_BROWSER: browser },
  }
}

/** Runs the app in the foreground; its exit code, or 1 where it was killed. */
function run({ program, args, env }: Shell): Promise<number> {
  const own = process.argv.slice(2)
  const child = spawn(program, [...args, rootFolder, ...own], {
    stdio: 'inherit',
    env: { ...process.env, ...env },
  })
  // The terminal tells the child as well; this process waits for its exit code.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code) => resolve(code ?? 1))
  })
}

function refuse(chinese: string, english: string): number {
  process.stderr.write(`${chinese}\n${english}\n`)
  return 1
}

process.exitCode = await start()
