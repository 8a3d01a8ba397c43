import { addDays } from '../../calendar.ts'
import { after, eventsOf, makesMistake, past, type SampleEvent, type SampleScene } from './scene.ts'

/** Members 1 to 4 of the roster hold the posts. */
const LEADERS = 4

/** 组织生活会、民主评议、谈心谈话; statements come with the disciplines. */
export function fillLife(scene: SampleScene): void {
  for (const meeting of eventsOf(scene, 'organizationalLife')) fillMeeting(scene, meeting)
  for (const meeting of eventsOf(scene, 'democraticAppraisal')) fillAppraisal(scene, meeting)
  fillTalks(scene)
}

function fillMeeting(scene: SampleScene, { id, heldOn, year }: SampleEvent): void {
  scene.add('lifeMeeting', {
    activityId: id,
    theme: `${year}年度组织生活会`,
    studiedOn: addDays(heldOn, -11),
    talkedOn: addDays(heldOn, -6),
    opinionsOn: addDays(heldOn, -9),
    problems: 6,
    criticisms: 8,
    measures: 6,
    reportedLastYear: !makesMistake(scene),
    document: `样例镇委〔${year}〕31号`,
  })
}

function fillAppraisal(scene: SampleScene, meeting: SampleEvent): void {
  const { people, random, add } = scene
  const { id, heldOn, year } = meeting
  const participants = meeting.present ?? people.length
  const appraisalId = add('appraisal', {
    year,
    activityId: id,
    selfOn: heldOn,
    mutualOn: heldOn,
    ballotOn: heldOn,
    opinionOn: after(scene, heldOn, 5),
    feedbackOn: after(scene, heldOn, 10),
    expected: people.length,
    participants,
    ballotsIssued: participants,
    ballotsReturned: participants,
    ballotsValid: participants,
  })
  const full = people.filter(({ isFull }) => isFull)
  // A third may be excellent; the sample with this mistake takes half.
  const best = Math.floor(full.length / (makesMistake(scene) ? 2 : 4))
  for (const [place, { id: memberId }] of full.entries()) {
    const isBest = place < best
    const votes = random.between(Math.ceil(participants / 2), participants)
    add('appraisalResult', {
      appraisalId,
      memberId,
      grade: isBest ? 'excellent' : 'qualified',
      excellent: isBest ? votes : participants - votes,
      qualified: isBest ? participants - votes : votes,
      basicallyQualified: 0,
      unqualified: 0,
      abstain: 0,
      feedbackOn: after(scene, heldOn, 10),
    })
  }
  const candidate = people.find(({ isFull }) => !isFull)
  if (candidate && makesMistake(scene))
    add('appraisalResult', { appraisalId, memberId: candidate.id, grade: 'qualified' })
}

/** Everybody on the committee with everybody, one of it with each member, members two by two. */
function fillTalks(scene: SampleScene): void {
  const { people } = scene
  const leaders = people.slice(0, LEADERS)
  const others = people.slice(LEADERS)
  const among = leaders.flatMap((talker, place) =>
    leaders.slice(place + 1).map((talkee) => [talker, talkee] as const),
  )
  const withMembers = others.flatMap((talkee, place) => {
    const talker = leaders[place % Math.max(leaders.length, 1)]
    return talker ? [[talker, talkee] as const] : []
  })
  const pairs = others.flatMap((talkee, place) => {
    const talker = others[place - 1]
    return place % 2 === 1 && talker ? [[talker, talkee] as const] : []
  })
  const all = [...among, ...withMembers, ...pairs]
  const held = makesMistake(scene) ? all.slice(0, Math.floor(all.length / 2)) : all
  for (const [place, [talker, talkee]] of held.entries()) {
    const month = String(1 + (place % 3)).padStart(2, '0')
    const day = String(2 + ((place * 5) % 25)).padStart(2, '0')
    const heldOn = past(scene, `${scene.year}-${month}-${day}`)
    if (heldOn === null) continue
    scene.add('talk', {
      heldOn,
      kind: 'heartToHeart',
      talkerId: talker.id,
      talkeeId: talkee.id,
      // Whoever works far away is talked with on the telephone.
      place: talkee.isFloating || talker.isFloating ? '电话' : '党员活动室',
      content: '交流思想和工作情况',
    })
  }
}
