import { expect, test } from 'vitest'
import { createPrintSignals } from './print-signals.ts'

test('a page that is ready ends the wait for it, and for no other', async () => {
  const signals = createPrintSignals()
  const first = signals.wait(1, 1000)
  const second = signals.wait(2, 20)
  signals.ready(1)
  await expect(first).resolves.toBeUndefined()
  await expect(second).rejects.toThrow('not ready in 20 ms')
})

test('a page that is gone fails the wait', async () => {
  const signals = createPrintSignals()
  const wait = signals.wait(1, 1000)
  signals.gone(1, 'crashed')
  await expect(wait).rejects.toThrow('crashed')
})

test('signals of pages that nobody waits for are nothing', async () => {
  const signals = createPrintSignals()
  signals.ready(1)
  signals.gone(2, 'closed')
  const wait = signals.wait(1, 1000)
  signals.ready(1)
  signals.ready(1)
  await expect(wait).resolves.toBeUndefined()
})
