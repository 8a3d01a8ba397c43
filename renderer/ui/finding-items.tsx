import { Button } from 'antd'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { DutyFinding } from '../../shared/rules/finding.ts'
import { FindingItem } from './finding-item.tsx'
import { worstFirst } from './worst-first.ts'

/** So many are drawn at once; a township has thousands of members in one cell. */
const page = 100

/** Findings in full, the worst first; those beyond a hundred on request. */
export function FindingItems({
  findings,
}: {
  readonly findings: readonly DutyFinding[]
}): ReactNode {
  const { t } = useTranslation()
  const [most, setMost] = useState(page)
  const left = findings.length - most
  return (
    <>
      {worstFirst(findings)
        .slice(0, most)
        .map((finding) => (
          <FindingItem key={keyOf(finding)} finding={finding} />
        ))}
      {left > 0 && (
        <Button onClick={() => setMost(most + page)}>
          {t('moreFindings', { left, n: Math.min(left, page) })}
        </Button>
      )}
    </>
  )
}

function keyOf({ organizationId, subject, period }: DutyFinding): string {
  return `${organizationId}:${subject?.type}:${subject?.id}:${period}`
}
