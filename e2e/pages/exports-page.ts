import { expect, type Locator, type Page } from '@playwright/test'
import type { TableKind } from '../../shared/sheets/table.ts'
import { text } from '../fixtures/texts.ts'
import { Shell } from './shell.ts'

/** Workbooks that can be had: official ones with the rows of the ledger, and empty ones. */
export class ExportsPage {
  readonly #page: Page
  readonly #shell: Shell

  constructor(page: Page) {
    this.#page = page
    this.#shell = new Shell(page)
  }

  get files(): Locator {
    return this.#page.getByRole('main').getByRole('list').last().getByRole('listitem')
  }

  async openTables(): Promise<void> {
    await this.#openTab(text('exports:tabs.export'), text('exports:title'))
  }

  async openTemplates(): Promise<void> {
    await this.#openTab(text('exports:tabs.templates'), text('exports:templates.title'))
  }

  async mask(): Promise<void> {
    await this.#page.getByRole('checkbox', { name: text('exports:masked') }).check()
  }

  /** The save dialog must have its answer before. */
  async saveTable(name: string): Promise<void> {
    await this.#save(text('exports:saveOf', { name }))
  }

  async saveTemplate(kind: TableKind): Promise<void> {
    const name = text(`sheets:kinds.${kind}`)
    await this.#save(text('exports:templates.saveOf', { name }))
  }

  readonly assert = {
    saved: async (file: string): Promise<void> => {
      const notice = this.#shell.notice(text('exports:done.title'))
      await expect(notice).toContainText(text('exports:done.file', { file }))
      await expect(notice.getByRole('button', { name: text('exports:done.show') })).toBeVisible()
    },
    nothingSaid: async (): Promise<void> => {
      await expect(this.#shell.notice(text('exports:busy'))).toHaveCount(0)
      await expect(this.#shell.notice(text('exports:done.title'))).toHaveCount(0)
    },
  }

  async #openTab(tab: string, title: string): Promise<void> {
    await this.#shell.open('import')
    await this.#page
      .getByRole('navigation', { name: text('exports:tabs.label') })
      .getByRole('link', { name: tab, exact: true })
      .click()
    await this.#shell.assert.heading(title)
  }

  async #save(name: string): Promise<void> {
    await this.#page.getByRole('button', { name, exact: true }).click()
  }
}
