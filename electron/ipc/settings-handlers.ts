import { explainSignal, unexplainSignal } from '../services/explanation-service.ts'
import {
  addBranches,
  addGroup,
  getOrganization,
  removeBranch,
  updateOrganization,
} from '../services/organization-service.ts'
import { getParameters, setParameter } from '../services/parameter-service.ts'
import type { HandlerParts } from './handler-parts.ts'
import type { Handlers } from './handlers-type.ts'

type SettingsProcedures =
  | 'settings.parameters'
  | 'settings.setParameter'
  | 'organizations.get'
  | 'organizations.update'
  | 'organizations.addGroup'
  | 'organizations.addBranches'
  | 'organizations.removeBranch'
  | 'signals.explain'
  | 'signals.unexplain'

export function settingsHandlers({
  ledger,
  resources: { ruleBook },
  command,
}: HandlerParts): Pick<Handlers, SettingsProcedures> {
  return {
    'settings.parameters': () => getParameters(ledger.db, ruleBook),
    'settings.setParameter': (change) => setParameter(ledger.db, ruleBook, change, command()),
    'organizations.get': ({ id }) => getOrganization(ledger.db, id),
    'organizations.update': (branch) => updateOrganization(ledger.db, branch, command()),
    'organizations.addGroup': (group) => addGroup(ledger.db, group, command()),
    'organizations.addBranches': (branches) => addBranches(ledger.db, branches, command()),
    'organizations.removeBranch': ({ id }) => removeBranch(ledger.db, id, command()),
    'signals.explain': (explanation) => explainSignal(ledger.db, ruleBook, explanation, command()),
    'signals.unexplain': (about) => unexplainSignal(ledger.db, about, command()),
  }
}
