import { expect, type Locator, type Page } from '@playwright/test'
import type { Period } from '../../shared/calendar.ts'
import type { DutyStatus } from '../../shared/rules/finding.ts'
import type { TodaySection } from '../../shared/rules/today-list.ts'
import { rule, text, type TextKey } from '../fixtures/texts.ts'
import { Shell } from './shell.ts'

/** What is owed now, and the year as a matrix of duties by months. */
export class TodayPage {
  readonly #page: Page
  readonly #shell: Shell

  constructor(page: Page) {
    this.#page = page
    this.#shell = new Shell(page)
  }

  get matrix(): Locator {
    return this.#page.getByTestId('matrix')
  }

  cell(id: string, period: Period): Locator {
    return this.#page.getByTestId(`cell-${id}-${period}`)
  }

  section(section: TodaySection): Locator {
    const name = new RegExp(`^${text(`common:marks.${section}`)}`)
    return this.#page.getByRole('region', { name })
  }

  /** The lines of a duty in the list; `words` is what the line says. */
  todo(id: string, words: string): Locator {
    return this.#page.getByTestId(`todo-${id}`).filter({ hasText: words })
  }

  async showAll(section: TodaySection): Promise<void> {
    const more = new RegExp(text('today:more', { n: '\\d+' }))
    await this.section(section).getByRole('button', { name: more }).click()
  }

  /** The heading of an area of rules: A to M. */
  area(letter: string): Locator {
    return this.#page.getByTestId(`area-${letter}`)
  }

  /** Shows the duties of an area, where they are folded away. */
  async unfold(letter: string): Promise<void> {
    if ((await this.area(letter).getAttribute('aria-expanded')) === 'true') return
    await this.area(letter).click()
    await expect(this.area(letter)).toHaveAttribute('aria-expanded', 'true')
  }

  async openCell(id: string, period: Period): Promise<void> {
    await this.unfold(id.slice(0, 1))
    await this.cell(id, period).click()
    await expect(this.#shell.drawer).toBeVisible()
  }

  readonly assert = {
    cell: async (id: string, period: Period, status: DutyStatus): Promise<void> => {
      await expect(this.cell(id, period)).toHaveAttribute('data-status', status)
      // Colour alone says nothing: the name of the cell says the status too.
      const word = new RegExp(`${text(`common:marks.${status}`)}[^，]*$`)
      await expect(this.cell(id, period)).toHaveAccessibleName(word)
    },
    /** What the drawer of a cell says: the rule, its article, and the button that helps. */
    basis: async (id: string, remedy: TextKey): Promise<void> => {
      const { drawer } = this.#shell
      await expect(drawer).toContainText(rule(id).title.zh)
      await expect(drawer).toContainText(rule(id).text.zh)
      await expect(drawer).toContainText(rule(id).article ?? 'no article')
      await expect(drawer.getByRole('button', { name: text(remedy) })).toBeVisible()
    },
  }
}
