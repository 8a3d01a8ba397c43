import type { PartialDate } from '../../calendar.ts'
import type { Entry } from '../../registers/registers.ts'
import { longDate, type FormContext } from '../../sheets/forms/form-context.ts'
import type { FormText } from '../../sheets/forms/list-sheet.ts'
import type { BoxRow, FormBox, SheetForm } from '../../sheets/forms/sheet-form.ts'
import { boxes, paperBox, paperColumn, paperText, portrait } from './paper-text.ts'

/** A talk as its record tells of it; null: left for the pen. */
export interface TalkRow {
  readonly talker: string | null
  readonly talkee: string | null
  readonly heldOn: PartialDate | null
  readonly kind: Entry<'talk'>['kind'] | null
  readonly place: string | null
  readonly content: string | null
}

export interface TalkRecordInput {
  readonly organization: string
  readonly year: number
  /** None: one empty page to be filled in by hand. */
  readonly talks: readonly TalkRow[]
}

const EMPTY: TalkRow = {
  talker: null,
  talkee: null,
  heldOn: null,
  kind: null,
  place: null,
  content: null,
}

const LINES = { word: 2, content: 10, signature: 3 }

/** 谈心谈话记录表: a page for each talk. */
export function talkRecordForm(input: TalkRecordInput, context: FormContext): SheetForm {
  const text = paperText(context, 'talk')
  const { organization, talks } = input
  return {
    name: text('sheet'),
    title: text('title'),
    info: [{ left: text('unit', { organization }), right: null }],
    columns: [10, 22, 10, 22].map((width) => paperColumn('', width)),
    rows: (talks.length === 0 ? [EMPTY] : talks).flatMap((talk) => pageOf(talk, text, context)),
    total: null,
    notes: null,
    signature: null,
    page: portrait(context),
  }
}

function pageOf(talk: TalkRow, text: FormText, { translate }: FormContext): BoxRow[] {
  const label = (key: string): FormBox => paperBox(text(key), { isLabel: true })
  const day = talk.heldOn === null ? null : translate(longDate(talk.heldOn))
  const kind =
    talk.kind === null ? null : translate({ key: `registers:options.talk.kind.${talk.kind}` })
  return [
    boxes(
      [label('talker'), paperBox(talk.talker), label('talkee'), paperBox(talk.talkee)],
      LINES.word,
      { startsPage: true },
    ),
    boxes([label('heldOn'), paperBox(day), label('place'), paperBox(talk.place)], LINES.word),
    boxes([label('kind'), paperBox(kind, { columns: 3 })], LINES.word),
    boxes(
      [label('content'), paperBox(talk.content, { columns: 3, align: 'left' })],
      LINES.content,
      { stretches: true },
    ),
    boxes([paperBox(text('signature'), { columns: 4 })], LINES.signature),
  ]
}
