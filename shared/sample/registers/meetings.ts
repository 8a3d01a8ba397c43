import { addDays } from '../../calendar.ts'
import { dayOf, eventsOf, makesMistake, past, type SampleEvent, type SampleScene } from './scene.ts'

const SHEET = '签到表'

const questions = ['年度工作计划', '民主评议初步意见', '困难党员帮扶名单', '阵地修缮方案'] as const

/** 议事表决、工作计划、材料、四议两公开. */
export function fillMeetings(scene: SampleScene): void {
  fillMotions(scene)
  fillPlan(scene)
  fillMaterials(scene)
  if (scene.isVillage) fillVillageDecision(scene)
}

function fillMotions(scene: SampleScene): void {
  const { people, year, add } = scene
  const eligible = people.filter(({ isFull }) => isFull).length
  const meetings = eventsOf(scene, 'generalMeeting').filter((event) => event.year === year)
  const spoilt = makesMistake(scene) ? 1 : -1
  for (const [place, { id, heldOn }] of meetings.entries()) {
    const present = eligible - Math.floor(eligible / 8)
    // More than half of those who are there, and not of those who should be.
    const approve = place === spoilt ? Math.floor(eligible / 2) : present - (place % 2)
    add('motion', {
      title: questions[place % questions.length] ?? questions[0],
      decidedOn: heldOn,
      activityId: id,
      committeeOn: addDays(heldOn, -15),
      isImportant: true,
      concernsPublic: place === 2,
      eligible,
      present,
      approve,
      oppose: 0,
      abstain: present - approve,
      isPassed: true,
      ballot: 'open',
    })
  }
}

function fillPlan(scene: SampleScene): void {
  const { year, add, people } = scene
  const owner = people[0]?.name ?? null
  const themeDays = new Map(eventsOf(scene, 'themeDay').map((event) => [event.heldOn, event.id]))
  const lectures = new Map(eventsOf(scene, 'partyLecture').map((event) => [event.heldOn, event.id]))
  for (const month of Array.from({ length: 12 }, (_, index) =>
    String(index + 1).padStart(2, '0'),
  )) {
    const theme = `${year}-${month}-10`
    add('planItem', {
      plannedOn: theme,
      kind: 'themeDay',
      title: `${Number(month)}月主题党日`,
      owner,
      decidedOn: past(scene, `${year}-${month}-05`),
      materials: SHEET,
      activityId: themeDays.get(theme) ?? null,
    })
    const lecture = `${year}-${month}-15`
    if (Number(month) % 3 === 0)
      add('planItem', {
        plannedOn: lecture,
        kind: 'partyLecture',
        title: `第${Number(month) / 3}季度党课`,
        owner,
        decidedOn: past(scene, `${year}-${month}-05`),
        activityId: lectures.get(lecture) ?? null,
      })
  }
}

/** Sheets lie in the cabinet; an invented ledger has no files beside it. */
function fillMaterials(scene: SampleScene): void {
  const events = eventsOf(scene, 'themeDay').filter(({ year }) => year === scene.year)
  const isLost = makesMistake(scene)
  for (const [place, event] of events.entries()) {
    const isLast = place === events.length - 1
    const paperPlace = isLost && isLast ? null : '党员活动室档案柜'
    scene.add('material', { ...sheetOf(event), paperPlace })
  }
}

function sheetOf({ id, heldOn }: SampleEvent) {
  return { title: SHEET, kind: 'attendanceSheet', activityId: id, addedOn: heldOn } as const
}

function fillVillageDecision(scene: SampleScene): void {
  const { people, add } = scene
  const eligible = people.filter(({ isFull }) => isFull).length
  const isEarly = makesMistake(scene)
  const [proposedOn, discussedOn, reviewedOn, resolvedOn, publishedOn, resultPublishedOn] = [
    '02-10',
    '02-18',
    isEarly ? '02-14' : '02-26',
    '03-06',
    '03-08',
    '05-28',
  ].map((day) => dayOf(scene, day))
  if (!proposedOn) return
  add('villageDecision', {
    title: '村组道路硬化',
    proposedOn,
    discussedOn: discussedOn ?? null,
    reviewedOn: reviewedOn ?? null,
    resolvedOn: resolvedOn ?? null,
    publishedOn: publishedOn ?? null,
    resultPublishedOn: resultPublishedOn ?? null,
    eligible,
    present: eligible - 1,
    approve: eligible - 2,
  })
}
