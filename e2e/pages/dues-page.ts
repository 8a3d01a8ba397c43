import { expect, type Locator, type Page } from '@playwright/test'
import type { DuesCell } from '../../shared/contract/dues.ts'
import { text } from '../fixtures/texts.ts'
import { Shell } from './shell.ts'

const monthWord = (month: number): string => `${month}月`

/** The grid of dues, the drawer of a cell, and the list of arrears. */
export class DuesPage {
  readonly #page: Page
  readonly #shell: Shell

  constructor(page: Page) {
    this.#page = page
    this.#shell = new Shell(page)
  }

  get grid(): Locator {
    return this.#page.getByTestId('dues-grid')
  }

  row(name: string): Locator {
    return this.grid.getByRole('row').filter({ has: this.#page.getByRole('button', { name }) })
  }

  #tool(name: string): Locator {
    return this.#page.getByRole('toolbar').getByRole('button', { name, exact: true })
  }

  /** A cell by the member and the month, 1 for January. */
  cell(name: string, month: number): Locator {
    return this.row(name).locator(`[aria-colindex="${month + 1}"]`)
  }

  /** A cell by the number of its line from 0, and the month. */
  place(line: number, month: number): Locator {
    return this.grid.locator(`[data-place="${line}:${month - 1}"]`)
  }

  async choose(name: string, month: number): Promise<void> {
    await this.cell(name, month).click()
    await expect(this.cell(name, month)).toBeFocused()
  }

  /** Characters that no key of the keyboard has: an input method puts them in. */
  async insert(words: string): Promise<void> {
    await this.#page.keyboard.insertText(words)
  }

  /** Keys as they are pressed one after another. */
  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.#page.keyboard.press(key)
  }

  /** Pastes as if a block had been copied in Excel. */
  async paste(block: string): Promise<void> {
    await this.grid.evaluate((grid, copied) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', copied)
      const init = { clipboardData, bubbles: true, cancelable: true }
      grid.ownerDocument.activeElement?.dispatchEvent(new ClipboardEvent('paste', init))
    }, block)
  }

  async registerAll(month: number, people: number): Promise<void> {
    const name = text('dues:tools.registerAll', { month: monthWord(month), n: people })
    await this.#page.getByRole('button', { name }).click()
  }

  async undo(): Promise<void> {
    await this.#tool(text('dues:tools.undo')).click()
  }

  async redo(): Promise<void> {
    await this.#tool(text('dues:tools.redo')).click()
  }

  async openDetail(name: string, month: number): Promise<void> {
    await this.choose(name, month)
    await this.press('Alt+Enter')
    await expect(this.#shell.drawer).toContainText(text('dues:detail.reckoning'))
  }

  field(label: string): Locator {
    return this.#shell.drawer.getByLabel(label, { exact: true })
  }

  async pressInDrawer(label: string): Promise<void> {
    await this.#shell.drawer.getByRole('button', { name: label, exact: true }).click()
  }

  async openArrears(): Promise<void> {
    await this.#page.getByRole('link', { name: text('dues:tabs.arrears') }).click()
    await this.#shell.assert.heading(text('dues:arrears.title'))
  }

  async openHandover(): Promise<void> {
    await this.#page.getByRole('link', { name: text('dues:tabs.handover') }).click()
    await this.#shell.assert.heading(text('dues:handover.title'))
  }

  readonly assert = {
    cell: async (
      name: string,
      month: number,
      state: DuesCell['state'],
      shown: string,
    ): Promise<void> => {
      await expect(this.cell(name, month)).toHaveAttribute('data-state', state)
      await expect(this.cell(name, month)).toHaveText(shown)
    },
  }
}
