import { execFile } from 'node:child_process'

/** What is asked of the desktop's own file dialog. */
export interface FileQuestion {
  readonly save: boolean
  readonly title: string
  /** Folder or file to begin with; '' where there is none. */
  readonly start: string
}

type Tool = readonly [program: string, args: readonly string[]]

/**
 * Asks the person for a file with whatever dialog the desktop can show from a command; null where
 * the person cancelled. Chromium cannot be asked: its own dialogs do not tell paths.
 */
export async function askForFile(question: FileQuestion): Promise<string | null> {
  for (const [program, args] of tools(question)) {
    const answer = await run(program, args, question)
    if (answer !== undefined) return answer === '' ? null : answer
  }
  process.stderr.write(
    '没有可用的文件对话框：请安装 zenity 或 kdialog / No file dialog: install zenity or kdialog\n',
  )
  return null
}

function tools({ save, title, start }: FileQuestion): readonly Tool[] {
  if (process.platform === 'win32') return [['powershell', powershell(save)]]
  if (process.platform === 'darwin') return [['osascript', appleScript(save, title, start)]]
  const name = start ? [`--filename=${start}`] : []
  return [
    [
      'zenity',
      [
        '--file-selection',
        `--title=${title}`,
        ...name,
        ...(save ? ['--save', '--confirm-overwrite'] : []),
      ],
    ],
    ['kdialog', ['--title', title, save ? '--getsavefilename' : '--getopenfilename', start || '.']],
  ]
}

/** Title and start come through the environment, so that nothing in them is read as a command. */
function powershell(save: boolean): readonly string[] {
  const script = [
    'Add-Type -AssemblyName System.Windows.Forms',
    '[Console]::OutputEncoding = [Text.Encoding]::UTF8',
    `$d = New-Object System.Windows.Forms.${save ? 'SaveFileDialog' : 'OpenFileDialog'}`,
    '$d.Title = $env:DOUBLE_TITLE',
    '$d.FileName = $env:DOUBLE_START',
    `if ($d.ShowDialog() -eq 'OK') { $d.FileName }`,
  ]
  return ['-NoProfile', '-STA', '-Command', script.join('; ')]
}

function appleScript(save: boolean, title: string, start: string): readonly string[] {
  const choose = save
    ? 'choose file name with prompt (item 1 of argv) default name (item 2 of argv)'
    : 'choose file with prompt (item 1 of argv)'
  const lines = ['on run argv', `return POSIX path of (${choose})`, 'end run']
  return [...lines.flatMap((line) => ['-e', line]), title, start.replace(/^.*\//, '')]
}

/** What the tool printed, '' where the person cancelled; undefined where there is no such tool. */
function run(
  program: string,
  args: readonly string[],
  { title, start }: FileQuestion,
): Promise<string | undefined> {
  const env = { ...process.env, DOUBLE_TITLE: title, DOUBLE_START: start }
  return new Promise((resolve) => {
    execFile(program, args, { env }, (error, output) => {
      if (error?.code === 'ENOENT') resolve(undefined)
      else resolve(error ? '' : output.replace(/\r?\n$/, ''))
    })
  })
}
