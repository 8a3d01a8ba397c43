import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, type Locator, type Page } from '@playwright/test'
import type { ErrorCode } from '../../shared/app-error.ts'
import type { TableOutcome } from '../../shared/contract/imports.ts'
import type { Severity } from '../../shared/rules/finding.ts'
import type { Table } from '../../shared/sheets/table.ts'
import { text } from '../fixtures/texts.ts'
import { Shell } from './shell.ts'

type Outcome = Pick<TableOutcome, 'inserted' | 'updated' | 'unchanged' | 'refused'>

/** A workbook goes in: choose or drop, look, write, take back. */
export class ImportPage {
  readonly #page: Page
  readonly #shell: Shell

  constructor(page: Page) {
    this.#page = page
    this.#shell = new Shell(page)
  }

  get commitButton(): Locator {
    const write = new RegExp(text('import:commit.write', { n: '\\d+' }).replaceAll(/[（）]/g, '.'))
    return this.#page
      .getByRole('button', { name: write })
      .or(this.#page.getByRole('button', { name: text('import:commit.nothing') }))
  }

  batch(file: string): Locator {
    const row = this.#page.getByTestId('batches').getByRole('row')
    return row.filter({ has: this.#page.getByRole('rowheader', { name: file, exact: true }) })
  }

  /** The open dialog must have its answer before. */
  async choose(): Promise<void> {
    await this.#page.getByRole('button', { name: text('import:drop.choose') }).click()
  }

  /** Drops a file as a person does who drags it from a folder. */
  async drop(file: string, bytes: Buffer = readFileSync(file)): Promise<void> {
    const given = { name: path.basename(file), content: bytes.toString('base64') }
    const transfer = await this.#page.evaluateHandle(({ name, content }) => {
      const code = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0))
      const data = new DataTransfer()
      data.items.add(new File([code], name))
      return data
    }, given)
    const zone = this.#page.getByRole('region', { name: text('import:drop.label') })
    await zone.dispatchEvent('dragover', { dataTransfer: transfer })
    await zone.dispatchEvent('drop', { dataTransfer: transfer })
  }

  async commit(): Promise<void> {
    await this.commitButton.click()
    await expect(this.#page.getByText(text('import:outcomes.happened'))).toBeVisible()
  }

  async importAnother(): Promise<void> {
    await this.#page.getByRole('button', { name: text('import:done.again') }).click()
  }

  async openTable(sheet: string, kind: Table['kind']): Promise<void> {
    await this.#page.getByRole('tab', { name: tableName(sheet, kind) }).click()
  }

  async showAllProblems(): Promise<void> {
    const more = new RegExp(text('import:problems.more', { n: '\\d+' }))
    await this.#page.getByRole('button', { name: more }).click()
  }

  /** Takes an import back from the list of imported files, and says yes to the question. */
  async undo(file: string): Promise<void> {
    await this.batch(file)
      .getByRole('button', { name: text('import:undo.button') })
      .click()
    const question = this.#page.getByRole('dialog')
    await expect(question).toContainText(text('import:undo.ask', { file }))
    await question.getByRole('button', { name: text('import:undo.confirm') }).click()
    await expect(this.#shell.notice(text('import:undo.done'))).toBeVisible()
  }

  readonly assert = {
    outcome: async (sheet: string, kind: Table['kind'], outcome: Outcome): Promise<void> => {
      const row = this.#page.getByTestId('outcomes').getByRole('row')
      const { inserted, updated, unchanged, refused } = outcome
      const cells = row
        .filter({ has: this.#page.getByRole('rowheader', { name: tableName(sheet, kind) }) })
        .getByRole('cell')
      await expect(cells).toHaveText([inserted, updated, unchanged, refused].map(String))
    },
    /** Each problem is told once, at its cell, with how grave it is. */
    problems: async (expected: Readonly<Record<string, Severity>>): Promise<void> => {
      const problems = this.#page.getByRole('tabpanel').getByRole('listitem')
      for (const [cell, severity] of Object.entries(expected)) {
        const words = new RegExp(`\\b${cell}\\b`)
        await expect(problems.filter({ hasText: words })).toContainText(
          text(`common:severities.${severity}`),
        )
      }
      const title = text('import:problems.title', { n: Object.keys(expected).length })
      await expect(this.#page.getByRole('tabpanel').getByText(title)).toBeVisible()
    },
    nothingNew: async (): Promise<void> => {
      await expect(this.commitButton).toHaveText(text('import:commit.nothing'))
      await expect(this.commitButton).toBeDisabled()
    },
    refused: async (code: ErrorCode, file: string): Promise<void> => {
      const alert = this.#page.getByRole('alert')
      await expect(alert).toContainText(text('import:failed.choose'))
      await expect(alert).toContainText(text(`errors:${code}`, { file }))
    },
    noHistory: async (): Promise<void> => {
      await expect(this.#page.getByText(text('import:history.none'))).toBeVisible()
    },
  }
}

function tableName(sheet: string, kind: Table['kind']): string {
  return text('import:check.tab', { sheet, kind: text(`sheets:kinds.${kind}`) })
}
