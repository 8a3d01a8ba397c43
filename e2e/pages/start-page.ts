import { expect, type Locator, type Page } from '@playwright/test'
import type { OrganizationKind } from '../../shared/domain/kinds.ts'
import { text } from '../fixtures/texts.ts'

interface NewLedger {
  readonly name: string
  readonly kind?: OrganizationKind
  readonly groups?: readonly string[]
  /** Left out: the ledger gets none. */
  readonly password?: string
}

/** The first screen: a new ledger, the sample, or one that is there already. */
export class StartPage {
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
  }

  recent(name: string): Locator {
    return this.#page
      .getByRole('list', { name: text('start:open.recent') })
      .getByRole('button', { name })
  }

  /** The dialog that asks where to keep the ledger must have its answer before. */
  async create({ name, kind = 'village', groups = [], password }: NewLedger): Promise<void> {
    const page = this.#page
    await page.getByLabel(text('start:create.name')).fill(name)
    await page.getByLabel(text('start:create.kind')).click()
    await page
      .getByTitle(text(`common:organizationKinds.${kind}`), { exact: true })
      .last()
      .click()
    await page.getByRole('radio', { name: text('start:create.committeeYes'), exact: true }).check()
    await page.getByLabel(text('start:create.groups')).fill(groups.join('\n'))
    await page.getByLabel(text('lock:fields.on')).setChecked(password !== undefined)
    if (password !== undefined) {
      await page.getByLabel(text('lock:fields.password'), { exact: true }).fill(password)
      await page.getByLabel(text('lock:fields.again'), { exact: true }).fill(password)
    }
    await page.getByRole('button', { name: text('start:create.submit') }).click()
  }

  /** The dialog that asks for a ledger must have its answer before. */
  async openFile(): Promise<void> {
    await this.#page.getByRole('button', { name: text('start:open.choose') }).click()
  }

  async openSample(): Promise<void> {
    await this.#page.getByRole('button', { name: text('start:sample.open') }).click()
  }

  /** The ledger of a superior, with the names of its branches. */
  async createTownship(name: string, branches: readonly string[]): Promise<void> {
    const page = this.#page
    await page.getByRole('radio', { name: text('start:create.ofCommittee'), exact: true }).check()
    await page.getByLabel(text('start:create.committeeName')).fill(name)
    await page.getByLabel(text('start:create.branches')).fill(branches.join('\n'))
    await page.getByLabel(text('lock:fields.on')).setChecked(false)
    await page.getByRole('button', { name: text('start:create.submit') }).click()
  }

  readonly assert = {
    welcomes: async (): Promise<void> => {
      const heading = this.#page.getByRole('heading', { level: 1 })
      await expect(heading).toHaveText(text('start:welcome'))
    },
    nothingRecent: async (): Promise<void> => {
      await expect(this.#page.getByText(text('start:open.noneRecent'))).toBeVisible()
    },
    offersSample: async (): Promise<void> => {
      await expect(this.#page.getByText(text('start:sample.text'))).toBeVisible()
      const button = this.#page.getByRole('button', { name: text('start:sample.open') })
      await expect(button).toBeEnabled()
    },
  }
}
