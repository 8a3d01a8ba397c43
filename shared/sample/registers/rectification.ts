import { addDays, yearOf } from '../../calendar.ts'
import { dayOf, eventsOf, makesMistake, past, type SampleScene } from './scene.ts'

/** 整改台账、督导检查. */
export function fillRectification(scene: SampleScene): void {
  const owner = scene.people[0]?.name ?? null
  for (const { id, heldOn } of eventsOf(scene, 'organizationalLife')) {
    const finishedOn = past(scene, addDays(heldOn, 63))
    scene.add('rectification', {
      problem: '主题党日形式单一',
      source: 'lifeMeeting',
      foundOn: heldOn,
      activityId: id,
      measure: '每季度安排一次志愿服务',
      owner,
      deadlineOn: addDays(heldOn, 84),
      finishedOn,
      evidence: finishedOn && '活动记录',
      closedBy: finishedOn && '支委会',
    })
  }
  fillInspections(scene, owner)
}

function fillInspections(scene: SampleScene, owner: string | null): void {
  const { year, add } = scene
  const isMissing = makesMistake(scene)
  for (const [place, day] of ['02-24', '05-11', '08-19', '11-10'].entries()) {
    const plannedOn = `${year}-${day}`
    const inspectedOn = past(scene, plannedOn)
    if (year === yearOf(scene.today)) add('visit', { plannedOn, inspector: '镇党建办' })
    if (inspectedOn === null || (isMissing && place === 1)) continue
    add('inspection', {
      kind: 'regular',
      inspectedOn,
      noticedOn: addDays(inspectedOn, -7),
      inspector: '镇党建办',
      found: place === 0 ? '学习记录不全' : '未发现问题',
    })
  }
  const foundOn = dayOf(scene, '02-24')
  if (foundOn === null) return
  const isOverdue = makesMistake(scene)
  const finishedOn = isOverdue ? null : past(scene, `${year}-04-20`)
  add('rectification', {
    problem: '学习记录不全',
    source: 'inspection',
    foundOn,
    measure: '补齐记录，指定专人负责',
    owner: makesMistake(scene) ? null : owner,
    deadlineOn: `${year}-04-30`,
    finishedOn,
    evidence: finishedOn && '补齐的记录本',
    closedBy: finishedOn && '镇党建办',
  })
}
