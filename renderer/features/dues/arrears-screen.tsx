import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { DuesArrearsLine } from '../../../shared/contract/dues.ts'
import { useProcedure } from '../../client/hooks.ts'
import { useBranch, useBranches } from '../../ui/branch-choice.tsx'
import { compareWords } from '../../ui/compare.ts'
import { DataList } from '../../ui/data-list.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ExportButton } from '../../ui/export-button.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { OpenButton } from '../../ui/open-button.tsx'
import { useOverlays } from '../../ui/overlays.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { PrintButton } from '../../ui/print-button.tsx'
import { RuleBasis } from '../../ui/rule-basis.tsx'
import { withOrganization, type ListColumn } from '../../ui/list-column.ts'
import { ShownActions } from '../../ui/shown-actions.tsx'
import { useFormat } from '../../ui/use-format.ts'
import { useList } from '../../ui/use-list.ts'

/** 连续不交党费: the rule of the stages. */
const ARREARS_RULE = 'F-05'

/** Who has not paid for the last months, how much, and what the rule asks at that stage. */
export function ArrearsScreen(): ReactNode {
  const { t } = useTranslation('dues')
  const [branch] = useBranch()
  const name = useBranches().find(({ id }) => id === branch)?.name
  const arrears = useProcedure('dues.arrears', {})
  return (
    <>
      <PageHeader
        title={t('arrears.title')}
        note={t('arrears.note')}
        actions={
          <>
            <ExportButton table="arrears" organizationId={branch} />
            <PrintButton form="arrears" />
          </>
        }
      />
      <Loaded query={arrears}>
        {(lines) => (
          <List
            lines={name === undefined ? lines : lines.filter((one) => one.organization === name)}
          />
        )}
      </Loaded>
      <RuleBasis id={ARREARS_RULE} findings={[]} />
    </>
  )
}

function List({ lines }: { readonly lines: readonly DuesArrearsLine[] }): ReactNode {
  const { t } = useTranslation('dues')
  const { openMember } = useOverlays()
  const columns = useArrearsColumns(openMember)
  const list = useList({ label: t('arrears.title'), columns, rows: lines })
  return (
    <>
      <ShownActions list={list} note="" />
      <DataList
        list={list}
        rowKey={({ memberId }) => memberId}
        empty={<EmptyState title={t('arrears.none.title')} text={t('arrears.none.text')} />}
      />
    </>
  )
}

function useArrearsColumns(open: (id: number) => void): readonly ListColumn<DuesArrearsLine>[] {
  const { t } = useTranslation(['dues', 'common', 'forms'])
  const format = useFormat()
  const isSeveral = useBranches().length > 1
  const columns: readonly ListColumn<DuesArrearsLine>[] = [
    {
      key: 'name',
      title: t('columns.name'),
      text: ({ name }) => name,
      render: ({ name, memberId }) => <OpenButton onOpen={() => open(memberId)}>{name}</OpenButton>,
    },
    {
      key: 'months',
      title: t('arrears.months'),
      compare: (a, b) => compareWords(a.months[0] ?? null, b.months[0] ?? null),
      text: ({ months }) => {
        const [from = ''] = months
        const to = months.at(-1) ?? ''
        return t('facts.span', { from: format.date(from), to: format.date(to) })
      },
    },
    { key: 'count', title: t('arrears.count'), text: ({ months }) => months.length },
    {
      key: 'owed',
      title: t('arrears.owed'),
      compare: (a, b) => (a.owedFen ?? -1) - (b.owedFen ?? -1),
      text: ({ owedFen }) => (owedFen === null ? t('unknownAmount') : format.yuan(owedFen)),
    },
    {
      key: 'stage',
      title: t('arrears.stage'),
      compare: (a, b) => a.months.length - b.months.length,
      text: ({ stage }) => t(`forms:arrears.stageOf.${stage}`),
      render: ({ stage }) => (
        <span className="mark mark-late">{t(`forms:arrears.stageOf.${stage}`)}</span>
      ),
    },
  ]
  return withOrganization(columns, { isShown: isSeveral, title: t('common:branch') })
}
