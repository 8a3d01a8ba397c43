import { Input, Select, Switch } from 'antd'
import { useState, type ReactNode } from 'react'
import type { ParameterSetting } from '../../../shared/contract/settings.ts'
import type { ParameterValue } from '../../../shared/rules/parameters.ts'
import { typedNumber } from './typed-number.ts'
import { useChoiceText } from './use-choice-text.ts'

interface ParameterControlProps {
  readonly parameter: ParameterSetting
  readonly label: string
  readonly onChange: (value: ParameterValue) => void
}

/** What a parameter is set with: a list where the rule offers one, else a number, a word, a switch. */
export function ParameterControl(props: ParameterControlProps): ReactNode {
  const { parameter, label, onChange } = props
  const choiceText = useChoiceText()
  const { options, value, default: usual } = parameter
  const current = value ?? usual
  if (options) {
    return (
      <Select<ParameterValue>
        aria-label={label}
        className="parameter-field"
        popupMatchSelectWidth={false}
        value={current}
        options={options.map((option) => ({ value: option, label: choiceText(option) }))}
        onChange={onChange}
      />
    )
  }
  if (typeof current === 'boolean') {
    return <Switch aria-label={label} checked={current} onChange={onChange} />
  }
  // Typing starts afresh where the value was set elsewhere: by the reset button.
  return <TypedField key={current} {...props} current={current} />
}

interface TypedFieldProps extends ParameterControlProps {
  readonly current: string | number
}

/**
 * A number or a word, saved when the field is left or with Enter and not at each key. The library's
 * field for numbers tells what lies out of bounds too late and takes no full-width digits.
 */
function TypedField({ parameter, label, current, onChange }: TypedFieldProps): ReactNode {
  const [typed, setTyped] = useState(String(current))
  const isNumber = typeof current === 'number'
  const settle = (): void => {
    const word = typed.trim() === '' ? null : typed.trim()
    const value = (isNumber ? typedNumber(typed, parameter) : word) ?? current
    setTyped(String(value))
    if (value !== current) onChange(value)
  }
  return (
    <Input
      aria-label={label}
      className="parameter-field"
      autoComplete="off"
      inputMode={isNumber ? 'decimal' : 'text'}
      maxLength={100}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={settle}
      onPressEnter={settle}
    />
  )
}
