import type { PartialDate } from '../../calendar.ts'
import type { registers } from '../../registers/registers.ts'

/** One training of a ledger of trainings. */
export interface TrainingRecord {
  readonly row: number
  readonly seq: number | null
  readonly title: string | null
  readonly kind: TrainingKind
  /** Null: nothing tells who held it. */
  readonly level: TrainingLevel | null
  readonly organizer: string | null
  readonly startedOn: PartialDate | null
  readonly endedOn: PartialDate | null
  readonly place: string | null
  readonly lecturer: string | null
  /** Tenths of an hour of study: 1.5 hours are 15. */
  readonly hoursTenths: number | null
  readonly trainees: string | null
  readonly traineeCount: number | null
  readonly remark: string | null
}

type Training = (typeof registers)['training']['fields']
export type TrainingKind = Training['kind']['options'][number]
export type TrainingLevel = Training['level']['options'][number]

type Discipline = (typeof registers)['discipline']['fields']
export type DisciplineKind = Discipline['kind']['options'][number]

/** One party discipline of a member. */
export interface DisciplineRecord {
  readonly row: number
  readonly seq: number | null
  readonly name: string
  readonly idCard: string | null
  readonly birthDate: PartialDate | null
  readonly branch: string | null
  /** The kind as written, and as understood. */
  readonly kindText: string | null
  readonly kind: DisciplineKind | null
  /** Years of 留党察看, where the words tell them. */
  readonly probationYears: number | null
  readonly cause: string | null
  readonly decidedOn: PartialDate | null
  /** 影响期 as written: it follows from kind and day. */
  readonly effectPeriod: string | null
  readonly authority: string | null
  readonly document: string | null
  readonly restoredOn: PartialDate | null
  readonly remark: string | null
}

/** One branch of a list of branches. */
export interface OrganizationRecord {
  readonly row: number
  readonly seq: number | null
  readonly name: string
  readonly secretary: string | null
  readonly deputySecretary: string | null
  readonly committee: string | null
  readonly foundedOn: PartialDate | null
  readonly termStartedOn: PartialDate | null
  readonly termEndsOn: PartialDate | null
  readonly memberCount: number | null
  readonly phone: string | null
  readonly address: string | null
  readonly remark: string | null
}
