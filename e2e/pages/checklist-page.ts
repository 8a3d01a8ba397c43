import { expect, type Locator, type Page } from '@playwright/test'
import type { DutyStatus } from '../../shared/rules/finding.ts'
import type { RuleArea } from '../../renderer/ui/rule-areas.ts'
import { text } from '../fixtures/texts.ts'
import { Shell } from './shell.ts'

type Mark = DutyStatus | 'suspect'
export type Counts = Readonly<Record<Mark, number>>

/** Every duty of the year with its state: filtered, exported. */
export class ChecklistPage {
  readonly #page: Page
  readonly #shell: Shell

  constructor(page: Page) {
    this.#page = page
    this.#shell = new Shell(page)
  }

  get rows(): Locator {
    const list = this.#page.getByRole('region', { name: text('checklist:title') })
    return list.getByRole('row').filter({ has: this.#page.getByRole('cell') })
  }

  /** The numbers above the list. */
  async counts(): Promise<Counts> {
    const read = async (mark: Mark): Promise<number> =>
      Number(await this.#page.getByTestId(`summary-${mark}`).getByRole('strong').textContent())
    return {
      late: await read('late'),
      wrong: await read('wrong'),
      due: await read('due'),
      suspect: await read('suspect'),
      done: await read('done'),
      notApplicable: await read('notApplicable'),
    }
  }

  async showOnly(mark: Mark | 'explained'): Promise<void> {
    await this.#page.getByTestId(`summary-${mark}`).click()
  }

  /** An area of rules by its letter. */
  async chooseArea(letter: RuleArea): Promise<void> {
    await this.#page.getByRole('combobox', { name: text('checklist:area') }).click()
    await this.#page.getByTitle(text(`settings:areas.${letter}`), { exact: true }).click()
  }

  async chooseDuty(title: string): Promise<void> {
    await this.#page.getByRole('combobox', { name: text('checklist:columns.duty') }).click()
    await this.#page.getByTitle(title, { exact: true }).click()
  }

  /** Opens the line of a duty or signal that stands there once. */
  async open(title: string): Promise<void> {
    await this.rows.getByRole('button', { name: title, exact: true }).click()
    await expect(this.#shell.drawer).toBeVisible()
  }

  async search(words: string): Promise<void> {
    await this.#page.getByRole('searchbox', { name: text('checklist:search') }).fill(words)
  }

  /** The save dialog must have its answer before. */
  async exportWorkbook(): Promise<void> {
    await this.#page.getByRole('button', { name: text('exports:excel') }).click()
    await expect(this.#shell.notice(text('exports:done.title'))).toBeVisible()
  }

  readonly assert = {
    row: async (...words: readonly string[]): Promise<void> => {
      let row = this.rows
      for (const part of words) row = row.filter({ hasText: part })
      await expect(row).toHaveCount(1)
    },
  }
}
