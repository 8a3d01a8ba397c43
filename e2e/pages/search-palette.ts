import { expect, type Locator, type Page } from '@playwright/test'
import { text } from '../fixtures/texts.ts'

/** The search that opens over any screen. */
export class SearchPalette {
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
  }

  get #field(): Locator {
    return this.#page.getByRole('combobox', { name: text('search:title') })
  }

  get hits(): Locator {
    return this.#page.getByRole('listbox', { name: text('search:found') }).getByRole('option')
  }

  async openByKey(): Promise<void> {
    await this.#page.keyboard.press('Control+k')
    await expect(this.#field).toBeFocused()
  }

  async open(): Promise<void> {
    await this.#page.getByRole('button', { name: text('search:open') }).click()
  }

  async type(words: string): Promise<void> {
    await this.#field.fill(words)
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.#field.press(key)
  }

  readonly assert = {
    first: async (words: string | RegExp): Promise<void> => {
      await expect(this.hits.first()).toContainText(words)
    },
    chosen: async (at: number): Promise<void> => {
      await expect(this.hits.nth(at)).toHaveAttribute('aria-selected', 'true')
    },
    none: async (words: string): Promise<void> => {
      await expect(this.#page.getByText(text('search:none', { words }))).toBeVisible()
    },
    closed: async (): Promise<void> => {
      await expect(this.#field).toHaveCount(0)
    },
  }
}
