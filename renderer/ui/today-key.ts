import type { TodayItem } from '../../shared/rules/today-list.ts'

/** Tells lines of the list apart. */
export function todayKey(item: TodayItem): string {
  const { section, rule, organizationId, period, severity, duties, signal } = item
  const subject = duties[0]?.subject
  const about = signal?.key ?? `${subject?.type}:${subject?.id}`
  return [section, rule, organizationId, period, severity, about].join(':')
}
