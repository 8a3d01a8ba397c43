import { expect, type Page } from '@playwright/test'
import { bridgeName } from '../shared/contract/bridge.ts'

// What runs in the page is given as text: build/ is compiled without the types of a page.

/** Asks the main process as the window does, with any name and input. */
export function call(page: Page, name: string, input: unknown): Promise<unknown> {
  const [procedure, value] = [name, input].map((given) => JSON.stringify(given))
  return page.evaluate(`window.${bridgeName}.invoke(${procedure}, ${value})`)
}

/** Goes to a route of the window's router and starts it afresh, so that it reads the ledger again. */
export async function show(page: Page, route: string): Promise<void> {
  await page.evaluate(`location.hash = ${JSON.stringify(route)}`)
  await page.reload()
  await page.getByRole('heading').first().waitFor()
}

/** A picture once everything is there: data, fonts, and no movement. */
export async function picture(page: Page, file: string): Promise<void> {
  // Not waitForFunction: it compiles its text in the page, which the page's policy forbids.
  for (const waiting of ['.ant-spin-spinning', '.ant-skeleton-active']) {
    await expect(page.locator(waiting)).toHaveCount(0)
  }
  await page.evaluate('document.fonts.ready.then(() => null)')
  await page.screenshot({ path: file, animations: 'disabled' })
}
