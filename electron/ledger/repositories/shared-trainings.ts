import type { SharedTrainingFact } from '../../../shared/rules/facts.ts'
import type { Reader } from '../connection.ts'

interface Row {
  readonly organizationId: number
  readonly trainingId: number
  readonly otherTrainingId: number
  readonly organization: string
  readonly memberId: number
}

/**
 * Trainings of a year that stand in two branches under the same title and first day, with the same
 * person (by ID number) in both: looked for in the whole ledger in one query, also where the facts
 * are of one branch only. Masked numbers tell nothing.
 */
export function readSharedTrainings(
  db: Reader,
  year: number,
  organizationId?: number,
): ReadonlyMap<number, SharedTrainingFact[]> {
  const ofOwn =
    organizationId === undefined
      ? ''
      : 'AND id_card IN (SELECT id_card FROM member WHERE organization_id = @organization)'
  const rows = db
    .prepare<[{ from: string; to: string; organization: number | null }], Row>(
      `WITH attended AS MATERIALIZED (
         SELECT training.id AS trainingId, training.organization_id AS organizationId,
           trim(title) AS title, started_on AS day, member.id AS memberId, id_card AS idCard
         FROM training
         JOIN trainee ON trainee.training_id = training.id AND trainee.deleted_at IS NULL
         JOIN member ON member.id = trainee.member_id
         WHERE training.deleted_at IS NULL AND started_on BETWEEN @from AND @to
           AND id_card IS NOT NULL AND instr(id_card, '*') = 0 ${ofOwn}),
       twice AS (
         SELECT idCard, title, day FROM attended GROUP BY idCard, title, day
         HAVING min(organizationId) <> max(organizationId))
       SELECT own.organizationId, own.trainingId, other.trainingId AS otherTrainingId,
         organization.name AS organization, own.memberId
       FROM twice
       JOIN attended AS own USING (idCard, title, day)
       JOIN attended AS other USING (idCard, title, day)
       JOIN organization ON organization.id = other.organizationId
       WHERE own.organizationId <> other.organizationId
         ${organizationId === undefined ? '' : 'AND own.organizationId = @organization'}
       ORDER BY own.trainingId, other.trainingId, own.memberId`,
    )
    .all({ from: `${year}-01-01`, to: `${year}-12-31`, organization: organizationId ?? null })
  const pairs = Map.groupBy(rows, (row) => `${row.trainingId} ${row.otherTrainingId}`)
  const facts = [...pairs.values()].flatMap((pair) => {
    const [first] = pair
    if (!first) return []
    const { organizationId: owner, trainingId, otherTrainingId, organization } = first
    const memberIds = pair.map(({ memberId }) => memberId)
    return [{ owner, fact: { trainingId, otherTrainingId, organization, memberIds } }]
  })
  return new Map(
    [...Map.groupBy(facts, ({ owner }) => owner)].map(([owner, own]) => [
      owner,
      own.map(({ fact }) => fact),
    ]),
  )
}
