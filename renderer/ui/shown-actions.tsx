import { FileExcelOutlined, PrinterOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { ShownList } from '../../shared/contract/lists.ts'
import { after } from '../client/after.ts'
import { useCommand } from '../client/hooks.ts'
import { useLedger } from '../client/use-status.ts'
import { paperAddress } from './paper-address.ts'
import { shownList, type ListView } from './use-list.ts'
import { useWriting } from './use-writing.ts'

interface ShownActionsProps<T> {
  readonly list: ListView<T>
  /** What the filters left, in words; it stands above the list on paper. */
  readonly note: string
}

/** Prints or exports a list as it is shown: these rows, in this order, with these columns. */
export function ShownActions<T>({ list, note }: ShownActionsProps<T>): ReactNode {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const keep = useCommand('lists.keep')
  const save = useCommand('lists.save')
  const follow = useWriting()
  const { name } = useLedger()
  const isEmpty = list.rows.length === 0
  const shown = (): ShownList => shownList(list, `${name}  ${note}`)
  const print = (): void =>
    after(keep.mutateAsync(shown()), () => {
      void navigate(paperAddress({ form: 'list', subjectId: null }))
    })
  return (
    <span className="shown-actions">
      <Button
        size="small"
        icon={<PrinterOutlined aria-hidden="true" />}
        disabled={isEmpty}
        onClick={print}
      >
        {t('list.print')}
      </Button>
      <Button
        size="small"
        icon={<FileExcelOutlined aria-hidden="true" />}
        disabled={isEmpty}
        loading={save.isPending}
        onClick={() => follow(save.mutateAsync(shown()))}
      >
        {t('list.export')}
      </Button>
    </span>
  )
}
