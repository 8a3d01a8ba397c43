import { expect, type Locator, type Page } from '@playwright/test'
import { unwrap } from '../../shared/assert.ts'
import type { RuleParameter } from '../../shared/rules/rule-data.ts'
import { rule, text, type TextKey } from '../fixtures/texts.ts'

/** Local parameters of rules, the branch, the window, and what the rules rest on. */
export class SettingsPage {
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
  }

  /** A parameter by the rule that asks for it and its key. */
  parameter(id: string, key: string): { readonly row: Locator; readonly data: RuleParameter } {
    const data = rule(id).parameters.find((one) => one.key === key)
    const row = this.#page.getByTestId(`parameter-${key}`)
    return { row, data: unwrap(data, `${id} asks for ${key}`) }
  }

  get groups(): Locator {
    return this.#page.getByRole('list', { name: text('settings:organization.groups') })
  }

  get founded(): Locator {
    return this.#page.getByLabel(text('settings:organization.foundedOn'))
  }

  /** Chooses among what a rule offers; `words` is how the choice reads. */
  async choose(id: string, key: string, words: TextKey): Promise<void> {
    await this.parameter(id, key).row.getByRole('combobox').click()
    await this.#page.getByTitle(text(words), { exact: true }).last().click()
  }

  async fill(id: string, key: string, value: string): Promise<void> {
    const field = this.parameter(id, key).row.getByRole('textbox')
    await field.fill(value)
    await field.press('Enter')
  }

  async reset(id: string, key: string): Promise<void> {
    await this.#resetOf(id, key).click()
  }

  async addGroup(name: string): Promise<void> {
    await this.#page.getByLabel(text('settings:organization.newGroup')).fill(name)
    await this.#page
      .getByRole('button', { name: text('settings:organization.addGroup'), exact: true })
      .click()
  }

  async fillFounded(words: string): Promise<void> {
    await this.founded.fill(words)
    await this.founded.press('Enter')
  }

  readonly assert = {
    changed: async (n: number): Promise<void> => {
      const words = text('settings:parameters.changedCount', { n })
      await expect(this.#page.getByText(words, { exact: true })).toBeVisible()
    },
    canReset: async (id: string, key: string, can: boolean): Promise<void> => {
      await expect(this.#resetOf(id, key)).toHaveCount(can ? 1 : 0)
    },
    /** How far each document was checked stands beside its title. */
    source: async (title: string, note: string): Promise<void> => {
      const row = this.#page.getByRole('row').filter({ hasText: title }).filter({ hasText: note })
      await expect(row).toHaveCount(1)
    },
  }

  #resetOf(id: string, key: string): Locator {
    const { row, data } = this.parameter(id, key)
    const name = text('settings:parameters.resetOf', { title: data.title.zh })
    return row.getByRole('button', { name })
  }
}
