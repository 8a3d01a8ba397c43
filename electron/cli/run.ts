import { join } from 'node:path'
import { CommanderError } from 'commander'
import { AppError } from '../../shared/app-error.ts'
import { languages, type Language } from '../../shared/contract/app.ts'
import { createClock } from '../app/clock.ts'
import { createTranslator, type Translate } from '../app/translator.ts'
import type { CliCommand } from './command.ts'
import { defaultLedgerFile, defaultRulesFolder, type Environment } from './environment.ts'
import { exitStatus, statusOf } from './exit-status.ts'
import { createProgram, isHelp, type SharedOptions } from './program.ts'
import { errorJson } from './read.ts'
import { ledgerError } from '../ledger/ledger-error.ts'
import { loadResources } from '../services/resources.ts'
import { readPasswordFile } from './with-ledger.ts'

const resourcesFolder = join(import.meta.dirname, '..', '..', 'resources')
const print = (text: string): void => void process.stdout.write(`${text}\n`)
const note = (text: string): void => void process.stderr.write(`${text}\n`)

function environmentOf(options: SharedOptions): Environment {
  const clock = createClock(options.today ?? null)
  return {
    ledgerFile: options.ledger ?? defaultLedgerFile(process.env, process.platform),
    password: () =>
      options.passwordFile === undefined
        ? process.env['LEDGER_PASSWORD'] || null
        : readPasswordFile(options.passwordFile),
    json: options.json ?? false,
    language: options.lang,
    today: clock.today(),
    now: clock.now(),
    resources: loadResources(
      resourcesFolder,
      options.rules ?? defaultRulesFolder(process.env, process.platform),
    ),
    translate: createTranslator(resourcesFolder, options.lang),
    print,
    note,
  }
}

async function run(options: SharedOptions, command: CliCommand): Promise<void> {
  const environment = environmentOf(options)
  const { status, json, text } = await command(environment)
  print(environment.json ? JSON.stringify(json, null, 2) : text)
  process.exitCode = status
}

/** The word that usage is at fault with: commander quotes it in its own sentence. */
function termOf({ message }: CommanderError): string {
  return message.match(/'([^']+)'/)?.[1] ?? message.replace(/^error: /, '')
}

/** What went wrong, as an error of the contract; a bug keeps its stack on standard error. */
function asAppError(thrown: unknown): AppError {
  const error = ledgerError(thrown)
  if (error instanceof AppError) return error
  if (error instanceof CommanderError) return new AppError('INVALID_INPUT', { path: termOf(error) })
  note(error instanceof Error ? (error.stack ?? error.message) : String(error))
  return new AppError('INTERNAL', { reference: '-' })
}

/** The language that was asked for; usage may be at fault, so the options are not parsed yet. */
function languageOf(args: readonly string[]): Language {
  const asked = args.join('\n').match(/^--lang[=\n](.*)$/m)?.[1]
  return languages.find((language) => language === asked) ?? 'zh-CN'
}

function fail(thrown: unknown, args: readonly string[]): void {
  const error = asAppError(thrown)
  const language = languageOf(args)
  const translate: Translate = createTranslator(resourcesFolder, language)
  if (args.includes('--json'))
    print(JSON.stringify({ error: errorJson({ translate }, error) }, null, 2))
  note(translate({ key: `errors:${error.code}`, params: error.details }))
  process.exitCode = thrown instanceof CommanderError ? exitStatus.wrongUsage : statusOf(error.code)
}

const args = process.argv.slice(2)
try {
  await createProgram(run).parseAsync(args, { from: 'user' })
} catch (error) {
  if (!isHelp(error)) fail(error, args)
}
