import { Button, Checkbox } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { useVirtualizer } from '@tanstack/react-virtual'
import { type CSSProperties, memo, useEffect, useRef, useState } from 'react'
import { useKeys } from '../../app/keyboard'
import { useMay } from '../../app/me'
import { useAct } from '../../parts/Act'
import { Moment } from '../../parts/Moment'
import { StatusBadge } from '../../parts/StatusBadge'
import { leads, number } from '../../words/numbers'
import { type ColumnName, columns, templateOf } from './columns'
import type { Filter } from './filter'
import css from './leads.module.css'
import { useNames } from './names'
import type { Row } from './rows'
import { why } from './why'

type Change = (change: Record<string, string | undefined>, options?: { replace?: boolean }) => void

export function List({
  rows,
  filter,
  open,
  shows,
  go,
  more,
  hasMore,
  isLoading,
}: {
  rows: Row[]
  filter: Filter
  open: string | undefined
  shows: ReadonlySet<ColumnName>
  go: Change
  more: () => void
  hasMore: boolean
  isLoading: boolean
}) {
  const scroller = useRef<HTMLDivElement>(null)
  const phone = useMediaQuery('(max-width: 720px)', false, { getInitialValueInEffect: false }) ?? false
  const [at, setAt] = useState(() =>
    Math.max(
      0,
      rows.findIndex((row) => row.leadId === open),
    ),
  )
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [all, setAll] = useState(false)
  const may = useMay('ops.act')
  const list = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => (phone ? 76 : 46),
    overscan: 12,
  })
  const shown = list.getVirtualItems()
  const last = shown.at(-1)?.index ?? 0
  useEffect(() => {
    if (hasMore && !isLoading && last >= rows.length - 20) more()
  }, [last, rows.length, hasMore, isLoading, more])
  // biome-ignore lint/correctness/useExhaustiveDependencies: rows have another height there
  useEffect(() => list.measure(), [list, phone])

  const choose = (id: string) => {
    setAll(false)
    setChosen((before) => {
      const next = new Set(before)
      if (!next.delete(id)) next.add(id)
      return next
    })
  }
  const move = (step: number) => () => {
    const next = Math.max(0, Math.min(rows.length - 1, at + step))
    setAt(next)
    list.scrollToIndex(next, { align: 'auto' })
    if (open) go({ lead: rows[next]?.leadId }, { replace: true })
  }
  const toggle = (id: string | undefined) => go({ lead: open === id ? undefined : id }, { replace: open !== undefined })
  useKeys({
    j: move(1),
    ArrowDown: move(1),
    k: move(-1),
    ArrowUp: move(-1),
    Enter: () => toggle(rows[at]?.leadId),
    x: () => {
      const id = rows[at]?.leadId
      if (id && may) choose(id)
    },
    Escape: () => {
      if (open) go({ lead: undefined }, { replace: true })
      else {
        setChosen(new Set())
        setAll(false)
      }
    },
  })
  return (
    <>
      <div
        ref={scroller}
        className={css.scroller}
        style={{ '--columns': templateOf(shows) } as CSSProperties}
        role="grid"
        aria-rowcount={hasMore ? -1 : rows.length + 1}
        aria-label="Leads"
        tabIndex={0}
      >
        <div role="rowgroup" className={css.heads}>
          <div role="row" className={css.row} aria-rowindex={1}>
            <div role="columnheader" className={css.check}>
              {may && (
                <Checkbox
                  size="xs"
                  aria-label="Choose all rows that are shown"
                  checked={all || (chosen.size > 0 && chosen.size === rows.length)}
                  indeterminate={!all && chosen.size > 0 && chosen.size < rows.length}
                  onChange={(e) => {
                    setAll(false)
                    setChosen(e.currentTarget.checked ? new Set(rows.map((r) => r.leadId)) : new Set())
                  }}
                />
              )}
            </div>
            <div role="columnheader">Status</div>
            <div role="columnheader">Person</div>
            {columns.map(({ name, title, extra }) => (
              <div key={name} role="columnheader" hidden={!shows.has(name)} className={extra ? css.extra : undefined}>
                {title}
              </div>
            ))}
          </div>
        </div>
        <div role="rowgroup" style={{ height: list.getTotalSize(), position: 'relative' }}>
          {shown.map((item) => {
            const row = rows[item.index]
            return (
              row && (
                <Line
                  key={row.leadId}
                  row={row}
                  index={item.index}
                  top={item.start}
                  height={item.size}
                  at={item.index === at}
                  open={row.leadId === open}
                  chosen={all || chosen.has(row.leadId)}
                  leadCode={filter.leadCode}
                  shows={shows}
                  choose={may ? choose : undefined}
                  toggle={(id) => {
                    setAt(item.index)
                    toggle(id)
                  }}
                />
              )
            )
          })}
        </div>
      </div>
      {(chosen.size > 0 || all) && (
        <Bulk
          rows={rows}
          chosen={chosen}
          all={all}
          setAll={setAll}
          filter={filter}
          hasMore={hasMore}
          clear={() => {
            setChosen(new Set())
            setAll(false)
          }}
        />
      )}
    </>
  )
}

const Line = memo(function Line({
  row,
  index,
  top,
  height,
  at,
  open,
  chosen,
  leadCode,
  shows,
  choose,
  toggle,
}: {
  row: Row
  index: number
  top: number
  height: number
  at: boolean
  open: boolean
  chosen: boolean
  leadCode: string | undefined
  shows: ReadonlySet<ColumnName>
  choose: ((id: string) => void) | undefined
  toggle: (id: string) => void
}) {
  const person = row.name?.trim() || row.email || `Row ${number(row.row)}`
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: j, k and Enter do the same for the whole list, and the name is a button
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={chosen}
      data-at={at ? '' : undefined}
      data-open={open ? '' : undefined}
      className={`${css.row} ${css.line}`}
      style={{ transform: `translateY(${top}px)`, height }}
      onClick={() => toggle(row.leadId)}
    >
      <div role="gridcell" className={css.check}>
        {choose && (
          <Checkbox
            size="xs"
            tabIndex={-1}
            aria-label={`Choose ${person}`}
            checked={chosen}
            onChange={() => choose(row.leadId)}
            onClick={(e) => e.stopPropagation()}
          />
        )}
      </div>
      <div role="gridcell" className={css.statusCell}>
        <StatusBadge status={row.campaignStatus ?? row.status} />
      </div>
      <div role="gridcell" className={css.person}>
        <button
          type="button"
          className={css.open}
          onClick={(e) => {
            e.stopPropagation()
            toggle(row.leadId)
          }}
        >
          {person}
        </button>
        <span className="small soft clip">{row.jobTitle ?? row.email}</span>
      </div>
      <div role="gridcell" hidden={!shows.has('company')} className={`clip ${css.company}`} title={row.company}>
        {row.company}
        {row.country && <span className="soft"> · {row.country}</span>}
      </div>
      <div role="gridcell" hidden={!shows.has('campaign')} className={`clip mono ${css.campaign}`}>
        {row.leadCode ?? row.category}
      </div>
      <div role="gridcell" hidden={!shows.has('why')} className={`clip ${css.why}`} title={why(row, leadCode)}>
        {why(row, leadCode)}
      </div>
      <div role="gridcell" hidden={!shows.has('from')} className={`clip soft ${css.from}`}>
        {row.affiliate}
      </div>
      <div role="gridcell" hidden={!shows.has('uploaded')} className={`soft small ${css.when}`}>
        <Moment at={row.uploadedAt} />
      </div>
      <div role="gridcell" hidden={!shows.has('category')} className={`clip soft ${css.extra}`}>
        {row.category}
      </div>
      <div role="gridcell" hidden={!shows.has('score')} className={`num ${css.extra}`}>
        {row.grade && `${row.grade} · ${row.score}`}
      </div>
      <div role="gridcell" hidden={!shows.has('row')} className={`soft num ${css.extra}`}>
        {number(row.row)}
      </div>
    </div>
  )
})

function Bulk({
  rows,
  chosen,
  all,
  setAll,
  filter,
  hasMore,
  clear,
}: {
  rows: Row[]
  chosen: ReadonlySet<string>
  all: boolean
  setAll: (all: boolean) => void
  filter: Filter
  hasMore: boolean
  clear: () => void
}) {
  const act = useAct()
  const names = useNames()
  const target = all ? { filter: filter as Record<string, string> } : { leads: [...chosen] }
  const one = rows
    .find((row) => chosen.has(row.leadId))
    ?.matches.flatMap((m) => m.reasons)
    .find((r) => r.code === 'SmarterAnswerInvalid')
  const sentTo = [
    ...new Set(
      rows
        .filter((row) => chosen.has(row.leadId))
        .flatMap((row) => row.matches.filter((m) => m.delivery === 'Sent').map((m) => m.leadCode)),
    ),
  ]
  const tooMany = !all && chosen.size > 200
  return (
    <div className={css.bulk} role="toolbar" aria-label="What to do with the chosen leads">
      <b>{all ? 'All that the filter finds' : `${leads(chosen.size)} chosen`}</b>
      {!all && chosen.size === rows.length && hasMore && (
        <Button size="compact-sm" variant="subtle" onClick={() => setAll(true)}>
          Choose all that the filter finds
        </Button>
      )}
      {tooMany && <span className="small">At most 200 by hand: choose all that the filter finds instead.</span>}
      {!tooMany && (
        <>
          {one?.field && (
            <Button
              size="compact-sm"
              onClick={() =>
                act({
                  ...target,
                  action: 'AcceptAnswer',
                  symbol: one.field,
                  answer: one.expected,
                  answers: one.expected ? [one.expected] : (one.hint?.split(' | ') ?? []),
                  said: all ? undefined : one.found,
                })
              }
            >
              Accept answer
            </Button>
          )}
          {one && (
            <Button size="compact-sm" variant="default" onClick={() => act({ ...target, action: 'Release' })}>
              Let go…
            </Button>
          )}
          {(all || sentTo.length > 0) && (
            <Button
              size="compact-sm"
              variant="default"
              onClick={() =>
                act({
                  ...target,
                  action: 'Return',
                  campaigns: sentTo.length > 0 ? sentTo : names.campaigns,
                  leadCode: filter.leadCode ?? sentTo[0],
                })
              }
            >
              Return…
            </Button>
          )}
          <Button size="compact-sm" variant="default" onClick={() => act({ ...target, action: 'RouteAgain' })}>
            Try again
          </Button>
          <Button
            size="compact-sm"
            variant="default"
            onClick={() =>
              act({ ...target, action: 'SendThrough', campaigns: names.campaigns, leadCode: filter.leadCode })
            }
          >
            Send through…
          </Button>
          <Button size="compact-sm" variant="light" color="red" onClick={() => act({ ...target, action: 'Stop' })}>
            Stop
          </Button>
        </>
      )}
      <Button size="compact-sm" variant="subtle" color="gray" onClick={clear}>
        Clear
      </Button>
    </div>
  )
}
