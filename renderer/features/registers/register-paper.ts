import type { PaperForm } from '../../../shared/paper/paper-forms.ts'
import type { RegisterName } from '../../../shared/registers/registers.ts'

/** The form that a register is printed as; the others have none of their own. */
export const registerPaper: Partial<Record<RegisterName, PaperForm>> = {
  talk: 'talkRecord',
  appraisal: 'appraisalBallot',
  appraisalResult: 'appraisalTally',
  admission: 'development',
  discipline: 'discipline',
  floating: 'floating',
}
