import { expect, it } from 'vitest'
import { paperForms } from '../../../shared/paper/paper-forms.ts'
import { formGroups } from './form-groups.ts'

it('offers every form once', () => {
  expect(Object.values(formGroups).flat().toSorted()).toEqual([...paperForms].toSorted())
})
