import { expect, it } from 'vitest'
import { EARLIER_EVENTS, noProposals, proposalsFrom, type EarlierEvent } from './proposals.ts'

const may: EarlierEvent = {
  heldOn: '2026-05-08',
  startTime: '14:30',
  endTime: null,
  place: '党员活动室',
  host: '赵试一',
  recorder: '钱试二',
}
const april: EarlierEvent = {
  heldOn: '2026-04-07',
  startTime: '09:00',
  endTime: '10:30',
  place: '村委会',
  host: '孙试三',
  recorder: '李试四',
}
const nobody = (): boolean => false

it.each([
  ['nothing from no event', [], nobody, noProposals],
  [
    'the last event, and what it leaves out from the one before',
    [may, april],
    nobody,
    {
      startTime: { value: '14:30', from: '2026-05-08' },
      endTime: { value: '10:30', from: '2026-04-07' },
      place: { value: '党员活动室', from: '2026-05-08' },
      host: { value: '赵试一', from: '2026-05-08' },
      recorder: { value: '钱试二', from: '2026-05-08' },
    },
  ],
  [
    'nobody who has left',
    [may, april],
    (name: string) => name !== '孙试三',
    {
      startTime: { value: '14:30', from: '2026-05-08' },
      endTime: { value: '10:30', from: '2026-04-07' },
      place: { value: '党员活动室', from: '2026-05-08' },
      host: { value: '孙试三', from: '2026-04-07' },
      recorder: null,
    },
  ],
  [
    'a place whatever its name',
    [{ ...may, startTime: null, host: null, recorder: null }],
    () => true,
    { ...noProposals, place: { value: '党员活动室', from: '2026-05-08' } },
  ],
  [
    'no blank',
    [{ ...may, startTime: null, place: ' ', host: '', recorder: null }],
    nobody,
    noProposals,
  ],
  [
    'nothing from long ago',
    [
      ...Array.from({ length: EARLIER_EVENTS }, () => ({
        heldOn: '2026-05-09',
        startTime: null,
        endTime: null,
        place: null,
        host: null,
        recorder: null,
      })),
      may,
    ],
    nobody,
    noProposals,
  ],
])('proposes %s', (_what, earlier, isGone, proposals) => {
  expect(proposalsFrom(earlier, isGone)).toEqual(proposals)
})
