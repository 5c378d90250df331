import { ActionIcon, MultiSelect, Select, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { IconAdjustmentsHorizontal, IconSearch, IconX } from '@tabler/icons-react'
import { type CSSProperties, useEffect, useRef, useState } from 'react'
import type { Search } from '../../app/search'
import parts from '../../parts/parts.module.css'
import { reasonNames, reasons } from '../../words/reasons'
import { statuses, statusNames } from '../../words/status'
import { dayOf } from '../../words/times'
import { periodOf, periods, toggled } from './filter'
import css from './leads.module.css'
import { useNames } from './names'

type Change = (change: Record<string, string | undefined>, options?: { replace?: boolean }) => void

export function Filters({ search, today, go }: { search: Search; today: string; go: Change }) {
  const names = useNames()
  const [open, setOpen] = useState(false)
  const set = (change: Record<string, string | undefined | null>) =>
    go({ ...Object.fromEntries(Object.entries(change).map(([n, v]) => [n, v ?? undefined])), lead: undefined })
  const period = periodOf(search, today)
  const chosen = search.status?.split(',') ?? []
  return (
    <section aria-label="Filters" className={css.filters}>
      <div className={css.first}>
        <Text search={search} go={go} />
        <ActionIcon
          className={css.toggle ?? ''}
          variant="default"
          size={36}
          aria-label="More filters"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          <IconAdjustmentsHorizontal size={18} />
        </ActionIcon>
      </div>
      <div className={css.selects} data-open={open ? '' : undefined}>
        <Select
          aria-label="Days"
          className={css.select ?? ''}
          allowDeselect={false}
          value={period ?? 'other'}
          data={[
            ...periods(today),
            ...(period
              ? []
              : [
                  {
                    value: 'other',
                    label: `${search.from ? dayOf(search.from) : '…'} – ${search.to ? dayOf(search.to) : 'now'}`,
                  },
                ]),
          ]}
          onChange={(value) => {
            const p = periods(today).find((q) => q.value === value)
            if (p) set({ from: p.from, to: p.to })
          }}
        />
        <Select
          aria-label="Affiliate"
          className={css.select ?? ''}
          placeholder="All affiliates"
          data={names.affiliates}
          value={search.affiliate ?? null}
          onChange={(affiliate) => set({ affiliate })}
          clearable
          searchable
          clearButtonProps={{ 'aria-label': 'All affiliates' }}
        />
        <Select
          aria-label="Campaign"
          className={css.select ?? ''}
          placeholder="All campaigns"
          data={names.campaigns}
          value={search.leadCode ?? null}
          onChange={(leadCode) => set({ leadCode })}
          clearable
          searchable
          clearButtonProps={{ 'aria-label': 'All campaigns' }}
        />
        <Select
          aria-label="Category"
          className={css.select ?? ''}
          placeholder="All categories"
          data={names.categories}
          value={search.category ?? null}
          onChange={(category) => set({ category })}
          clearable
          searchable
          clearButtonProps={{ 'aria-label': 'All categories' }}
        />
        <MultiSelect
          aria-label="Grades"
          className={css.select ?? ''}
          placeholder={search.grade ? '' : 'All grades'}
          data={['A', 'B', 'C', 'D']}
          value={search.grade?.split(',') ?? []}
          onChange={(grades) => set({ grade: grades.join(',') })}
          clearable
          clearButtonProps={{ 'aria-label': 'All grades' }}
        />
        <MultiSelect
          aria-label="Reasons"
          className={css.reasons ?? ''}
          placeholder={search.reason ? '' : 'All reasons'}
          data={reasonNames.map((code) => ({ value: code, label: reasons[code] }))}
          value={search.reason?.split(',') ?? []}
          onChange={(codes) => set({ reason: codes.join(',') })}
          clearable
          searchable
          clearButtonProps={{ 'aria-label': 'All reasons' }}
        />
      </div>
      <fieldset className={css.statuses}>
        <legend className="hidden-words">Statuses</legend>
        {statusNames.map((name) => {
          const { word, icon: Icon, colour, told } = statuses[name]
          const on = chosen.includes(name)
          return (
            <button
              key={name}
              type="button"
              title={told}
              aria-pressed={on}
              className={css.status}
              style={{ '--of': `var(--${colour})`, '--of-soft': `var(--${colour}-soft)` } as CSSProperties}
              onClick={() => set({ status: toggled(search.status, name) })}
            >
              <Icon size={14} stroke={2} aria-hidden /> {word}
            </button>
          )
        })}
        {(['batch', 'company', 'symbol', 'said'] as const).map(
          (name) =>
            search[name] && (
              <button
                key={name}
                type="button"
                className={parts.chip}
                onClick={() => set({ [name]: undefined })}
                aria-label={`Without ${name} ${search[name]}`}
              >
                <span className="soft">{name}</span> {search[name]} <IconX size={13} aria-hidden />
              </button>
            ),
        )}
      </fieldset>
    </section>
  )
}

function Text({ search, go }: { search: Search; go: Change }) {
  const [text, setText] = useState(search.text ?? '')
  const input = useRef<HTMLInputElement>(null)
  const isAddress = text.includes('@')
  const ask = useDebouncedCallback((value: string) => {
    if (!value.includes('@')) go({ text: value || undefined, lead: undefined }, { replace: true })
  }, 120)
  useEffect(() => setText(search.text ?? ''), [search.text])
  useEffect(() => {
    if (search.find) {
      input.current?.focus()
      go({ find: undefined }, { replace: true })
    }
  }, [search.find, go])
  return (
    <TextInput
      ref={input}
      data-search
      className={css.text ?? ''}
      aria-label="Text in a row"
      placeholder="Text in a row: a name, a company…  ( / )"
      leftSection={<IconSearch size={16} />}
      value={text}
      onChange={(e) => {
        setText(e.currentTarget.value)
        ask(e.currentTarget.value.trim())
      }}
      onKeyDown={(e) => {
        if (e.key === 'Escape') e.currentTarget.blur()
      }}
      error={isAddress ? 'Addresses never stand in the address bar: find a person under Person (g p).' : undefined}
    />
  )
}
