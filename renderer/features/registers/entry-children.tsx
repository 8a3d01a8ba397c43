import { PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useId, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { EntryRow } from '../../../shared/contract/entries.ts'
import { registerOf, type RegisterName } from '../../../shared/registers/registers.ts'
import { useProcedure } from '../../client/hooks.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { OpenButton } from '../../ui/open-button.tsx'
import { listedFields } from './entry-fields.ts'
import type { EntryTarget } from './entry-target.ts'
import { useEntryCells } from './use-entry-cells.ts'
import { useRegisterWords } from './use-register-words.ts'

interface EntryChildrenProps {
  readonly register: RegisterName
  readonly parent: EntryRow
  readonly onOpen: (target: EntryTarget) => void
}

/** What belongs to an entry: candidates of an election, results of an appraisal, steps … */
export function EntryChildren({ register, parent, onOpen }: EntryChildrenProps): ReactNode {
  const { t } = useTranslation('registers')
  const words = useRegisterWords()
  const heading = useId()
  const { id, organizationId } = parent
  const query = useProcedure('entries.list', { register, organizationId, parentId: id })
  const field = registerOf(register).parent?.field ?? ''
  const prefill = { register, organizationId, values: { [field]: id }, asked: false }
  const name = words.name(register)
  return (
    <section className="entry-children" aria-labelledby={heading}>
      <div className="section-head">
        <h3 id={heading}>{name}</h3>
        <Button
          icon={<PlusOutlined aria-hidden="true" />}
          onClick={() => onOpen({ type: 'new', prefill })}
        >
          {t('addOne', { name })}
        </Button>
      </div>
      <Loaded query={query}>
        {(rows) =>
          rows.length === 0 ? (
            <p className="quiet">{t('children.none')}</p>
          ) : (
            <ChildTable register={register} rows={rows.toReversed()} onOpen={onOpen} />
          )
        }
      </Loaded>
    </section>
  )
}

interface ChildTableProps {
  readonly register: RegisterName
  /** In the order in which they were written or happened. */
  readonly rows: readonly EntryRow[]
  readonly onOpen: (target: EntryTarget) => void
}

function ChildTable({ register, rows, onOpen }: ChildTableProps): ReactNode {
  const { t } = useTranslation('registers')
  const words = useRegisterWords()
  const cell = useEntryCells(register)
  const [first, ...others] = listedFields(register)
  return (
    <div className="child-table">
      <table className="plain-table">
        <thead>
          <tr>
            {first && <th scope="col">{words.column(register, first.key)}</th>}
            {others.map(({ key }) => (
              <th key={key} scope="col">
                {words.column(register, key)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const entry = { register, id: row.id }
            return (
              <tr key={row.id}>
                <th scope="row">
                  <OpenButton onOpen={() => onOpen({ type: 'saved', entry, isFresh: false })}>
                    {(first && cell(row, first)) || t('untitled')}
                  </OpenButton>
                </th>
                {others.map((field) => (
                  <td key={field.key}>{cell(row, field)}</td>
                ))}
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
