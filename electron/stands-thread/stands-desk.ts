import { AppError } from '../../shared/app-error.ts'
import { yearOf, type IsoDate } from '../../shared/calendar.ts'
import { standsOf, type BranchStands } from '../../shared/supervision/branch-stands.ts'
import type { Shell } from '../app/shell.ts'
import type { Reader } from '../ledger/connection.ts'
import type { LedgerPlace } from '../ledger/ledger-place.ts'
import { outsideWrites } from '../ledger/outside-writes.ts'
import { readParameters } from '../ledger/repositories/ledger-info.ts'
import { listOrganizations } from '../ledger/repositories/organizations.ts'
import { takeTouched } from '../ledger/touched.ts'
import { getChecklist } from '../services/checklist-service.ts'
import type { OpenLedger } from '../services/open-ledger.ts'
import type { Resources } from '../services/resources.ts'
import { askWorker } from '../workers/ask-worker.ts'

export interface StandsJob {
  readonly place: LedgerPlace
  readonly resources: string
  readonly ownRules: string
  readonly year: number
  readonly today: IsoDate
}

interface DeskParts {
  readonly shell: Pick<Shell, 'paths' | 'clock'>
  readonly ledger: Pick<OpenLedger, 'db' | 'file' | 'place'>
  readonly resources: Resources
}

type Stands = Map<number, BranchStands>

/** A year that was counted, or is being, and what has changed since it was begun. */
interface CountedYear {
  readonly basis: string
  readonly counted: Promise<Stands>
  readonly stale: Set<number>
  /** Whether changes reach further than single organizations. */
  isOutdated: boolean
}

/** Beyond so many changed organizations one pass over all, in the thread, is quicker. */
const MOST_SINGLE = 50

/** The window comes first; then nobody has to wait for the first list of all branches. */
const PRIME_AFTER = 2000

/**
 * How all duties of the branches stand: counted in a thread once a day, because a township's take
 * seconds; after that, only whoever changed is judged again.
 */
export class StandsDesk {
  readonly #parts: DeskParts
  readonly #years = new WeakMap<Reader, Map<number, CountedYear>>()

  constructor(parts: DeskParts) {
    this.#parts = parts
  }

  /** Begins to count the year of today, where there are several branches; nobody waits for it. */
  prime(): void {
    const { ledger, shell } = this.#parts
    const { file } = ledger
    const begin = (): void => {
      // Another ledger may be open by now, or none.
      if (file === null || ledger.file !== file) return
      const branches = listOrganizations(ledger.db).filter(({ level }) => level === 'branch')
      if (branches.length > 1) this.ofYear(yearOf(shell.clock.today())).catch(() => undefined) // whoever asks is told why
    }
    setTimeout(begin, PRIME_AFTER).unref()
  }

  /** By organization. @throws AppError NO_LEDGER, LEDGER_… */
  async ofYear(year: number): Promise<ReadonlyMap<number, BranchStands>> {
    const { db } = this.#parts.ledger
    const known = this.#usable(db, year)
    const stands = await known.counted
    if (!db.open) throw new AppError('NO_LEDGER')
    // What changed while it was counted.
    const now = this.#usable(db, year)
    if (now !== known) return this.ofYear(year)
    for (const id of known.stale) stands.set(id, this.#judge(db, year, id))
    known.stale.clear()
    return stands
  }

  #usable(db: Reader, year: number): CountedYear {
    const years = this.#noted(db)
    const known = years.get(year)
    const basis = this.#basis(db)
    if (known?.basis === basis && !known.isOutdated && known.stale.size <= MOST_SINGLE) return known
    const counted = this.#count(year)
    const made = { basis, counted, stale: new Set<number>(), isOutdated: false }
    years.set(year, made)
    counted.catch(() => {
      if (years.get(year) === made) years.delete(year)
    })
    return made
  }

  /** The years that were counted, with what changed since noted in each. */
  #noted(db: Reader): Map<number, CountedYear> {
    const years = this.#years.get(db) ?? new Map<number, CountedYear>()
    this.#years.set(db, years)
    const { organizations, texts } = takeTouched(db, 'stands')
    for (const year of years.values()) {
      // Texts of all branches are compared with each other.
      if (texts || organizations === 'all') year.isOutdated = true
      else for (const id of organizations) year.stale.add(id)
    }
    return years
  }

  #basis(db: Reader): string {
    return JSON.stringify([outsideWrites(db), this.#parts.shell.clock.today(), readParameters(db)])
  }

  #count(year: number): Promise<Stands> {
    const { shell, ledger } = this.#parts
    const { place } = ledger
    if (place === null) throw new AppError('NO_LEDGER')
    const { resources, ownRules, standsWorker } = shell.paths
    const today = shell.clock.today()
    const job: StandsJob = { place, resources, ownRules, year, today }
    return askWorker<Stands>(standsWorker, job)
  }

  #judge(db: Reader, year: number, organizationId: number): BranchStands {
    const today = this.#parts.shell.clock.today()
    const { ruleBook } = this.#parts.resources
    const { duties, signals } = getChecklist(db, ruleBook, { year, today, organizationId })
    return standsOf(duties, signals)
  }
}
