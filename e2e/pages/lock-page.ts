import { expect, type Page } from '@playwright/test'
import { text } from '../fixtures/texts.ts'

/** A ledger with a password: its recovery key, its closed door, its settings. */
export class LockPage {
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
  }

  /** Reads the recovery key that is shown, and says that it is kept. */
  async putKeyAway(): Promise<string> {
    const page = this.#page
    const key = page.getByRole('note', { name: text('lock:key.label') })
    const words = (await key.textContent()) ?? ''
    const done = page.getByRole('button', { name: text('lock:key.done') })
    await expect(done).toBeDisabled()
    await page.getByLabel(text('lock:key.kept')).check()
    await done.click()
    return words
  }

  async open(password: string): Promise<void> {
    await this.#page.getByLabel(text('lock:unlock.password'), { exact: true }).fill(password)
    await this.#page.getByRole('button', { name: text('lock:unlock.submit'), exact: true }).click()
  }

  async changePassword(old: string, next: string): Promise<void> {
    const page = this.#page
    await page.getByLabel(text('lock:settings.old'), { exact: true }).fill(old)
    await page.getByLabel(text('lock:settings.new'), { exact: true }).fill(next)
    await page.getByLabel(text('lock:settings.again'), { exact: true }).fill(next)
    await page.getByRole('button', { name: text('lock:settings.save') }).click()
  }

  async showKey(password: string): Promise<string> {
    await this.#page.getByLabel(text('lock:settings.showHelp')).fill(password)
    await this.#page.getByRole('button', { name: text('lock:settings.show') }).click()
    return this.putKeyAway()
  }

  readonly assert = {
    waits: async (name: string): Promise<void> => {
      const page = this.#page
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(text('lock:unlock.title'))
      await expect(page.getByText(text('lock:unlock.ledger', { name }))).toBeVisible()
      await expect(page.getByRole('navigation')).toHaveCount(0)
    },
    refused: async (): Promise<void> => {
      await expect(this.#page.getByText(text('lock:unlock.wrong'))).toBeVisible()
    },
  }
}
