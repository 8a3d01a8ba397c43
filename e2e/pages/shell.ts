import { expect, type Locator, type Page } from '@playwright/test'
import type { Language, TextSize } from '../../shared/contract/app.ts'
import { text, type TextOf } from '../fixtures/texts.ts'

export const screens = [
  'today',
  'members',
  'activities',
  'dues',
  'registers',
  'checklist',
  'paper',
  'import',
  'bin',
  'settings',
] as const
export type Screen = (typeof screens)[number]

/** What stands around every screen: navigation, language, text size, notices, drawers. */
export class Shell {
  readonly #page: Page
  readonly #text: TextOf

  /** `words` are those of the language that the window shows now. */
  constructor(page: Page, words: TextOf = text) {
    this.#page = page
    this.#text = words
  }

  get navigation(): Locator {
    return this.#page.getByRole('navigation', { name: this.#text('common:navigation') })
  }

  /** The drawer over the screen. */
  get drawer(): Locator {
    return this.#page.getByRole('dialog')
  }

  notice(title: string): Locator {
    const told = this.#page.getByTestId('notices')
    return told.getByRole('alert').or(told.getByRole('status')).filter({ hasText: title })
  }

  async open(screen: Screen): Promise<void> {
    await this.navigation
      .getByRole('link', { name: this.#text(`common:screens.${screen}`) })
      .click()
    await this.assert.shows(screen)
  }

  /** Whose duties and entries the screens look at. */
  async chooseOrganization(name: string): Promise<void> {
    await this.#page.getByTestId('branch').click()
    await this.#page.getByTitle(name, { exact: true }).last().click()
  }

  async switchLedger(): Promise<void> {
    await this.navigation.getByRole('link', { name: this.#text('common:switchLedger') }).click()
  }

  async setLanguage(language: Language): Promise<void> {
    const choice = this.#page.getByRole('radiogroup', { name: this.#text('common:language') })
    await choice.getByText(this.#text(`common:languages.${language}`), { exact: true }).click()
  }

  async setTextSize(size: TextSize): Promise<void> {
    await this.#page.getByTitle(this.#text(`common:textSizes.${size}`)).click()
  }

  async closeDrawer(): Promise<void> {
    // While a saved form gives way to what was saved, a key may reach neither: a person presses again.
    await expect(async () => {
      await this.#page.keyboard.press('Escape')
      await expect(this.drawer).toBeHidden({ timeout: 3000 })
    }).toPass()
  }

  readonly assert = {
    shows: async (screen: Screen): Promise<void> => {
      await this.assert.heading(this.#text(`${screen}:title`))
    },
    heading: async (words: string): Promise<void> => {
      await expect(this.#page.getByRole('heading', { level: 1 })).toHaveText(words)
    },
    /** Nothing is cut off at the right: neither the window nor the screen scrolls sideways. */
    fits: async (): Promise<void> => {
      const tooWide = await this.#page.evaluate(() =>
        [document.documentElement, ...document.querySelectorAll('main, nav')]
          .filter((one) => one.scrollWidth > one.clientWidth)
          .map((one) => `${one.tagName} ${one.scrollWidth} > ${one.clientWidth}`),
      )
      expect(tooWide).toEqual([])
    },
  }
}
