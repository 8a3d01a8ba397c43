import { expect, type Page } from '@playwright/test'
import { text } from '../fixtures/texts.ts'
import { Shell } from './shell.ts'

/** What branches hand to their superior: packing, merging, and who has handed in. */
export class PackagesPage {
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
  }

  async open(): Promise<void> {
    await new Shell(this.#page).open('import')
    await this.#page.getByRole('link', { name: text('exports:tabs.packages') }).click()
    await new Shell(this.#page).assert.heading(text('packages:title'))
  }

  /** The dialog that asks where to save must have its answer before. */
  async pack(passphrase: string): Promise<void> {
    await this.#page.getByLabel(text('packages:pack.passphrase')).fill(passphrase)
    await this.#page.getByRole('button', { name: text('packages:pack.button') }).click()
  }

  /** The dialog that asks for packages must have its answer before. */
  async merge(passphrase: string): Promise<void> {
    await this.#page.getByLabel(text('packages:merge.passphrase')).fill(passphrase)
    await this.#page.getByRole('button', { name: text('packages:merge.button') }).click()
  }

  readonly assert = {
    outcome: async (file: string, words: string): Promise<void> => {
      const table = this.#page.getByRole('table', { name: text('packages:merge.list') })
      await expect(table.getByRole('row').filter({ hasText: file })).toContainText(words)
    },
    source: async (name: string): Promise<void> => {
      const table = this.#page.getByRole('table', { name: text('packages:sources.title') })
      await expect(table.getByRole('rowheader', { name })).toBeVisible()
    },
  }
}
