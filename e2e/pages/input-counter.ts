import type { Page } from '@playwright/test'

/**
 * Counts what a person does: each click is one input, and so is each run of keys in the same place
 * (typing a word is one; typing a second word elsewhere is another). Counted by the page itself, from
 * the events that a real mouse and keyboard make.
 */
export class InputCounter {
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
  }

  async start(): Promise<void> {
    await this.#page.evaluate(() => {
      let count = 0
      let typedInto: EventTarget | null = null
      const show = (): void => document.documentElement.setAttribute('data-inputs', String(count))
      const click = (): void => {
        typedInto = null
        count += 1
        show()
      }
      const key = (event: Event): void => {
        if (event.target === typedInto) return
        typedInto = event.target
        count += 1
        show()
      }
      document.addEventListener('pointerdown', click, true)
      document.addEventListener('keydown', key, true)
      // Chinese comes from an input method without a key of its own.
      document.addEventListener('input', key, true)
      show()
    })
  }

  async count(): Promise<number> {
    return Number(await this.#page.locator('html').getAttribute('data-inputs'))
  }
}
