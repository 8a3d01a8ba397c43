import { lastEndedMonth } from '../../shared/dues/arrears.ts'
import { assessDues } from '../../shared/dues/assessment.ts'
import { fen } from '../../shared/money.ts'
import { resolveParameters } from '../../shared/rules/parameters.ts'
import { readParameters } from '../ledger/repositories/ledger-info.ts'
import { getArrears } from '../services/arrears-service.ts'
import {
  assessMember,
  enterDues,
  removePayment,
  revertDues,
  savePayment,
} from '../services/dues/dues-edits.ts'
import { getDuesMonth, getDuesYear, type DuesJudging } from '../services/dues/dues-year.ts'
import type { HandlerParts } from './handler-parts.ts'
import type { Handlers } from './handlers-type.ts'

type DuesProcedures = Extract<keyof Handlers, `dues.${string}`>

export function duesHandlers({
  ledger,
  resources,
  shell,
  command,
}: HandlerParts): Pick<Handlers, DuesProcedures> {
  const judging = (): DuesJudging => ({
    parameters: resolveParameters(resources.ruleBook, readParameters(ledger.db)),
    today: shell.clock.today(),
  })
  return {
    'dues.year': (wanted) => getDuesYear(ledger.db, wanted, judging()),
    'dues.month': (wanted) => getDuesMonth(ledger.db, wanted, judging()),
    'dues.reckon': ({ category, baseFen, month }) => {
      if (category === null) return null
      const { parameters } = judging()
      const base = baseFen === null ? null : fen(baseFen)
      return assessDues({ category, baseFen: base, on: month, parameters })
    },
    'dues.arrears': () => {
      const { parameters, today } = judging()
      const lines = getArrears(ledger.db, lastEndedMonth(today), parameters)
      return lines.map(({ member, organization, months, owedFen, stage }) => {
        return { memberId: member.id, name: member.name, organization, months, owedFen, stage }
      })
    },
    'dues.enter': (cells) => enterDues(ledger.db, cells, command()),
    'dues.savePayment': (payment) => savePayment(ledger.db, payment, command()),
    'dues.removePayment': ({ id }) => removePayment(ledger.db, id, command()),
    'dues.assess': (assessment) => assessMember(ledger.db, assessment, command()),
    'dues.revert': ({ step }) => revertDues(ledger.db, step, command()),
  }
}
