import { choice, count, date, entry, flag, member, register, required, text } from './field.ts'

/** I 党纪处分与组织处置. */

/** 党纪处分: the five kinds of CF 8 and what has to follow them. */
export const discipline = register(
  {
    memberId: required(member),
    kind: required(
      choice('warning', 'seriousWarning', 'removalFromPost', 'probation', 'expulsion'),
    ),
    /** Years of 留党察看: 1 or 2. */
    probationYears: count(2),
    /** 应当撤销党内职务而没有职务，给予严重警告. */
    insteadOfRemoval: flag,
    cause: text,
    /** 处分批准（决定）日: the effect period runs from it (CF 10). */
    decidedOn: required(date),
    document: text,
    discussedOn: date,
    decidedBySuperior: flag,
    metOn: date,
    announcedOn: date,
    recordedOn: date,
    reportedOn: date,
    restoredOn: date,
    /** 办理取消处分手续: nobody may ask for it (I-03). */
    cancelledOn: date,
    remark: text,
  },
  { dated: 'decidedOn' },
)

/** 谈话函询与其他处理, which are no discipline (I-01). */
export const inquiry = register(
  {
    memberId: required(member),
    kind: required(
      choice('inquiry', 'admonition', 'criticism', 'circularCriticism', 'administrative'),
    ),
    happenedOn: required(date),
    foundViolation: flag,
    document: text,
    remark: text,
  },
  { dated: 'happenedOn' },
)

/** 组织处置 of an unqualified member (CZ). */
export const disposition = register(
  {
    memberId: required(member),
    kind: required(choice('correction', 'persuadedToLeave', 'removal')),
    reason: text,
    proposedOn: date,
    filedOn: date,
    investigatedOn: date,
    discussedOn: date,
    decidedOn: date,
    deadlineOn: date,
    closedOn: date,
    /** The discipline for the same question, where there was one (I-11). */
    disciplineId: entry('discipline'),
    remark: text,
  },
  { dated: 'proposedOn' },
)
