import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useProcedure } from '../../client/hooks.ts'
import { ExportButton } from '../../ui/export-button.tsx'
import { FindingItems } from '../../ui/finding-items.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { PrintButton } from '../../ui/print-button.tsx'
import { RuleBasis } from '../../ui/rule-basis.tsx'
import { useYear } from '../../ui/year-choice.tsx'

/** 支部公布党费收缴情况 (rules.md F-16). */
const PUBLICATION = 'F-16'

/** The sheet that is put up for the members, and whether it was. */
export function Publication({ organizationId }: { readonly organizationId: number }): ReactNode {
  const { t } = useTranslation('dues')
  const [year] = useYear()
  const checklist = useProcedure('checklist.get', { year, organizationId })
  return (
    <section className="screen-part">
      <div className="section-head">
        <h2>{t('publication.title')}</h2>
        <div className="page-actions">
          <ExportButton table="duesPublication" organizationId={organizationId} />
          <PrintButton form="duesPublication" />
        </div>
      </div>
      <Loaded query={checklist}>
        {({ duties }) => {
          const findings = duties.filter(({ rule }) => rule === PUBLICATION)
          return (
            <>
              <FindingItems findings={findings} />
              <RuleBasis id={PUBLICATION} findings={findings} />
            </>
          )
        }}
      </Loaded>
    </section>
  )
}
