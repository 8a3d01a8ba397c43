import { expect, type Locator, type Page } from '@playwright/test'
import type { PaperForm } from '../../shared/paper/paper-forms.ts'
import { text } from '../fixtures/texts.ts'
import { Shell } from './shell.ts'

/** The print preview: a form is chosen, its pages are looked at, printed or saved. */
export class PaperPage {
  readonly #page: Page
  readonly #shell: Shell

  constructor(page: Page) {
    this.#page = page
    this.#shell = new Shell(page)
  }

  get preview(): Locator {
    return this.#page.getByRole('region', { name: text('paper:preview') })
  }

  sheet(page: number): Locator {
    return this.preview.getByRole('region', { name: text('paper:pageOf', { page }), exact: true })
  }

  async choose(form: PaperForm): Promise<void> {
    await this.#page.getByTestId('paper-form').click()
    await this.#page
      .getByTitle(text(`paper:forms.${form}`), { exact: true })
      .last()
      .click()
  }

  async showNumbers(): Promise<void> {
    await this.#page.getByRole('checkbox', { name: text('paper:masked') }).uncheck()
  }

  /** The save dialog must have its answer before. */
  async save(format: 'pdf' | 'word'): Promise<void> {
    await this.#press(text(`paper:${format}`))
  }

  async print(): Promise<void> {
    await this.#press(text('paper:print'))
  }

  readonly assert = {
    pages: async (pages: number): Promise<void> => {
      await expect(this.preview.getByRole('status')).toHaveText(text('paper:pages', { pages }))
      await expect(this.preview.locator('.sheet')).toHaveCount(pages)
    },
    /** Every page ends inside its paper: nothing is cut off. */
    nothingCut: async (): Promise<void> => {
      const cut = await this.preview.locator('.sheet').evaluateAll((sheets) =>
        sheets.flatMap((sheet, index) => {
          const number = sheet.querySelector('.sheet-number')?.getBoundingClientRect().top ?? 0
          const end = sheet.querySelector('.sheet-body')?.getBoundingClientRect().bottom ?? 0
          const isWide = sheet.scrollWidth > sheet.clientWidth
          return end > number || isWide ? [`page ${index + 1}: ${end} > ${number}`] : []
        }),
      )
      expect(cut).toEqual([])
    },
    saved: async (file: string): Promise<void> => {
      const notice = this.#shell.notice(text('exports:done.title'))
      // A whole book takes its time where two workers share the machine.
      await expect(notice).toContainText(text('exports:done.file', { file }), { timeout: 40_000 })
    },
  }

  async #press(name: string): Promise<void> {
    await this.#page.getByRole('main').getByRole('button', { name, exact: true }).click()
  }
}
