import type actor from '../../resources/locales/zh-CN/actor.json'
import type activities from '../../resources/locales/zh-CN/activities.json'
import type admission from '../../resources/locales/zh-CN/admission.json'
import type backup from '../../resources/locales/zh-CN/backup.json'
import type bin from '../../resources/locales/zh-CN/bin.json'
import type checklist from '../../resources/locales/zh-CN/checklist.json'
import type common from '../../resources/locales/zh-CN/common.json'
import type dues from '../../resources/locales/zh-CN/dues.json'
import type exports from '../../resources/locales/zh-CN/exports.json'
import type forms from '../../resources/locales/zh-CN/forms.json'
import type health from '../../resources/locales/zh-CN/health.json'
import type imports from '../../resources/locales/zh-CN/import.json'
import type lock from '../../resources/locales/zh-CN/lock.json'
import type members from '../../resources/locales/zh-CN/members.json'
import type packages from '../../resources/locales/zh-CN/packages.json'
import type paper from '../../resources/locales/zh-CN/paper.json'
import type pictures from '../../resources/locales/zh-CN/pictures.json'
import type plan from '../../resources/locales/zh-CN/plan.json'
import type recording from '../../resources/locales/zh-CN/recording.json'
import type registers from '../../resources/locales/zh-CN/registers.json'
import type ruleFiles from '../../resources/locales/zh-CN/rule-files.json'
import type search from '../../resources/locales/zh-CN/search.json'
import type settings from '../../resources/locales/zh-CN/settings.json'
import type start from '../../resources/locales/zh-CN/start.json'
import type supervision from '../../resources/locales/zh-CN/supervision.json'
import type today from '../../resources/locales/zh-CN/today.json'

/** The Chinese texts of the screens are the type of all keys. */
export interface ScreenTexts {
  readonly actor: typeof actor
  readonly activities: typeof activities
  readonly admission: typeof admission
  readonly backup: typeof backup
  readonly bin: typeof bin
  readonly checklist: typeof checklist
  readonly common: typeof common
  readonly dues: typeof dues
  readonly exports: typeof exports
  readonly forms: typeof forms
  readonly health: typeof health
  readonly import: typeof imports
  readonly lock: typeof lock
  readonly members: typeof members
  readonly packages: typeof packages
  readonly paper: typeof paper
  readonly pictures: typeof pictures
  readonly plan: typeof plan
  readonly recording: typeof recording
  readonly registers: typeof registers
  readonly 'rule-files': typeof ruleFiles
  readonly search: typeof search
  readonly settings: typeof settings
  readonly start: typeof start
  readonly supervision: typeof supervision
  readonly today: typeof today
}
