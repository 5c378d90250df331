import { Button, SegmentedControl } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import { useToday } from '../../app/me'
import { useAddress } from '../../app/router'
import { Head } from '../../parts/Head'
import { Asked, Empty } from '../../parts/Told'
import { leads as many, number } from '../../words/numbers'
import { dayWithYearOf } from '../../words/times'
import { Causes } from './Causes'
import { Chosen } from './Chosen'
import { type ColumnName, columnsOf } from './columns'
import { Filters } from './Filters'
import { filterOf, showsRows } from './filter'
import { useGroups } from './groups'
import { Lead } from './Lead'
import { List } from './List'
import css from './leads.module.css'
import { useNewer, useRows } from './rows'
import { Saved } from './Saved'

/** Rows by cause, and one by one with a lead beside the list. */
export function Leads() {
  const [search, go] = useAddress()
  const today = useToday()
  const filter = useMemo(() => filterOf(search, today), [search, today])
  const rowsShown = showsRows(search)
  const shows = useMemo(() => columnsOf(search.columns), [search.columns])
  return (
    <>
      <Head title="Leads" told={<Told filter={filter} />}>
        <div className={css.heading}>
          {rowsShown && <Chosen shown={shows} go={go} />}
          <Saved search={search} today={today} />
          <SegmentedControl
            value={rowsShown ? 'rows' : 'causes'}
            onChange={(view) => go({ view, lead: undefined })}
            size="sm"
            data={[
              { value: 'causes', label: 'By cause' },
              { value: 'rows', label: 'Rows' },
            ]}
            aria-label="How rows are shown"
          />
        </div>
      </Head>
      <Filters search={search} today={today} go={go} />
      {rowsShown ? <Rows filter={filter} open={search.lead} shows={shows} go={go} /> : <ByCause filter={filter} />}
    </>
  )
}

const Told = ({ filter }: { filter: ReturnType<typeof filterOf> }) =>
  filter.from || filter.to ? (
    <>
      Uploaded {filter.from && `from ${dayWithYearOf(filter.from)}`}{' '}
      {filter.to ? `to ${dayWithYearOf(filter.to)}` : 'until now'}, newest first
    </>
  ) : (
    <>All uploads, newest first</>
  )

function ByCause({ filter }: { filter: ReturnType<typeof filterOf> }) {
  const groups = useGroups(filter, true)
  return <Asked of={groups}>{(data) => <Causes data={data} filter={filter} />}</Asked>
}

function Rows({
  filter,
  open,
  shows,
  go,
}: {
  filter: ReturnType<typeof filterOf>
  open: string | undefined
  shows: ReadonlySet<ColumnName>
  go: ReturnType<typeof useAddress>[1]
}) {
  const queries = useQueryClient()
  const asked = useRows(filter, true)
  const rows = useMemo(() => asked.data?.pages.flatMap((page) => page.items) ?? [], [asked.data])
  const waiting = useNewer(filter, rows, true)
  // A page may be empty and have a next: then it goes on by itself, and says so.
  const looksOn = asked.hasNextPage && rows.length === 0 && (asked.data?.pages.length ?? 0) < 150
  useEffect(() => {
    if (looksOn && !asked.isFetching) void asked.fetchNextPage()
  }, [looksOn, asked])
  return (
    <Asked of={asked} rows={8}>
      {() => (
        <div className={css.split} data-open={open ? '' : undefined}>
          <div className={`card ${css.pane}`}>
            {waiting > 0 && (
              <Button
                className={css.newer ?? ''}
                variant="light"
                size="xs"
                onClick={() => void queries.invalidateQueries({ queryKey: ['leads', filter] })}
              >
                {number(waiting)}
                {waiting === 100 ? ' or more' : ''} new, show
              </Button>
            )}
            {rows.length === 0 ? (
              <Empty title={looksOn ? 'Looking further back…' : 'No row answers to this filter'}>
                {!looksOn && 'Take a filter away, or ask for more days.'}
              </Empty>
            ) : (
              <List
                rows={rows}
                filter={filter}
                open={open}
                shows={shows}
                go={go}
                more={() => void asked.fetchNextPage()}
                hasMore={asked.hasNextPage}
                isLoading={asked.isFetchingNextPage}
              />
            )}
            <div className={css.foot} role="status">
              {many(rows.length, 'row')} shown{asked.hasNextPage ? ', more when you scroll' : '; these are all'}
            </div>
          </div>
          {open && <Lead id={open} close={() => go({ lead: undefined }, { replace: true })} />}
        </div>
      )}
    </Asked>
  )
}
