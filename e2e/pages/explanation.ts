import { expect, type Locator, type Page } from '@playwright/test'
import { text } from '../fixtures/texts.ts'

/** Where a person says why a signal is in order: in its drawer, or in its unfolded line of Today. */
export class Explanation {
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
  }

  /** What Today shows at its end. */
  get list(): Locator {
    return this.#page.getByTestId('explained-list')
  }

  async explain(words: string): Promise<void> {
    await this.#page.getByLabel(text('common:explain.label'), { exact: true }).fill(words)
    await this.#page.getByRole('button', { name: text('common:explain.save') }).click()
  }

  async takeBack(): Promise<void> {
    await this.#page.getByRole('button', { name: text('common:explain.takeBack') }).click()
  }

  readonly assert = {
    said: async (explained: string): Promise<void> => {
      await expect(this.#page.getByTestId('explain')).toContainText(
        text('common:explain.said', { explained }),
      )
    },
  }
}
