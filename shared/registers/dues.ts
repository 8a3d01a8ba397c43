import {
  choice,
  count,
  date,
  day,
  longText,
  member,
  money,
  month,
  register,
  required,
  text,
} from './field.ts'

/** F 党费, beside the assessments and payments that the ledger keeps of each member. */

/** 少交免交: what the superior committee allowed in hardship (F-07); nothing due where 0. */
export const duesRelief = register(
  {
    memberId: required(member),
    fromMonth: required(month),
    toMonth: required(month),
    monthlyFen: required(money),
    decidedOn: date,
    approvedOn: date,
    document: text,
    remark: text,
  },
  { dated: 'fromMonth' },
)

/** 大额党费: given once, of one's own will (F-10). */
export const largeDues = register(
  {
    memberId: required(member),
    paidOn: required(day),
    amountFen: required(money),
    forwardedOn: date,
    summary: longText,
  },
  { dated: 'paidOn' },
)

/** 党费支出: for what and by whose decision (F-13, F-14). */
export const duesSpending = register(
  {
    spentOn: required(day),
    amountFen: required(money),
    purpose: required(
      choice('training', 'publications', 'commendation', 'hardship', 'disaster', 'other'),
    ),
    decidedOn: date,
    remark: text,
  },
  { dated: 'spentOn' },
)

/** 党费上缴: what was handed to the superior for some months (F-19). */
export const remittance = register(
  {
    fromMonth: required(month),
    toMonth: required(month),
    collectedFen: required(money),
    remittedFen: required(money),
    /** Tenths of a percent of what was collected. */
    permille: count(1000),
    remittedOn: date,
    receiptNumber: text,
    remark: text,
  },
  { dated: 'fromMonth' },
)
