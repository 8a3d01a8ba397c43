import { Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import { isFullDate, isPartialDate } from '../../shared/calendar.ts'
import { languages } from '../../shared/contract/app.ts'
import { duesCategories, organizationKinds } from '../../shared/domain/kinds.ts'
import { fenOfYuanText, type Fen } from '../../shared/money.ts'
import { templateKinds } from '../../shared/sheets/templates/templates.ts'
import { exportTables } from '../services/export/export-forms.ts'
import { backup, restore } from './backup.ts'
import { check } from './check.ts'
import type { CliCommand } from './command.ts'
import { duesAmount, duesArrears } from './dues.ts'
import { exportTable } from './export.ts'
import { importFiles, undo } from './import.ts'
import { init } from './init.ts'
import { merge, pack, problems } from './packages.ts'
import { read } from './read.ts'
import { annual } from './report.ts'
import { sample } from './sample.ts'
import { template } from './template.ts'
import { verify } from './verify.ts'

/** Options that every command takes. */
export interface SharedOptions {
  readonly ledger?: string
  readonly json?: boolean
  readonly lang: (typeof languages)[number]
  readonly today?: string
  readonly rules?: string
  readonly passwordFile?: string
}

export type RunCommand = (options: SharedOptions, command: CliCommand) => Promise<void>

function day(text: string): string {
  if (!isFullDate(text)) throw new InvalidArgumentError('YYYY-MM-DD')
  return text
}

function month(text: string): string {
  if (text.length !== 7 || !isPartialDate(text)) throw new InvalidArgumentError('YYYY-MM')
  return text
}

/** Digits only: a third decimal would move a base over the edge of a band, rounded or not. */
function yuan(text: string): Fen {
  const amount = /^\d+(?:\.\d{1,2})?$/.test(text) ? fenOfYuanText(text) : null
  if (amount === null) throw new InvalidArgumentError('yuan with two decimals at most')
  return amount
}

function positiveNumber(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new InvalidArgumentError('a number from 1')
  return Number(text)
}

function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('a whole number')
  return Number(text)
}

/** Years that a ledger can speak of; others would make periods that no calendar has. */
function calendarYear(text: string): number {
  if (!/^(?:19|20)\d{2}$/.test(text)) throw new InvalidArgumentError('YYYY')
  return Number(text)
}

const collect = (value: string, previous: readonly string[] = []): string[] => [...previous, value]

/** Adds a command with the options that all share. */
function add(program: Command, usage: string, description: string): Command {
  return program
    .command(usage)
    .description(description)
    .option('--ledger <file>', 'the ledger file')
    .option('--json', 'print one JSON document')
    .option('--password-file <file>', 'file with the password of the ledger on its first line')
    .option('--rules <dir>', 'folder with rule files of this place')
    .option('--today <date>', 'the day that every rule takes for today', day)
    .addOption(
      new Option('--lang <language>', 'language of the texts').choices(languages).default('zh-CN'),
    )
}

function addLedgerCommands(program: Command, run: RunCommand): void {
  add(program, 'init', 'create a ledger')
    .requiredOption('--name <name>', 'name of the branch')
    .addOption(
      new Option('--kind <kind>', 'kind of unit').choices(organizationKinds).makeOptionMandatory(),
    )
    .option('--profile <file>', 'profile.json')
    .action((options) => run(options, (environment) => init(environment, options)))
  add(program, 'verify', 'check pages, keys, audit chain, rows and kept files')
    .option('--code <code>', 'the ledger check code on a paper: was its history changed since?')
    .action((options) => run(options, (environment) => verify(environment, options)))
  add(program, 'backup', 'copy the ledger into a folder, checked')
    .requiredOption('--out <dir>', 'folder to write to')
    .action((options) => run(options, (environment) => backup(environment, options)))
  add(program, 'restore', 'put a backup in the place of the ledger, which is kept')
    .requiredOption('--from <file>', 'the backup')
    .action((options) => run(options, (environment) => restore(environment, options)))
  add(program, 'pack', 'write what a branch hands to its superior')
    .requiredOption('--org <name>', 'the branch')
    .requiredOption('--out <file>', 'the package to write')
    .option('--year <year>', 'year of the findings; the current one where left out', calendarYear)
    .option('--no-materials', 'leave the files of materials out')
    .option('--passphrase-file <file>', 'file with a passphrase: the package is encrypted')
    .action((options) => run(options, (environment) => pack(environment, options)))
  add(program, 'problems', 'write what is late or wrong with a branch, to go back to it')
    .requiredOption('--org <name>', 'the branch')
    .requiredOption('--out <file>', 'the list to write')
    .option('--year <year>', 'the year; the current one where left out', calendarYear)
    .option('--days <n>', 'days to rectify them', positiveNumber, 30)
    .action((options) => run(options, (environment) => problems(environment, options)))
  add(program, 'merge <files...>', 'take packages of branches in, or a problem list')
    .option('--passphrase-file <file>', 'file with the passphrase of the packages')
    .action((files, options) => run(options, (environment) => merge(environment, files, options)))
  add(program, 'sample', 'make an invented ledger and its workbooks')
    .requiredOption('--out <dir>', 'folder to write to')
    .option('--branches <n>', 'number of branches', positiveNumber, 1)
    .option('--members <n>', 'members of each branch', positiveNumber, 30)
    .option('--years <n>', 'years, up to this one', positiveNumber, 1)
    .option('--seed <n>', 'the same seed makes the same ledger', wholeNumber, 1)
    .action((options) => run(options, (environment) => sample(environment, options)))
}

function addImportCommands(program: Command, run: RunCommand): void {
  add(program, 'read <files...>', 'recognize workbooks and change nothing').action(
    (files, options) => run(options, (environment) => read(environment, files)),
  )
  add(program, 'import <files...>', 'read workbooks and commit them as one batch')
    .option('--dry-run', 'say what would happen and change nothing', false)
    .option('--org <name>', 'the branch that the records belong to')
    .option('--map <file>', 'map.json: which column holds what (README)')
    .action((files, options) =>
      run(options, (environment) => importFiles(environment, files, options)),
    )
  add(program, 'undo-import', 'take a batch back')
    .argument('<batch>', 'number of the batch', wholeNumber)
    .action((batch, options) => run(options, (environment) => undo(environment, batch)))
}

function addChecklistCommands(program: Command, run: RunCommand): void {
  add(program, 'check', 'evaluate the rules of a year')
    .option('--year <year>', 'the year; the current one where left out', calendarYear)
    .option('--org <name>', 'one branch only')
    .option('--rule <ids...>', 'these rules only', collect)
    .action((options) => run(options, (environment) => check(environment, options)))
  add(program, 'export', 'write an official workbook')
    .argument('<table>', exportTables.join(', '))
    .requiredOption('--out <file>', 'the .xlsx file to write')
    .option('--year <year>', 'the year; the current one where left out', calendarYear)
    .option('--org <name>', 'one branch only')
    .option('--masked', 'mask identity and phone numbers, leave out incomes', false)
    .action((table, options) =>
      run(options, (environment) => exportTable(environment, table, options)),
    )
  add(program, 'template', 'write an empty workbook to fill in')
    .argument('<kind>', templateKinds.join(', '))
    .requiredOption('--out <file>', 'the .xlsx file to write')
    .action((kind, options) => run(options, (environment) => template(environment, kind, options)))
}

function addReportCommands(program: Command, run: RunCommand): void {
  const reports = program.command('report').description('reports counted from the ledger')
  add(reports, 'annual', 'the report of a year as Word, its figures as Excel beside it')
    .requiredOption('--out <file>', 'the .docx file to write')
    .option('--year <year>', 'the year; the current one where left out', calendarYear)
    .option('--template <file>', 'a template of this place (text, README)')
    .action((options) => run(options, (environment) => annual(environment, options)))
}

function addDuesCommands(program: Command, run: RunCommand): void {
  const dues = program.command('dues').description('amounts of dues, and who owes them')
  add(dues, 'amount', 'what is due in a month; needs no ledger')
    .addOption(
      new Option('--category <category>', 'category of dues')
        .choices(duesCategories)
        .makeOptionMandatory(),
    )
    .option('--base <yuan>', 'monthly base in yuan', yuan)
    .option('--on <month>', 'the month that is due; the current one where left out', month)
    .action((options) => run(options, (environment) => duesAmount(environment, options)))
  add(dues, 'arrears', 'members with unpaid months in a row')
    .option('--as-of <month>', 'last month that counts; the last one that is over', month)
    .action((options) => run(options, (environment) => duesArrears(environment, options)))
}

/**
 * The commands of the command line. Faults of usage are thrown as CommanderError instead of
 * ending the process, so that `--json` can answer with a document.
 */
export function createProgram(run: RunCommand): Command {
  const program = new Command('ledger')
  program.exitOverride()
  program.configureOutput({ writeErr: () => undefined })
  addLedgerCommands(program, run)
  addImportCommands(program, run)
  addChecklistCommands(program, run)
  addDuesCommands(program, run)
  addReportCommands(program, run)
  return program
}

/** Whether commander stopped because help was asked for, which is no fault. */
export function isHelp(error: unknown): boolean {
  return error instanceof CommanderError && error.exitCode === 0
}
