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
  ['N-01', '02-12', '研究基层党建工作'],
  ['N-01', '05-14', '研究基层党建工作'],
  ['N-01', '08-13', '研究基层党建工作'],
  ['N-01', '11-12', '研究基层党建工作'],
  ['N-03', '01-21', '意识形态工作责任清单'],
  ['N-04', '03-18', '一岗双责谈话'],
  ['N-04', '09-16', '一岗双责谈话'],
  ['N-05', '06-10', '听取纪委上半年工作汇报'],
  ['N-05', '12-09', '听取纪委下半年工作汇报'],
  ['N-06', '05-28', '观看警示教育片'],
  ['N-06', '10-29', '通报典型案例'],
  ['N-07', '11-05', '党报党刊征订'],
  ['N-08', '04-15', '支部书记培训班'],
  ['N-10', '06-18', '移风易俗工作情况'],
  ['N-10', '12-03', '移风易俗工作情况'],
  ['N-11', '06-24', '发展党员材料审核'],
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
  fillDecisions(year, dayOf, add)
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

function fillDecisions(year: number, dayOf: (day: string) => IsoDate | null, add: AddEntry): void {
  const decidedOn = dayOf('07-08')
  if (decidedOn)
    add('majorDecision', {
      matter: '村道修缮资金安排',
      kind: 'funds',
      decidedOn,
      chair: '赵试一',
      lastSpeaker: '赵试一',
      people: 9,
      result: '同意安排',
    })
  const receivedOn = dayOf('03-02')
  if (!receivedOn) return
  const doneOn = dayOf('09-25')
  add('superiorDocument', {
    title: '关于做好基层党建重点任务的通知',
    issuedBy: '县委组织部',
    receivedOn,
    decidedOn: dayOf('03-10'),
    owner: '镇党建办',
    dueOn: `${year}-12-31`,
    doneOn,
    evidence: doneOn && '工作总结',
  })
}
