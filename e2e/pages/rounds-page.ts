import { expect, type Locator, type Page } from '@playwright/test'
import type { RoundState } from '../../shared/supervision/round-lines.ts'
import { text } from '../fixtures/texts.ts'
import { Shell } from './shell.ts'

/** Inspection rounds: visits planned, what they found, and the notice of it. */
export class RoundsPage {
  readonly #page: Page
  readonly #shell: Shell

  constructor(page: Page) {
    this.#page = page
    this.#shell = new Shell(page)
  }

  async open(): Promise<void> {
    await this.#shell.open('checklist')
    await this.#page.getByRole('link', { name: text('supervision:tabs.rounds') }).click()
    await this.#shell.assert.heading(text('supervision:round.title'))
  }

  row(branch: string): Locator {
    const list = this.#page.getByRole('region', { name: text('supervision:round.title') })
    return list.getByRole('row').filter({ hasText: branch })
  }

  /** Spreads the visits that are missing over what is left of the quarter. */
  async plan(teams: readonly string[]): Promise<void> {
    await this.#page.getByRole('button', { name: text('supervision:round.plan') }).click()
    const { drawer } = this.#shell
    await drawer.getByLabel(text('supervision:planning.teams')).fill(teams.join('\n'))
    await drawer.getByRole('button', { name: text('supervision:planning.button') }).click()
    await expect(this.#shell.notice(text('supervision:planning.done'))).toBeVisible()
  }

  /** Opens the form of what was found with a branch. */
  async record(branch: string): Promise<void> {
    const name = text('supervision:round.recordOf', { name: branch })
    await this.#page.getByRole('button', { name }).click()
  }

  async tickAll(): Promise<void> {
    const all = text('supervision:recording.all')
    await this.#shell.drawer.getByRole('button', { name: all }).click()
  }

  async addProblem(problem: string): Promise<void> {
    await this.#shell.drawer.getByLabel(text('supervision:recording.more')).fill(problem)
  }

  async save(): Promise<void> {
    const name = text('supervision:recording.button')
    await this.#shell.drawer.getByRole('button', { name }).click()
    await expect(this.#shell.notice(text('supervision:recording.done'))).toBeVisible()
  }

  /** The dialog that asks where to save must have its answer before. */
  async writeNotice(branch: string): Promise<void> {
    const name = text('supervision:round.noticeOf', { name: branch })
    await this.#page.getByRole('button', { name }).click()
  }

  async openRectification(): Promise<void> {
    await this.#page.getByRole('link', { name: text('supervision:tabs.rectification') }).click()
    await this.#shell.assert.heading(text('supervision:rectification.title'))
  }

  readonly assert = {
    state: async (branch: string, state: RoundState): Promise<void> => {
      await expect(this.row(branch)).toContainText(text(`supervision:round.states.${state}`))
    },
  }
}
