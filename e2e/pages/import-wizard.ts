import { expect, type Locator, type Page } from '@playwright/test'
import type { FieldName } from '../../shared/sheets/recognize/field-words.ts'
import type { TableKind } from '../../shared/sheets/table.ts'
import { text, type TextKey } from '../fixtures/texts.ts'

/** What a person can correct, choose and compare before an import is written. */
export class ImportWizard {
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
  }

  column(letter: string, header: string): Locator {
    const name = text('import:columns.choose', { letter, header })
    return this.#page.getByRole('listitem').filter({ has: this.#page.getByLabel(name) })
  }

  /** The person whose row it may be, with the choice of whose it is. */
  person(row: number): Locator {
    return this.#page.getByTestId(`person-${row}`)
  }

  async readColumn(letter: string, header: string, field: FieldName | null): Promise<void> {
    const select = this.#page.getByLabel(text('import:columns.choose', { letter, header }))
    await this.#choose(select, fieldWord(field))
  }

  async readByItself(): Promise<void> {
    await this.#press('import:columns.byItself')
  }

  async forget(): Promise<void> {
    await this.#press('import:remembered.forget')
  }

  /** Says that the shown sheet is a form with its heading in a row. */
  async readAs(kind: TableKind, row: number): Promise<void> {
    await this.#choose(
      this.#page.getByLabel(text('import:form.kind')),
      text(`sheets:kinds.${kind}`),
    )
    await this.#page.getByRole('checkbox', { name: text('import:form.row', { row }) }).check()
    await this.#press('import:form.read')
  }

  /** Takes what is proposed for the problem in which some words stand. */
  async takeProposal(words: string): Promise<void> {
    const line = this.#page.getByRole('listitem').filter({ hasText: words })
    const take = new RegExp(text('import:cells.take', { proposal: '' }))
    await line.getByRole('button', { name: take }).click()
  }

  async writeCell(cell: string, words: string): Promise<void> {
    await this.#press('import:cells.change', { cell })
    await this.#page
      .getByRole('textbox', { name: text('import:cells.label', { cell }) })
      .fill(words)
    await this.#press('import:cells.put')
  }

  async restoreCell(cell: string): Promise<void> {
    const line = this.#page.getByRole('listitem').filter({ hasText: cell })
    await line.getByRole('button', { name: text('import:cells.undo') }).click()
  }

  async leaveRow(row: number): Promise<void> {
    await this.#page.getByRole('checkbox', { name: text('import:records.take', { row }) }).uncheck()
  }

  async leaveDoubtful(n: number): Promise<void> {
    await this.#press('import:records.leaveDoubtful', { n })
  }

  async isPerson(row: number, words: string): Promise<void> {
    await this.person(row).getByRole('radio', { name: words, exact: true }).check()
  }

  /** The dialog must have its answer before. */
  async saveCopy(): Promise<void> {
    await this.#press('import:commit.copy')
  }

  readonly assert = {
    written: async (n: number): Promise<void> => {
      const name = text('import:commit.write', { n })
      await expect(this.#page.getByRole('button', { name, exact: true })).toBeEnabled()
    },
    read: async (letter: string, header: string, words: string): Promise<void> => {
      await expect(this.column(letter, header)).toContainText(words)
    },
    remembered: async (isRemembered: boolean): Promise<void> => {
      const button = this.#page.getByRole('button', { name: text('import:remembered.forget') })
      await expect(button).toHaveCount(isRemembered ? 1 : 0)
    },
    problems: async (n: number): Promise<void> => {
      await expect(this.#page.getByText(text('import:problems.title', { n }))).toBeVisible()
    },
    corrected: async (original: string, value: string): Promise<void> => {
      await expect(
        this.#page.getByText(text('import:cells.corrected', { original, value })),
      ).toBeVisible()
    },
    change: async (what: string, before: string, after: string): Promise<void> => {
      const row = this.#page.getByTestId('changes').getByRole('row').filter({ hasText: what })
      await expect(row).toContainText(before)
      await expect(row).toContainText(after)
    },
    copied: async (file: string): Promise<void> => {
      await expect(this.#page.getByText(text('import:commit.copied', { file }))).toBeVisible()
    },
  }

  async #press(key: TextKey, gaps: Record<string, string | number> = {}): Promise<void> {
    await this.#page.getByRole('button', { name: text(key, gaps), exact: true }).click()
  }

  async #choose(select: Locator, word: string): Promise<void> {
    await select.click()
    await select.fill(word)
    await this.#page.getByTitle(word, { exact: true }).last().click()
  }
}

/** What a column of a roster is called in the list of fields. */
function fieldWord(field: FieldName | null): string {
  if (field === null) return text('import:columns.notTaken')
  return field === 'name'
    ? text('import:columns.nameOf.memberRoster')
    : text(`sheets:fields.${field}`)
}
