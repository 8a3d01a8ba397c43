import { fen } from '../../money.ts'
import { dayOf, makesMistake, past, type SampleScene } from './scene.ts'

/** A large gift is made in few branches. */
const LARGE_EVERY = 5

/** 少交免交、大额党费、支出、上缴. */
export function fillDues(scene: SampleScene): void {
  const { year, people, index, add } = scene
  const needy = people[5]
  if (needy)
    add('duesRelief', {
      memberId: needy.id,
      fromMonth: `${year}-01`,
      toMonth: `${year}-12`,
      monthlyFen: fen(20),
      decidedOn: `${year - 1}-12-18`,
      approvedOn: makesMistake(scene) ? null : `${year - 1}-12-28`,
      document: `样例镇委〔${year - 1}〕45号`,
    })
  const giver = people[0]
  const givenOn = dayOf(scene, '06-26')
  if (giver && givenOn && index % LARGE_EVERY === 0)
    add('largeDues', {
      memberId: giver.id,
      paidOn: givenOn,
      amountFen: fen(200_000),
      forwardedOn: dayOf(scene, '07-06'),
      summary: '建党节自愿一次交纳',
    })
  const spentOn = dayOf(scene, '02-03')
  if (spentOn)
    add('duesSpending', {
      spentOn,
      amountFen: fen(60_000),
      purpose: 'hardship',
      decidedOn: makesMistake(scene) ? null : dayOf(scene, '01-05'),
      remark: '春节前补助生活困难党员',
    })
  fillRemittances(scene)
}

/** Each quarter is handed over in the month after it, all of it. */
function fillRemittances(scene: SampleScene): void {
  const { year, today } = scene
  const isShort = makesMistake(scene)
  for (const quarter of [1, 2, 3, 4]) {
    const [from, to] = [quarter * 3 - 2, quarter * 3]
    const next = quarter === 4 ? `${year + 1}-01` : `${year}-${String(to + 1).padStart(2, '0')}`
    const collected = scene.paid(from, to)
    const remittedOn = past(scene, `${next}-10`)
    if (remittedOn === null || `${next}-01` > today || collected === 0) continue
    const remitted = isShort && quarter === 1 ? fen(collected - 500) : collected
    scene.add('remittance', {
      fromMonth: `${year}-${String(from).padStart(2, '0')}`,
      toMonth: `${year}-${String(to).padStart(2, '0')}`,
      collectedFen: collected,
      remittedFen: remitted,
      permille: 1000,
      remittedOn,
      receiptNumber: `${year}${quarter}${String(scene.index + 1).padStart(4, '0')}`,
    })
  }
}
