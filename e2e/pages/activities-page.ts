import { expect, type Locator, type Page } from '@playwright/test'
import type { ActivityKind } from '../../shared/domain/kinds.ts'
import { text } from '../fixtures/texts.ts'
import { Shell } from './shell.ts'

type Moment = 'heldOn' | 'startTime' | 'endTime'
type Field = Moment | 'expected' | 'present' | 'place' | 'host' | 'recorder' | 'agenda' | 'minutes'

/** The list of activities, the drawer of one, and the form that records one. */
export class ActivitiesPage {
  readonly #page: Page
  readonly #shell: Shell

  constructor(page: Page) {
    this.#page = page
    this.#shell = new Shell(page)
  }

  get rows(): Locator {
    const list = this.#page.getByRole('region', { name: text('activities:title') })
    return list.getByRole('row').filter({ has: this.#page.getByRole('cell') })
  }

  /** Rows of a day, as the list writes it: 2024年5月20日. */
  on(day: string): Locator {
    return this.rows.filter({ hasText: day })
  }

  async open(row: Locator): Promise<void> {
    await row.getByRole('button').first().click()
    await expect(this.#shell.drawer).toBeVisible()
  }

  async record(): Promise<void> {
    await this.#page.getByRole('button', { name: text('activities:record') }).click()
  }

  async fillDay(day: string): Promise<void> {
    await this.fillMoment('heldOn', day)
  }

  /** Types a day or a time and goes on to the next field. */
  async fillMoment(field: Moment, words: string): Promise<void> {
    await this.moment(field).fill(words)
    await this.moment(field).press('Tab')
  }

  moment(field: Moment): Locator {
    return this.#field(`activities:items.${field}`)
  }

  async pickDay(day: string): Promise<void> {
    await this.#shell.drawer.getByRole('button', { name: text('common:openCalendar') }).click()
    await this.#page.getByTitle(day, { exact: true }).click()
  }

  async leave(): Promise<void> {
    await this.#shell.drawer.getByRole('button', { name: text('activities:later') }).click()
  }

  /** Types numbers in the place of the list of names. */
  async fillCounts(expected: number, present: number): Promise<void> {
    const byNames = this.#shell.drawer.getByRole('switch')
    if (await byNames.isChecked()) await byNames.click()
    await this.#field('activities:items.expected').fill(String(expected))
    await this.#field('activities:items.present').fill(String(present))
  }

  /** Goes to another part of the screen. */
  async openPart(part: 'list' | 'plan' | 'pictures'): Promise<void> {
    const tabs = this.#page.getByRole('navigation', { name: text('recording:tabs.label') })
    await tabs.getByRole('link', { name: text(`recording:tabs.${part}`) }).click()
  }

  /** A picture with its table. */
  picture(key: 'days' | 'attendance' | 'dues' | 'areas'): Locator {
    return this.#page.getByRole('region', { name: text(`pictures:${key}.title`) })
  }

  /** Types a text as a keyboard does. */
  async write(field: 'agenda' | 'minutes' | 'place', words: string): Promise<void> {
    await this.#field(`activities:items.${field}`).click()
    await this.#page.keyboard.type(words)
  }

  textOf(field: 'place' | 'host' | 'recorder' | 'minutes' | 'agenda'): Locator {
    return this.#field(`activities:items.${field}`)
  }

  /** Somebody of the list, by name. */
  person(name: string): Locator {
    return this.#shell.drawer.getByRole('button', { name: new RegExp(`^${name}`) }).first()
  }

  /** Finds somebody by initials and marks them as on leave, with a reason, by keyboard alone. */
  async putOnLeave(initials: string, reason: string): Promise<void> {
    await this.#shell.drawer.getByLabel(text('recording:list.search')).click()
    await this.#page.keyboard.type(initials)
    await this.#page.keyboard.press('Enter')
    await this.#page.keyboard.type(reason)
    await this.#page.keyboard.press('Enter')
  }

  async chooseKind(kind: ActivityKind): Promise<void> {
    const name = text(`common:activityKinds.${kind}`)
    await this.#shell.drawer.getByRole('checkbox', { name, exact: true }).click()
  }

  async insertOutline(): Promise<void> {
    await this.#shell.drawer
      .getByRole('button', { name: text('recording:insert.minutes') })
      .last()
      .click()
  }

  /** Adds a vote and types its three numbers. */
  async vote(title: string, numbers: readonly [number, number, number]): Promise<void> {
    const { drawer } = this.#shell
    await drawer.getByRole('button', { name: text('recording:votes.add') }).click()
    await drawer.getByLabel(text('recording:votes.what')).fill(title)
    const labels = ['approve', 'oppose', 'abstain'] as const
    for (const [index, label] of labels.entries())
      await drawer
        .getByLabel(text(`recording:votes.${label}`), { exact: true })
        .last()
        .fill(String(numbers[index]))
  }

  async attach(file: string): Promise<void> {
    await this.#shell.drawer.locator('input[type="file"]').setInputFiles(file)
  }

  /** Opens the form of the record that is shown. */
  async change(): Promise<void> {
    await this.#shell.drawer.getByRole('button', { name: text('recording:change.open') }).click()
    await expect(this.#shell.drawer).toContainText(text('recording:change.note'))
  }

  async save(): Promise<void> {
    await this.#shell.drawer.getByRole('button', { name: text('activities:save') }).click()
  }

  /** Moves the record that is open to the recycle bin. */
  async remove(): Promise<void> {
    await this.#shell.drawer.getByRole('button', { name: text('activities:remove') }).click()
    await expect(this.#shell.notice(text('activities:removed'))).toBeVisible()
  }

  async undoRemoval(): Promise<void> {
    const notice = this.#shell.notice(text('activities:removed'))
    await notice.getByRole('button', { name: text('common:undo') }).click()
    await expect(this.#shell.notice(text('activities:restored'))).toBeVisible()
  }

  readonly assert = {
    empty: async (): Promise<void> => {
      await expect(this.#page.getByText(text('activities:empty.title'))).toBeVisible()
    },
    shown: async (shown: number, all: number): Promise<void> => {
      await expect(this.#page.getByText(text('activities:shown', { shown, all }))).toBeVisible()
    },
    /** The form that a duty opened: its kind chosen, its period named, no day invented. */
    prefilled: async (kind: ActivityKind, period: string): Promise<void> => {
      const { drawer } = this.#shell
      const checked = drawer.getByRole('checkbox', { checked: true })
      await expect(checked).toHaveCount(1)
      await expect(checked).toHaveAccessibleName(text(`common:activityKinds.${kind}`))
      await expect(drawer).toContainText(text('activities:insidePeriod', { period }))
      await expect(this.#field('activities:items.heldOn')).toHaveValue('')
    },
    incomplete: async (fields: number): Promise<void> => {
      const { drawer } = this.#shell
      await expect(drawer).toContainText(text('activities:incomplete', { n: fields }))
    },
    saved: async (): Promise<void> => {
      await expect(this.#shell.notice(text('activities:saved'))).toBeVisible()
      await expect(this.#shell.drawer).toBeHidden()
    },
  }

  #field(label: `activities:items.${Field}`): Locator {
    return this.#shell.drawer.getByLabel(text(label), { exact: true })
  }
}
