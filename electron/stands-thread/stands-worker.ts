import { joinLedgerFile } from '../ledger/open.ts'
import { loadResources } from '../services/resources.ts'
import { countStands } from '../services/supervision/count-stands.ts'
import { answerAsWorker } from '../workers/answer-as-worker.ts'
import type { StandsJob } from './stands-desk.ts'

answerAsWorker(({ place, resources, ownRules, year, today }: StandsJob) => {
  const { ruleBook } = loadResources(resources, ownRules)
  const db = joinLedgerFile(place.file, place.key)
  try {
    return countStands(db, ruleBook, { year, today })
  } finally {
    db.close()
  }
})
