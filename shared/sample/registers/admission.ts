import { addDays, isFullDate, type IsoDate } from '../../calendar.ts'
import type { Entry } from '../../registers/registers.ts'
import { after, makesMistake, type SamplePerson, type SampleScene } from './scene.ts'

type Step = Partial<Omit<Entry<'admissionStep'>, 'id' | 'createdAt' | 'admissionId' | 'doneOn'>>

/** What each step leaves on paper. */
const papers: Readonly<Record<number, string>> = {
  1: '入党申请书',
  2: '谈话记录',
  3: '党员推荐表、支委会研究记录',
  4: '备案批复',
  7: '征求意见记录',
  8: '备案批复',
  10: '政治审查结论',
  11: '结业证明',
  12: '支委会审查记录',
  13: '预审合格通知书',
  14: '入党志愿书',
  15: '支部大会决议',
  16: '谈话记录',
  17: '党委审批决定',
  18: '备案表',
  20: '宣誓记录',
  21: '考察表',
}

/** 发展党员: how the last of those on probation came here, and somebody who has just applied. */
export function fillAdmission(scene: SampleScene): void {
  const newest = scene.people.findLast(({ isFull }) => !isFull)
  if (newest) fillNewMember(scene, newest)
  fillApplicant(scene)
}

/** Steps in days from the general meeting that took the person in (step 15). */
function fillNewMember(scene: SampleScene, person: SamplePerson): void {
  const { people, add } = scene
  const meeting = person.joinedOn
  if (meeting === null || !isFullDate(meeting)) return
  const mentors = people
    .slice(0, 2)
    .map(({ name }) => name)
    .join('、')
  const admissionId = add('admission', {
    name: person.name,
    memberId: person.id,
    birthOn: person.birthOn,
    mentors,
    introducers: mentors,
  })
  const eligible = people.filter(({ isFull }) => isFull).length
  const votes = { eligible, present: eligible, approve: eligible - 1, oppose: 0, abstain: 1 }
  const talk = makesMistake(scene) ? 45 : 20
  const steps: readonly (readonly [step: number, days: number, more?: Step])[] = [
    [1, -640],
    [2, -640 + talk],
    [3, -520],
    [4, -510],
    [5, -508, { people: mentors }],
    [6, -350, { content: '思想稳定，工作踏实' }],
    [6, -170, { content: '能够带头完成任务' }],
    [7, -100],
    [8, -95],
    [9, -90, { people: mentors }],
    [10, -75, { outcome: 'passed' }],
    [11, -62, { endedOn: addDays(meeting, -60), days: 3, hours: 24 }],
    [12, -25, { outcome: 'passed' }],
    [13, -12, { outcome: 'passed' }],
    [14, -7],
    [15, 0, { ...votes, outcome: 'passed', ballot: 'secret', isIndividual: true }],
    [16, 6],
    [17, 35, { outcome: 'passed' }],
    [18, 45],
    [19, 48],
    [20, 55],
    [21, 150, { content: '能履行党员义务' }],
  ]
  for (const [step, days, more] of steps) addStep(scene, admissionId, meeting, { step, days, more })
}

function fillApplicant(scene: SampleScene): void {
  const admissionId = scene.add('admission', { name: '卫例新', birthOn: '1998-04-12' })
  const appliedOn = addDays(scene.today, -90)
  addStep(scene, admissionId, appliedOn, { step: 1, days: 0 })
  addStep(scene, admissionId, appliedOn, { step: 2, days: 15 })
}

function addStep(
  scene: SampleScene,
  admissionId: number,
  from: IsoDate,
  {
    step,
    days,
    more,
  }: { readonly step: number; readonly days: number; readonly more?: Step | undefined },
): void {
  const doneOn = after(scene, from, days)
  const document = papers[step] ?? null
  if (doneOn !== null) scene.add('admissionStep', { admissionId, step, doneOn, document, ...more })
}
