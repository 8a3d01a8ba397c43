import { dayOf, makesMistake, past, type SamplePerson, type SampleScene } from './scene.ts'

/** Tenths of an hour: twice this are the 32 hours that each member needs. */
const COURSE_HOURS = 160
/** With both courses these make the 56 hours of the committee. */
const COMMITTEE_HOURS = 240
const LEADERS = 4

/** 教育培训、参训人员、学习平台自愿登记、专项登记. */
export function fillEducation(scene: SampleScene): void {
  const { people } = scene
  const isShort = makesMistake(scene)
  addTraining(scene, '02-25', people, { title: '春季集中学习', kind: 'study', level: 'branch' })
  addTraining(scene, '08-25', isShort ? people.slice(0, -6) : people, {
    title: '秋季集中学习',
    kind: 'study',
    level: 'branch',
  })
  addTraining(scene, '04-08', people.slice(0, LEADERS), {
    title: '镇党校支部班子集中培训',
    kind: 'concentrated',
    level: 'township',
    hours: COMMITTEE_HOURS,
  })
  if (!makesMistake(scene))
    addTraining(scene, '05-18', people.slice(0, 1), {
      title: '全县支部书记轮训',
      kind: 'rotation',
      level: 'county',
    })
  fillNewMembers(scene)
  for (const { id } of people.slice(1, 3))
    scene.add('studyApp', { memberId: id, joinedOn: `${scene.year - 1}` })
  fillDutyEntries(scene)
}

interface Course {
  readonly title: string
  readonly kind: 'study' | 'concentrated' | 'rotation' | 'newMember'
  readonly level: 'branch' | 'township' | 'county'
  readonly hours?: number
}

function addTraining(
  scene: SampleScene,
  day: string,
  people: readonly SamplePerson[],
  course: Course,
): void {
  const startedOn = dayOf(scene, day)
  if (startedOn !== null) addCourse(scene, startedOn, people, course)
}

function addCourse(
  { add }: SampleScene,
  startedOn: string,
  people: readonly SamplePerson[],
  { title, kind, level, hours = COURSE_HOURS }: Course,
): void {
  const trainingId = add('training', { title, kind, level, startedOn, hours })
  for (const { id } of people) add('trainee', { trainingId, memberId: id })
}

/** In spring and autumn the township trains those who joined in the two years before. */
function fillNewMembers(scene: SampleScene): void {
  const { year } = scene
  for (const startedOn of [`${year - 1}-10-15`, `${year}-04-15`, `${year}-10-15`]) {
    const since = `${Number(startedOn.slice(0, 4)) - 2}${startedOn.slice(4)}`
    const people = scene.people.filter(
      ({ joinedOn }) => joinedOn !== null && joinedOn > since && joinedOn < startedOn,
    )
    if (people.length > 0 && past(scene, startedOn) !== null)
      addCourse(scene, startedOn, people, {
        title: '镇党校新党员培训',
        kind: 'newMember',
        level: 'township',
      })
  }
}

/** What only needs who, when and proof. */
function fillDutyEntries(scene: SampleScene): void {
  const owner = scene.people[0]?.name ?? null
  const reports = [
    ['01-08', '向镇党委述职'],
    ['01-16', '向党员大会述职'],
  ] as const
  for (const [day, title] of makesMistake(scene) ? reports.slice(1) : reports) {
    const heldOn = dayOf(scene, day)
    if (heldOn)
      scene.add('dutyEntry', { ruleId: 'M-05', heldOn, title, owner, evidence: '述职报告' })
  }
  const publishedOn = dayOf(scene, '01-20')
  if (publishedOn)
    scene.add('dutyEntry', {
      ruleId: 'F-16',
      heldOn: publishedOn,
      title: '公布上年度党费收缴情况',
      owner,
      evidence: '公示栏照片',
    })
}
