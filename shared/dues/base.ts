import { fen, type Fen } from '../money.ts'

/** What a monthly pay slip may show, in the words of the notice of 2017 and of DF 2. */
export const salaryItems = [
  /** 职务工资、岗位工资 */
  'postSalary',
  /** 级别工资、薪级工资、技术等级工资 */
  'gradeSalary',
  /** 基本工资 of enterprises */
  'basicSalary',
  /** 普遍发放的规范津贴补贴 */
  'standardAllowance',
  /** 基础性绩效工资 */
  'basicPerformance',
  /** 奖励性绩效工资 */
  'rewardPerformance',
  /** 企业按月普遍发放的奖金（活的部分） */
  'regularBonus',
  /** 不定期、非普遍发放的奖金和绩效，年终奖 */
  'irregularBonus',
  'incomeTax',
  /** 个人缴纳的养老、医疗、失业、工伤、生育保险 */
  'pensionInsurance',
  'medicalInsurance',
  'unemploymentInsurance',
  'injuryInsurance',
  'maternityInsurance',
  /** 住房公积金 */
  'housingFund',
  /** 职业年金、企业年金 */
  'occupationalAnnuity',
  'enterpriseAnnuity',
  /** 住房、交通、公务用车、通讯、加班、误餐补贴 */
  'housingAllowance',
  'transportAllowance',
  'carAllowance',
  'phoneAllowance',
  'overtimePay',
  'mealAllowance',
  /** 取暖费、防暑降温费、物业费 */
  'heatingFee',
  'coolingFee',
  'propertyFee',
  /** 针对少数地区、部分单位、特殊岗位、部分人员的津补贴 */
  'specialAllowance',
] as const
export type SalaryItem = (typeof salaryItems)[number]

/** 机关（含机关工人）、事业单位、企业: whose pay is told apart. */
export const employerKinds = ['government', 'institution', 'enterprise'] as const
export type EmployerKind = (typeof employerKinds)[number]

/** `counts` is part of the base, `deducted` is taken off, `ignored` is left out. */
export type ItemEffect = 'counts' | 'deducted' | 'ignored'

/** The same for everybody (DF17, first part, item 2). */
const EVERYWHERE: Partial<Record<SalaryItem, ItemEffect>> = {
  incomeTax: 'deducted',
  pensionInsurance: 'deducted',
  medicalInsurance: 'deducted',
  unemploymentInsurance: 'deducted',
  injuryInsurance: 'deducted',
  maternityInsurance: 'deducted',
  housingFund: 'deducted',
  occupationalAnnuity: 'deducted',
  enterpriseAnnuity: 'deducted',
  housingAllowance: 'ignored',
  transportAllowance: 'ignored',
  carAllowance: 'ignored',
  phoneAllowance: 'ignored',
  overtimePay: 'ignored',
  mealAllowance: 'ignored',
  heatingFee: 'ignored',
  coolingFee: 'ignored',
  propertyFee: 'ignored',
  specialAllowance: 'ignored',
  irregularBonus: 'ignored',
}

/** What each kind pays (DF 2; DF17, first part, item 3 for the two parts of 绩效). */
const OF_KIND: Record<EmployerKind, Partial<Record<SalaryItem, ItemEffect>>> = {
  government: { postSalary: 'counts', gradeSalary: 'counts', standardAllowance: 'counts' },
  institution: {
    postSalary: 'counts',
    gradeSalary: 'counts',
    standardAllowance: 'counts',
    basicPerformance: 'counts',
    rewardPerformance: 'ignored',
  },
  enterprise: { basicSalary: 'counts', postSalary: 'counts', regularBonus: 'counts' },
}

/** How an item of a pay slip counts; null where the provisions say nothing of it for that kind. */
export function itemEffect(kind: EmployerKind, item: SalaryItem): ItemEffect | null {
  return OF_KIND[kind][item] ?? EVERYWHERE[item] ?? null
}

/**
 * The monthly base of dues in fen, from the items of a pay slip in fen (rules.md §2.1). Null where
 * nobody could say what it is: an item that the provisions do not know for that kind, a negative
 * amount, or more taken off than there is. Items of nothing tell nothing.
 */
export function duesBase(
  kind: EmployerKind,
  items: Readonly<Partial<Record<SalaryItem, Fen>>>,
): Fen | null {
  let base = 0
  for (const item of salaryItems) {
    const amount = items[item] ?? 0
    const effect = itemEffect(kind, item)
    if (amount < 0 || (amount > 0 && effect === null)) return null
    if (effect === 'counts') base += amount
    if (effect === 'deducted') base -= amount
  }
  return base < 0 ? null : fen(base)
}
