import { addDays } from '../../calendar.ts'
import { eventsOf, makesMistake, past, type SampleScene } from './scene.ts'

/** 党纪处分、谈话函询、组织处置: few branches have any; the first, which people look at, has all. */
export function fillDiscipline(scene: SampleScene): void {
  if (scene.index % 3 === 0) fillWarning(scene)
  if (scene.index % 4 === 0) fillInquiry(scene)
  if (scene.index % 5 === 0) fillDisposition(scene)
}

function fillWarning(scene: SampleScene): void {
  const { people, year, add } = scene
  const [secretary] = people
  const person = people[6]
  if (!person || !secretary) return
  const decidedOn = `${year - 1}-10-12`
  add('discipline', {
    memberId: person.id,
    kind: 'warning',
    cause: '违反工作纪律',
    decidedOn,
    document: `样例镇纪〔${year - 1}〕3号`,
    discussedOn: `${year - 1}-09-22`,
    decidedBySuperior: false,
    metOn: `${year - 1}-10-09`,
    announcedOn: addDays(decidedOn, makesMistake(scene) ? 54 : 16),
    recordedOn: `${year - 1}-10-30`,
    reportedOn: past(scene, `${year}-03-18`),
  })
  add('talk', {
    heldOn: addDays(decidedOn, 10),
    kind: 'focused',
    talkerId: secretary.id,
    talkeeId: person.id,
    content: '处分后教育帮助',
  })
  const meeting = eventsOf(scene, 'organizationalLife').find(({ heldOn }) => heldOn > decidedOn)
  if (meeting && (scene.index === 0 || !makesMistake(scene)))
    add('statement', {
      activityId: meeting.id,
      memberId: person.id,
      about: 'discipline',
      content: '说明受警告处分的情况，作出检讨',
    })
}

function fillInquiry({ people, year, today, add }: SampleScene): void {
  const person = people[7]
  const happenedOn = past({ today }, `${year}-05-08`)
  if (person && happenedOn)
    add('inquiry', {
      memberId: person.id,
      kind: 'admonition',
      happenedOn,
      foundViolation: false,
      document: `样例镇纪〔${year}〕2号`,
    })
}

function fillDisposition({ people, year, add }: SampleScene): void {
  const person = people[8]
  if (person)
    add('disposition', {
      memberId: person.id,
      kind: 'correction',
      reason: '长期不发挥作用',
      proposedOn: `${year - 1}-08-12`,
      filedOn: `${year - 1}-08-20`,
      investigatedOn: `${year - 1}-08-28`,
      discussedOn: `${year - 1}-09-10`,
      decidedOn: `${year - 1}-09-25`,
      deadlineOn: `${year}-03-25`,
      closedOn: `${year}-03-25`,
    })
}
