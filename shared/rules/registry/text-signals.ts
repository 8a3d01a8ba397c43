import { alikeOpinions } from '../signals/alike-opinions.ts'
import { laterThings } from '../signals/late-mentions.ts'
import { alikeText, sameText } from '../signals/likeness.ts'
import { changedFile, pictureData, samePicture } from '../signals/material-files.ts'
import { repeatedRectification } from '../signals/repeated-rectification.ts'
import type { SignalRule } from '../scope.ts'

/** S-19 … S-26, texts and attachments (rules.md). */
export const textSignals: readonly (readonly [string, SignalRule])[] = [
  ['S-19', sameText],
  ['S-20', alikeText],
  ['S-21', laterThings],
  ['S-22', samePicture],
  ['S-23', pictureData],
  ['S-24', changedFile],
  ['S-25', alikeOpinions],
  ['S-26', repeatedRectification],
]
