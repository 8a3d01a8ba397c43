import { fillAdmission } from './admission.ts'
import { fillDiscipline } from './discipline.ts'
import { fillDues } from './dues.ts'
import { fillEducation } from './education.ts'
import { fillLife } from './life.ts'
import { fillMeetings } from './meetings.ts'
import { fillMembership } from './membership.ts'
import { fillRectification } from './rectification.ts'
import type { SampleScene } from './scene.ts'
import { fillSetup } from './setup.ts'

/** Fills every register of an invented branch with what has come up to today. */
export function fillRegisters(scene: SampleScene): void {
  fillSetup(scene)
  fillMeetings(scene)
  fillLife(scene)
  fillDues(scene)
  fillAdmission(scene)
  fillDiscipline(scene)
  fillMembership(scene)
  fillEducation(scene)
  fillRectification(scene)
}
