import { expect, type Locator, type Page } from '@playwright/test'
import { text } from '../fixtures/texts.ts'
import { Shell } from './shell.ts'

/** The roster, and the drawer of a member. */
export class MembersPage {
  readonly #page: Page
  readonly #shell: Shell

  constructor(page: Page) {
    this.#page = page
    this.#shell = new Shell(page)
  }

  get rows(): Locator {
    const list = this.#page.getByRole('region', { name: text('members:title') })
    return list.getByRole('row').filter({ has: this.#page.getByRole('cell') })
  }

  member(name: string): Locator {
    return this.rows.getByRole('button', { name, exact: true })
  }

  async search(words: string): Promise<void> {
    await this.#page.getByRole('searchbox', { name: text('members:search') }).fill(words)
  }

  async open(name: string): Promise<void> {
    await this.member(name).click()
    await expect(this.#shell.drawer).toContainText(name)
  }

  /** An ID number in the drawer, as far as it can be read. */
  idCard(digits: RegExp): Locator {
    return this.#shell.drawer.getByText(digits)
  }

  async showNumbers(): Promise<void> {
    await this.#shell.drawer.getByRole('button', { name: text('members:showNumbers') }).click()
  }

  async hideNumbers(): Promise<void> {
    await this.#shell.drawer.getByRole('button', { name: text('members:hideNumbers') }).click()
  }

  async pressAdd(): Promise<void> {
    await this.#page.getByRole('button', { name: text('members:actions.add') }).click()
    await expect(this.#shell.drawer).toContainText(text('members:form.newTitle'))
  }

  async press(label: string): Promise<void> {
    await this.#shell.drawer.getByRole('button', { name: label, exact: true }).click()
  }

  field(label: string): Locator {
    return this.#shell.drawer.getByLabel(label, { exact: true })
  }

  /** What is written of an item in the drawer. */
  item(label: string): Locator {
    const items = this.#shell.drawer.locator('dl > div')
    return items.filter({ has: this.#page.getByText(label, { exact: true }) }).locator('dd')
  }

  readonly assert = {
    shown: async (shown: number, all: number): Promise<void> => {
      await expect(this.#page.getByText(text('members:shown', { shown, all }))).toBeVisible()
    },
    empty: async (): Promise<void> => {
      await expect(this.#page.getByText(text('members:empty.title'))).toBeVisible()
    },
  }
}
