import { expect, test } from '../fixtures/app.ts'
import { text } from '../fixtures/texts.ts'
import { RegistersPage } from '../pages/registers-page.ts'
import { Shell } from '../pages/shell.ts'
import { StartPage } from '../pages/start-page.ts'

const talk = {
  heldOn: text('registers:fields.talk.heldOn'),
  kind: text('registers:fields.talk.kind'),
  talker: text('registers:fields.talk.talkerId'),
  talkee: text('registers:fields.talk.talkeeId'),
  place: text('registers:fields.talk.place'),
  content: text('registers:fields.talk.content'),
} as const
const day = text('common:dates.day', { year: 2026, month: 5, day: 20 })
const heartToHeart = text('registers:options.talk.kind.heartToHeart')

test.beforeEach(async ({ app }) => {
  await new StartPage(app.page).openSample()
  await new Shell(app.page).open('registers')
})

test('a talk is entered, changed, removed and brought back', async ({ app }) => {
  const shell = new Shell(app.page)
  const registers = new RegistersPage(app.page)
  await registers.choose('talk')
  const before = await registers.counted('talk')

  await test.step('what is missing or cannot be read is named at its field', async () => {
    await registers.add()
    await registers.fill(talk.heldOn, '下周二')
    await registers.save()
    await registers.assert.incomplete(3)
    await expect(shell.drawer).toContainText(text('registers:wrong.day'))
    await expect(shell.drawer.getByText(text('registers:wrong.choose'))).toHaveCount(2)
  })

  await test.step('people are found by their initials, the day as people write it', async () => {
    await registers.fill(talk.heldOn, '5.20')
    await expect(registers.field(talk.heldOn)).toHaveValue('2026-05-20')
    await registers.pick(talk.kind, '', heartToHeart)
    await registers.pick(talk.talker, 'zsy', '赵试一')
    await registers.pick(talk.talkee, '孙试三', '孙试三')
    await registers.save()
    await registers.assert.saved()
    await registers.assert.count('talk', before + 1)
    const row = registers.rows.filter({ hasText: day })
    await expect(row).toContainText('孙试三')
    await expect(row).toContainText(heartToHeart)
  })

  await test.step('it is opened and changed', async () => {
    await registers.open(registers.rows.first())
    await registers.fill(talk.place, '村委会会议室')
    await registers.save()
    await expect(shell.drawer).toBeHidden()
    await expect(registers.rows.first()).toContainText('村委会会议室')
  })

  await test.step('removed and brought back', async () => {
    await registers.open(registers.rows.first())
    await registers.remove()
    await registers.assert.count('talk', before)
    await registers.undoRemoval()
    await registers.assert.count('talk', before + 1)
    await expect(registers.rows.first()).toContainText('村委会会议室')
  })
})

test('a form that was closed comes back with what was typed', async ({ app }) => {
  const shell = new Shell(app.page)
  const registers = new RegistersPage(app.page)
  await registers.choose('talk')
  await registers.add()
  await registers.field(talk.content).fill('谈了近期思想和工作情况。')
  await shell.closeDrawer()
  await shell.open('today')
  await shell.open('registers')
  await registers.add()
  await expect(registers.field(talk.content)).toHaveValue('谈了近期思想和工作情况。')
  await expect(shell.drawer).toContainText(text('registers:form.draftShown'))
  await registers.discard()
  await expect(registers.field(talk.content)).toHaveValue('')
})

test('an appraisal is entered, with the results of members inside it', async ({ app }) => {
  const shell = new Shell(app.page)
  const registers = new RegistersPage(app.page)
  const member = text('registers:fields.shared.memberId')
  const excellentVotes = text('registers:fields.appraisalResult.excellent')
  const grade = text('registers:fields.appraisalResult.grade')
  const excellent = text('registers:options.appraisalResult.grade.excellent')
  await registers.choose('appraisal')
  const before = await registers.counted('appraisal')
  await registers.add()
  await registers.fill(text('registers:fields.appraisal.year'), '2023')
  await registers.fill(text('registers:fields.appraisal.ballotOn'), '2024年1月')
  await registers.save()
  await expect(shell.drawer).toContainText(text('registers:form.savedGoOn'))

  await test.step('two results, one after the other', async () => {
    await registers.addChild('appraisalResult')
    await registers.pick(member, 'zsy', '赵试一')
    await registers.pick(grade, '', excellent)
    await registers.fill(excellentVotes, '２０')
    await registers.saveAndNext()
    await expect(shell.drawer).toContainText(text('registers:form.savedMany', { n: 1 }))
    await expect(registers.field(excellentVotes)).toHaveValue('')
    await registers.pick(member, '孙试三', '孙试三')
    await registers.save()
    await expect(registers.children).toHaveCount(2)
    await expect(registers.children.first()).toContainText('赵试一')
    await expect(registers.children.first()).toContainText('20')
  })

  await test.step('a result is opened from its appraisal, and leads back to it', async () => {
    await registers.open(registers.children.first())
    await expect(registers.field(excellentVotes)).toHaveValue('20')
    await registers.goBack('appraisal')
    await expect(registers.field(text('registers:fields.appraisal.ballotOn'))).toHaveValue(
      '2024-01',
    )
  })

  await test.step('with its appraisal a result goes and comes back', async () => {
    await registers.remove()
    await registers.assert.count('appraisal', before)
    await registers.undoRemoval()
    await registers.open(registers.rows.filter({ hasText: '2023' }))
    await expect(registers.children).toHaveCount(2)
  })
})

test('money is typed in yuan, hours with one decimal', async ({ app }) => {
  const shell = new Shell(app.page)
  const registers = new RegistersPage(app.page)
  await registers.choose('largeDues')
  await registers.add()
  await registers.fill(text('registers:fields.largeDues.paidOn'), '2026-03-02')
  await registers.pick(text('registers:fields.shared.memberId'), 'zsy', '赵试一')
  const amount = text('registers:fields.shared.amountFen')
  await registers.fill(amount, '1000.555')
  await registers.save()
  await expect(shell.drawer).toContainText(text('registers:wrong.money'))
  await registers.fill(amount, '1,200.5')
  await registers.save()
  await expect(registers.rows.first()).toContainText(text('common:yuan', { amount: '1200.50' }))
})

test('the way into the Party is a line of 25 steps; a step is recorded where it is missing', async ({
  app,
}) => {
  const shell = new Shell(app.page)
  const registers = new RegistersPage(app.page)
  await registers.choose('admission')
  await registers.open(registers.rows.first())
  const steps = shell.drawer.getByRole('listitem')
  await expect(steps).toHaveCount(25)
  const missing = steps.filter({ hasText: text('admission:record') }).first()
  const before = await steps.filter({ hasText: text('admission:recordAgain') }).count()
  const number = await missing.evaluate((step) => (step as HTMLLIElement).value)
  await missing.getByRole('button', { name: text('admission:record') }).click()
  await registers.assert.adds('admissionStep')
  await registers.fill(text('registers:fields.admissionStep.doneOn'), '2026-06-01')
  await registers.save()
  await registers.assert.saved()
  const done = shell.drawer.locator(`li[value="${number}"]`)
  await expect(done).toContainText(text('common:dates.day', { year: 2026, month: 6, day: 1 }))
  await expect(steps.filter({ hasText: text('admission:recordAgain') })).toHaveCount(before + 1)
})

test('the votes of a motion are added up while they are typed', async ({ app }) => {
  const shell = new Shell(app.page)
  const registers = new RegistersPage(app.page)
  await registers.choose('motion')
  await registers.add()
  await registers.fill(text('registers:fields.shared.eligible'), '20')
  await registers.fill(text('registers:fields.shared.present'), '12')
  await registers.fill(text('registers:fields.shared.approve'), '10')
  const failed = { approve: 10, eligible: 20, needed: 11 }
  await expect(shell.drawer).toContainText(text('registers:tally.majority.failed', failed))
  await registers.fill(text('registers:fields.shared.approve'), '11')
  await registers.fill(text('registers:fields.shared.oppose'), '1')
  await expect(shell.drawer).toContainText(
    text('registers:tally.majority.passed', { ...failed, approve: 11 }),
  )
  await expect(shell.drawer).toContainText(text('registers:tally.cast.sum', { cast: 12 }))
  await registers.fill(text('registers:fields.shared.abstain'), '3')
  await expect(shell.drawer).toContainText(
    text('registers:tally.cast.over', { cast: 15, present: 12 }),
  )
})
