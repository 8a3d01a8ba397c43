import { choice, count, day, longText, register, required, text } from './field.ts'

/** N 党委自身工作: what a committee keeps beside the generic register. */

/** 督导安排: who goes to which branch when, and what to look at beside what the checklist finds. */
export const visit = register(
  { plannedOn: required(day), inspector: text, focus: longText, remark: text },
  { dated: 'plannedOn', reach: 'years' },
)

/** 上级文件落实: received, discussed, assigned, done; what was only discussed shows. */
export const superiorDocument = register(
  {
    title: required(text),
    document: text,
    issuedBy: text,
    receivedOn: required(day),
    /** 研究部署日期. */
    decidedOn: day,
    owner: text,
    dueOn: day,
    doneOn: day,
    evidence: text,
    remark: text,
  },
  { dated: 'receivedOn' },
)

/** 三重一大: a major decision, and that whoever presided spoke last (末位表态). */
export const majorDecision = register(
  {
    matter: required(text),
    kind: required(choice('policy', 'personnel', 'project', 'funds')),
    decidedOn: required(day),
    chair: text,
    lastSpeaker: text,
    people: count(),
    result: longText,
    evidence: text,
    remark: text,
  },
  { dated: 'decidedOn', reach: 'years' },
)
