import { AppError } from '../../shared/app-error.ts'
import { yearOf } from '../../shared/calendar.ts'
import { getBranchMatrix } from '../services/supervision/matrix-service.ts'
import { planRound } from '../services/supervision/plan-service.ts'
import { recordInspection } from '../services/supervision/record-inspection.ts'
import { getRectification } from '../services/supervision/rectification-service.ts'
import { getRound } from '../services/supervision/round-service.ts'
import { nameOf, type SaveFile } from './export-handlers.ts'
import type { HandlerParts } from './handler-parts.ts'
import type { Handlers } from './handlers-type.ts'

type SupervisionProcedures = Extract<keyof Handlers, `supervision.${string}`>

/** What a superior does with its branches: looks over all, visits, tells what has to be put right. */
export function supervisionHandlers(
  parts: HandlerParts,
  save: SaveFile,
): Pick<Handlers, SupervisionProcedures> {
  const { shell, ledger, resources, stands, command } = parts
  const today = (): string => shell.clock.today()
  return {
    'supervision.matrix': async (wanted) =>
      getBranchMatrix(ledger.db, await stands.ofYear(yearIn(wanted.period)), wanted),
    'supervision.round': async ({ quarter }) =>
      getRound(ledger.db, await stands.ofYear(yearIn(quarter)), { quarter, today: today() }),
    'supervision.plan': async (visits) => {
      const basis = { book: resources.ruleBook, stands: await stands.ofYear(yearOf(today())) }
      return planRound(ledger.db, basis, visits, command())
    },
    'supervision.record': (inspection) => recordInspection(ledger.db, inspection, command()),
    'supervision.rectification': ({ organizationId }) =>
      getRectification(ledger.db, { organizationId, today: today() }),
    'supervision.notice': ({ organizationId }) => {
      const { place } = ledger
      if (place === null) throw new AppError('NO_LEDGER')
      const wanted = { year: yearOf(today()), organizationId }
      const params = { name: nameOf(parts, wanted) ?? '', day: today().replaceAll('-', '') }
      const suggested = shell.translate({ key: 'supervision:notice.file', params })
      return save(suggested, wanted, { job: 'notice', ledger: place, organizationId }, 'docx')
    },
  }
}

const yearIn = (period: string): number => Number(period.slice(0, 4))
