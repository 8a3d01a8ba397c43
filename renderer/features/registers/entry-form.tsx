import { Form } from 'antd'
import type { ReactNode } from 'react'
import { assertNever } from '../../../shared/assert.ts'
import type { RegisterName } from '../../../shared/registers/registers.ts'
import { ActivityControl } from './activity-control.tsx'
import { ChoiceControl, FlagControl, NumberedControl } from './choice-control.tsx'
import { DateControl } from './date-control.tsx'
import type { Draft, Problem } from './entry-draft.ts'
import { numbersOf, shownFields } from './entry-fields.ts'
import type { FieldOf, FieldProps } from './field-props.ts'
import { EntryControl, MemberControl, RuleControl } from './reference-controls.tsx'
import { NumberControl, TextControl } from './text-control.tsx'

interface EntryFormProps {
  readonly register: RegisterName
  readonly draft: Draft
  readonly change: (part: Draft['values']) => void
  /** What is wrong with which field; null: nothing to say yet. */
  readonly wrong: ReadonlyMap<string, Problem> | null
  readonly names: Readonly<Record<string, string>>
  /** The field that names the entry which this one belongs to, where that is settled. */
  readonly fixed: string | null
}

/** All fields of an entry, made from the description of its register. */
export function EntryForm(props: EntryFormProps): ReactNode {
  const { register, draft, change, wrong, names, fixed } = props
  return (
    <Form layout="vertical" className="record-form entry-form">
      {shownFields(register, draft, fixed).map(({ key, field }) => (
        <Control
          key={key}
          register={register}
          name={key}
          field={field}
          draft={draft}
          change={change}
          problem={wrong?.get(key) ?? null}
          names={names}
        />
      ))}
    </Form>
  )
}

/** The control of a field, by its type. */
function Control(props: FieldProps): ReactNode {
  const { field, ...rest } = props
  switch (field.type) {
    case 'day':
    case 'date':
    case 'month':
      return <DateControl {...rest} field={field} />
    case 'text':
      return <TextControl {...rest} field={field} />
    case 'choice':
      return <ChoiceControl {...rest} field={field} />
    case 'flag':
      return <FlagControl {...rest} field={field} />
    case 'count':
    case 'year':
    case 'hours':
    case 'money':
      return <AmountControl {...rest} field={field} />
    case 'member':
    case 'activity':
    case 'entry':
    case 'rule':
      return <ReferenceControl {...rest} field={field} />
    default:
      return assertNever(field)
  }
}

function AmountControl(
  props: FieldProps<FieldOf<'count' | 'year' | 'hours' | 'money'>>,
): ReactNode {
  const { field, register, name } = props
  const isNumbered = field.type === 'count' && numbersOf(register, name).length > 0
  return isNumbered ? <NumberedControl {...props} field={field} /> : <NumberControl {...props} />
}

function ReferenceControl(
  props: FieldProps<FieldOf<'member' | 'activity' | 'entry' | 'rule'>>,
): ReactNode {
  const { field, ...rest } = props
  switch (field.type) {
    case 'member':
      return <MemberControl {...rest} field={field} />
    case 'activity':
      return <ActivityControl {...rest} field={field} />
    case 'entry':
      return <EntryControl {...rest} field={field} />
    case 'rule':
      return <RuleControl {...rest} field={field} />
    default:
      return assertNever(field)
  }
}
