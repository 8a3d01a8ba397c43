import { describe, expect, it } from 'vitest'
import { foundLedger, profileSchema } from '../../services/ledger-service.ts'
import { emptyLedger, testContext } from '../../testing/test-ledger.ts'
import { readSharedTrainings } from './shared-trainings.ts'

const idCard = '999999196205040230'

interface Given {
  readonly title?: string
  readonly day?: string
  readonly idCard?: string | null
  readonly deleted?: boolean
}

/** Two branches (1 and 2) with a training and a trainee each; the second as given. */
function twoTrainings(given: Given) {
  const { db } = emptyLedger()
  const branches = ['甲村党支部', '乙村党支部'].map(
    (name) => ({ name, kind: 'village', profile: profileSchema.parse({}) }) as const,
  )
  foundLedger(db, { name: '样例镇', branches, sample: false }, testContext)
  for (const [index, one] of [{}, given].entries() as Iterable<[number, Given]>) {
    const id = index + 1
    db.prepare('INSERT INTO member (id, organization_id, name, id_card) VALUES (?, ?, ?, ?)').run(
      id,
      id,
      '赵试一',
      one.idCard === undefined ? idCard : one.idCard,
    )
    db.prepare(
      `INSERT INTO training (id, organization_id, title, kind, level, started_on, deleted_at)
       VALUES (?, ?, ?, 'study', 'township', ?, ?)`,
    ).run(
      id,
      id,
      one.title ?? '镇党校培训',
      one.day ?? '2026-05-11',
      one.deleted ? testContext.at : null,
    )
    db.prepare(
      'INSERT INTO trainee (id, organization_id, training_id, member_id) VALUES (?, ?, ?, ?)',
    ).run(id, id, id, id)
  }
  return db
}

describe('trainings of two branches', () => {
  it('are told to both, with the people in both', () => {
    const db = twoTrainings({})
    expect([...readSharedTrainings(db, 2026)]).toEqual([
      [1, [{ trainingId: 1, otherTrainingId: 2, organization: '乙村党支部', memberIds: [1] }]],
      [2, [{ trainingId: 2, otherTrainingId: 1, organization: '甲村党支部', memberIds: [2] }]],
    ])
    expect([...readSharedTrainings(db, 2026, 2).keys()]).toEqual([2])
    expect(readSharedTrainings(db, 2025).size).toBe(0)
  })

  it.each([
    { what: 'a space at the end', given: { title: '镇党校培训 ' }, expected: 2 },
    { what: 'another title', given: { title: '县委党校培训' }, expected: 0 },
    { what: 'another day', given: { day: '2026-05-12' }, expected: 0 },
    { what: 'another person', given: { idCard: '999999196205040249' }, expected: 0 },
    { what: 'no number', given: { idCard: null }, expected: 0 },
    { what: 'in the recycle bin', given: { deleted: true }, expected: 0 },
  ])('$what: $expected', ({ given, expected }) => {
    expect(readSharedTrainings(twoTrainings(given), 2026).size).toBe(expected)
  })

  it('masked numbers tell nothing', () => {
    const db = twoTrainings({ idCard: '999999********0230' })
    db.prepare("UPDATE member SET id_card = '999999********0230'").run()
    expect(readSharedTrainings(db, 2026).size).toBe(0)
  })
})
