import { yearOf, type IsoDate } from '../../calendar.ts'
import { past, type AddEntry } from './scene.ts'

const duties = [
  ['B-05', '03-12', '党委书记讲党课'],
  ['K-07', '02-20', '中心组学习研讨'],
  ['K-07', '05-20', '中心组学习研讨'],
  ['K-07', '08-20', '中心组学习研讨'],
  ['K-07', '11-20', '中心组学习研讨'],
  ['K-08', '03-30', '专题研究意识形态工作'],
  ['K-08', '09-28', '专题研究意识形态工作'],
  ['F-15', '01-22', '党费专户核对'],
  ['F-17', '01-22', '向党员代表报告党费'],
  ['F-18', '05-27', '党费收缴使用管理检查'],
] as const

/** The registers of the invented committee above the branches: what has come up to today. */
export function fillCommittee(today: IsoDate, add: AddEntry): void {
  const year = yearOf(today)
  const dayOf = (day: string): IsoDate | null => past({ today }, `${year}-${day}`)
  for (const [ruleId, day, title] of duties) {
    const heldOn = dayOf(day)
    if (heldOn)
      add('dutyEntry', { ruleId, heldOn, title, owner: '样例镇党委', evidence: '会议记录' })
  }
  const trainedOn = dayOf('04-22')
  if (trainedOn)
    add('training', {
      title: '全镇党员轮训',
      kind: 'rotation',
      level: 'township',
      startedOn: trainedOn,
      hours: 160,
    })
  fillPatrol(year, dayOf, add)
}

function fillPatrol(year: number, dayOf: (day: string) => IsoDate | null, add: AddEntry): void {
  const [inspectedOn, feedbackOn] = [dayOf('02-02'), dayOf('02-26')]
  if (inspectedOn)
    add('inspection', {
      kind: 'patrol',
      inspectedOn,
      inspector: '县委巡察组',
      feedbackOn,
      planOn: dayOf('03-20'),
      reportedOn: dayOf('05-22'),
    })
  if (!feedbackOn) return
  const finishedOn = dayOf('05-15')
  add('rectification', {
    problem: '对支部督查不经常',
    source: 'patrol',
    foundOn: feedbackOn,
    measure: '每季度督查一次，结果通报',
    owner: '镇党建办',
    deadlineOn: `${year}-05-26`,
    finishedOn,
    evidence: finishedOn && '督查通报',
    closedBy: finishedOn && '镇党委',
  })
}
