import { addDays } from '../../calendar.ts'
import {
  dayOf,
  eventsOf,
  makesMistake,
  past,
  type SamplePerson,
  type SampleScene,
} from './scene.ts'

/** In a branch of few members nobody is set apart. */
const FEW = 8
/** Whoever holds a post comes. */
const LEADERS = 4

/** 党员情况、联系服务、流动党员、组织关系转接. */
export function fillMembership(scene: SampleScene): void {
  for (const person of scene.people) if (person.isFloating) fillFloating(scene, person)
  scene.add('floating', {
    direction: 'in',
    name: '施例来',
    leftOn: `${scene.year - 1}-08-20`,
    reason: '务工',
    phone: '10099990001',
    homeBranch: '邻省样例村党支部',
    homePhone: '10099990002',
  })
  if (scene.people.length >= FEW) fillOldest(scene)
  fillMakeUp(scene)
  fillTransfers(scene)
}

function fillFloating(scene: SampleScene, { id, name }: SamplePerson): void {
  const { year, people, add } = scene
  const leftOn = `${year - 1}-03-02`
  const contact = people.find(({ isFloating }) => !isFloating)?.name ?? null
  const isAlone = makesMistake(scene)
  add('condition', { memberId: id, kind: 'away', fromOn: leftOn, isFixedPlace: false })
  add('floating', {
    direction: 'out',
    memberId: id,
    name,
    leftOn,
    destination: '邻省样例市',
    reason: '务工',
    contactName: isAlone ? null : contact,
    certificateNumber: `LD${String(id).padStart(6, '0')}`,
  })
  for (const [place, day] of ['02-12', '05-14', '08-13', '11-12'].entries()) {
    const heldOn = dayOf(scene, day)
    if (heldOn === null || (isAlone && place > 0)) continue
    // Whoever works far away comes home for the Spring Festival.
    const kind = place === 0 ? 'homecoming' : 'contact'
    add('care', { memberId: id, kind, heldOn, byWhom: contact, content: '了解思想和生活情况' })
    if (place === 0) add('care', { memberId: id, kind: 'contact', heldOn, byWhom: contact })
  }
}

/** The oldest need not come; study is brought to them. */
function fillOldest(scene: SampleScene): void {
  const { people, year, add } = scene
  const byAge = people
    .slice(LEADERS)
    .filter(({ birthOn, isFloating }) => birthOn !== null && !isFloating)
    .toSorted((a, b) => ((a.birthOn ?? '') < (b.birthOn ?? '') ? -1 : 1))
  const [oldest] = byAge
  if (!oldest) return
  add('condition', {
    memberId: oldest.id,
    kind: 'exempt',
    fromOn: `${year - 1}-01-05`,
    approvedOn: `${year - 1}-01-05`,
    remark: '年老体弱',
  })
  const byWhom = people[1]?.name ?? null
  const brought = dayOf(scene, '03-12')
  if (brought)
    add('care', {
      memberId: oldest.id,
      kind: 'sentStudy',
      heldOn: brought,
      byWhom,
      content: '送学上门',
    })
  const visited = dayOf(scene, '09-10')
  if (visited)
    add('care', {
      memberId: oldest.id,
      kind: 'visit',
      heldOn: visited,
      byWhom,
      content: '走访慰问',
    })
}

function fillMakeUp(scene: SampleScene): void {
  const person = scene.people[4]
  const [event] = eventsOf(scene, 'themeDay')
  const heldOn = event && past(scene, addDays(event.heldOn, 10))
  if (person && event && heldOn)
    scene.add('care', {
      memberId: person.id,
      kind: 'makeUp',
      heldOn,
      activityId: event.id,
      content: '补学当次内容',
    })
}

function fillTransfers(scene: SampleScene): void {
  const { people, year, today, add } = scene
  const came = people[9]
  if (came)
    add('transfer', {
      memberId: came.id,
      direction: 'in',
      counterpart: '样例县邻镇党委',
      letterOn: `${year - 1}-11-03`,
      validDays: 90,
      receivedOn: `${year - 1}-11-12`,
      receiptOn: `${year - 1}-11-16`,
      duesPaidUntil: `${year - 1}-10`,
    })
  const leaving = people[10]
  if (leaving && makesMistake(scene))
    add('transfer', {
      memberId: leaving.id,
      direction: 'out',
      counterpart: '样例县城关镇党委',
      letterOn: addDays(today, -120),
      validDays: 90,
    })
}
