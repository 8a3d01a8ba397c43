import { once } from 'node:events'
import { launchApp } from '../../build/launch-app.ts'
import { expect, test } from '../fixtures/app.ts'
import { Shell } from '../pages/shell.ts'
import { StartPage } from '../pages/start-page.ts'

const branch = '样例社区第一支部'

test('a ledger opens again from the list of recent ones', async ({ app, today }) => {
  await app.dialogs.answerSave(app.file('第一支部.ledger'))
  await new StartPage(app.page).create({ name: branch })
  await new Shell(app.page).assert.shows('today')
  const ended = once(app.electron.process(), 'exit')
  await app.page.close()
  await ended

  const again = await launchApp({ userData: app.file('user-data'), today })
  try {
    const page = await again.firstWindow()
    const start = new StartPage(page)
    await start.assert.welcomes()
    await expect(start.recent(branch)).toContainText('第一支部.ledger')
    await start.recent(branch).click()
    const shell = new Shell(page)
    await shell.assert.shows('today')
    await expect(shell.navigation).toContainText(branch)
  } finally {
    await again.close()
  }
})
