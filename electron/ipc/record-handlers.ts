import { changeActivity, recordActivity } from '../services/activity-edits.ts'
import { getActivity, getActivityRows } from '../services/activity-service.ts'
import {
  getActivityDraft,
  getRecordBasis,
  keepActivityDraft,
} from '../services/recording-service.ts'
import { recordMemberChange, saveMember, takeBackChange } from '../services/member-edits.ts'
import { getMember, getMemberRows } from '../services/member-service.ts'
import { getMemberTimeline } from '../services/member-timeline.ts'
import { moveToBin } from '../services/move-to-bin.ts'
import { findAnywhere } from '../services/search-service.ts'
import { listBin } from '../ledger/repositories/bin.ts'
import type { HandlerParts } from './handler-parts.ts'
import type { Handlers } from './handlers-type.ts'

type RecordProcedures =
  | Extract<keyof Handlers, `members.${string}`>
  | Extract<keyof Handlers, `activities.${string}`>
  | 'search.find'
  | 'bin.list'

export function recordHandlers({
  shell,
  ledger,
  command,
}: HandlerParts): Pick<Handlers, RecordProcedures> {
  return {
    'bin.list': () => listBin(ledger.db),
    'search.find': ({ typed }) => findAnywhere(ledger.db, typed),
    'members.list': () => getMemberRows(ledger.db),
    'members.get': ({ id }) => getMember(ledger.db, id),
    'members.timeline': ({ id }) => getMemberTimeline(ledger.db, id),
    'members.save': (member) => saveMember(ledger.db, member, command()),
    'members.change': (change) => recordMemberChange(ledger.db, change, command()),
    'members.takeBack': ({ eventId }) => takeBackChange(ledger.db, eventId, command()),
    'members.remove': ({ id }) => moveToBin(ledger.db, { table: 'member', id }, true, command()),
    'members.restore': ({ id }) => moveToBin(ledger.db, { table: 'member', id }, false, command()),
    'activities.list': ({ year }) => getActivityRows(ledger.db, year),
    'activities.get': ({ id }) => getActivity(ledger.db, id),
    'activities.basis': (event) =>
      getRecordBasis(ledger.db, { ...event, day: event.day ?? shell.clock.today() }),
    'activities.draft': () => getActivityDraft(ledger.db),
    'activities.keepDraft': ({ draft }) => keepActivityDraft(ledger.db, draft, command()),
    'activities.change': (activity) => changeActivity(ledger.db, activity, command()),
    'activities.record': (activity) => recordActivity(ledger.db, activity, command()),
    'activities.remove': ({ id }) =>
      moveToBin(ledger.db, { table: 'activity', id }, true, command()),
    'activities.restore': ({ id }) =>
      moveToBin(ledger.db, { table: 'activity', id }, false, command()),
  }
}
