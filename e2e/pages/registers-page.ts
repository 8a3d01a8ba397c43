import { expect, type Locator, type Page } from '@playwright/test'
import type { RegisterName } from '../../shared/registers/registers.ts'
import { text } from '../fixtures/texts.ts'
import { Shell } from './shell.ts'

/** The registers: the list of them, the entries of one, and the drawer of an entry. */
export class RegistersPage {
  readonly #page: Page
  readonly #shell: Shell

  constructor(page: Page) {
    this.#page = page
    this.#shell = new Shell(page)
  }

  get rows(): Locator {
    const entries = this.#page.getByRole('main').getByRole('table')
    return entries.getByRole('row').filter({ has: this.#page.getByRole('cell') })
  }

  /** Rows of what belongs to the entry in the drawer. */
  get children(): Locator {
    const table = this.#shell.drawer.getByRole('table')
    return table.getByRole('row').filter({ has: this.#page.getByRole('cell') })
  }

  async choose(register: RegisterName): Promise<void> {
    await this.#page.getByTestId(`register-${register}`).click()
    await this.assert.heading(register)
  }

  async add(): Promise<void> {
    await this.#page.getByRole('button', { name: text('registers:add'), exact: true }).click()
    await expect(this.#shell.drawer).toBeVisible()
  }

  async addChild(register: RegisterName): Promise<void> {
    const name = text('registers:addOne', { name: text(`registers:names.${register}`) })
    await this.#shell.drawer.getByRole('button', { name }).click()
    await this.assert.adds(register)
  }

  async open(row: Locator): Promise<void> {
    await row.getByRole('button').first().click()
    await expect(this.#shell.drawer).toBeVisible()
  }

  /** The control of a field in the drawer, by its label. */
  field(label: string): Locator {
    return this.#shell.drawer.getByLabel(label, { exact: true })
  }

  async fill(label: string, words: string): Promise<void> {
    await this.field(label).fill(words)
    await this.field(label).press('Tab')
  }

  /** Types into a list of choices and takes the first that is found. */
  async pick(label: string, typed: string, found: string): Promise<void> {
    await this.field(label).click()
    await this.field(label).fill(typed)
    await this.#page.getByTitle(found).first().click()
  }

  async save(): Promise<void> {
    await this.#button('registers:form.save').click()
  }

  async saveAndNext(): Promise<void> {
    await this.#button('registers:form.saveAndNext').click()
  }

  async leave(): Promise<void> {
    await this.#button('registers:form.later').click()
  }

  async discard(): Promise<void> {
    await this.#button('registers:form.discard').click()
  }

  /** How many entries the list of registers says that one holds. */
  async counted(register: RegisterName): Promise<number> {
    const item = this.#page.getByTestId(`register-${register}`)
    await expect(item).toHaveAccessibleName(/\d/)
    return Number(/\d+/.exec((await item.getAttribute('aria-label')) ?? '')?.[0])
  }

  /** From what belongs to an entry back to that entry. */
  async goBack(register: RegisterName): Promise<void> {
    const name = text('registers:form.back', { name: text(`registers:names.${register}`) })
    await this.#shell.drawer.getByRole('button', { name }).click()
  }

  async remove(): Promise<void> {
    await this.#button('registers:form.remove').click()
    await expect(this.#shell.notice(text('registers:removed'))).toBeVisible()
  }

  async undoRemoval(): Promise<void> {
    const notice = this.#shell.notice(text('registers:removed'))
    await notice.getByRole('button', { name: text('common:undo') }).click()
    await expect(this.#shell.notice(text('registers:restored'))).toBeVisible()
  }

  readonly assert = {
    heading: async (register: RegisterName): Promise<void> => {
      const name = text(`registers:names.${register}`)
      await expect(this.#page.getByRole('region', { name, exact: true }).last()).toBeVisible()
    },
    /** The drawer is the form of a new entry of this register. */
    adds: async (register: RegisterName): Promise<void> => {
      const title = text('registers:addOne', { name: text(`registers:names.${register}`) })
      await expect(this.#shell.drawer.getByText(title, { exact: true })).toBeVisible()
    },
    saved: async (): Promise<void> => {
      await expect(this.#shell.notice(text('registers:saved'))).toBeVisible()
    },
    incomplete: async (n: number): Promise<void> => {
      await expect(this.#shell.drawer.getByRole('alert').first()).toContainText(
        text('registers:form.incomplete', { n }),
      )
    },
    /** The number beside the name of a register. */
    count: async (register: RegisterName, n: number): Promise<void> => {
      const name = text('registers:entriesOf', { name: text(`registers:names.${register}`), n })
      await expect(this.#page.getByTestId(`register-${register}`)).toHaveAccessibleName(name)
    },
  }

  #button(key: Parameters<typeof text>[0]): Locator {
    return this.#shell.drawer.getByRole('button', { name: text(key), exact: true })
  }
}
