import { Button, Group, Select } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconDownload } from '@tabler/icons-react'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api, type Schemas, save, told } from '../../api/ask'
import { useKeys } from '../../app/keyboard'
import { useToday } from '../../app/me'
import { useAddress } from '../../app/router'
import { Go } from '../../parts/Go'
import { Head } from '../../parts/Head'
import { useLinked } from '../../parts/linked'
import { Moment } from '../../parts/Moment'
import parts from '../../parts/parts.module.css'
import { Stack } from '../../parts/Stack'
import { Asked, Empty } from '../../parts/Told'
import { Track } from '../../parts/Track'
import { leads, number } from '../../words/numbers'
import { statuses, statusNames } from '../../words/status'
import { daysBefore } from '../../words/times'
import { defaultDays } from '../leads/filter'
import { useNames } from '../leads/names'
import css from './batches.module.css'

type Batch = Schemas['BatchView']

export const states: Record<Batch['state'], { word: string; colour: string }> = {
  Receiving: { word: 'Being read', colour: 'violet' },
  Received: { word: 'At work', colour: 'violet' },
  Completed: { word: 'Through', colour: 'green' },
  Rejected: { word: 'Could not be read', colour: 'red' },
}
const isAtWork = (batch: Batch) => batch.state === 'Receiving' || batch.state === 'Received'
export const fileOf = (path: string) => path.split('/').slice(1).join('/') || path
const failed = (e: Error) => notifications.show({ color: 'red', title: 'No file', message: e.message })

/** One version of one uploaded file each, the newest first; those at work move by themselves. */
export default function Batches() {
  const [search, go] = useAddress()
  const today = useToday()
  const names = useNames()
  const from = search.from ?? daysBefore(today, defaultDays)
  const asked = useInfiniteQuery({
    queryKey: ['batches', search.affiliate, from],
    queryFn: ({ pageParam }) =>
      told(
        api.GET('/batches', {
          params: {
            query: { affiliate: search.affiliate, from, order: 'Newest', pageSize: 50, next: pageParam || undefined },
          },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (last: Schemas['PageOfBatchView']) => last.next,
    refetchInterval: (query) => (query.state.data?.pages.some((page) => page.items.some(isAtWork)) ? 2000 : 30_000),
  })
  const batches = asked.data?.pages.flatMap((page) => page.items) ?? []
  const linked = useLinked(search.batch)
  const [at, setAt] = useState(-1)
  const move = (step: number) => () => setAt((i) => Math.max(0, Math.min(batches.length - 1, i + step)))
  const toggle = (batch: Batch | undefined) =>
    batch &&
    go(search.batch === batch.batch ? { batch: undefined } : { batch: batch.batch, affiliate: search.affiliate })
  useKeys({ j: move(1), k: move(-1), Enter: () => toggle(batches[at]), Escape: () => go({ batch: undefined }) })
  return (
    <>
      <Head title="Batches" told="One version of one uploaded file each, newest first">
        <Select
          aria-label="Affiliate"
          placeholder="All affiliates"
          data={names.affiliates}
          value={search.affiliate ?? null}
          onChange={(affiliate) => go({ affiliate: affiliate ?? undefined })}
          clearable
          searchable
          clearButtonProps={{ 'aria-label': 'All affiliates' }}
        />
      </Head>
      {search.batch && search.affiliate && !batches.some((b) => b.batch === search.batch) && (
        <One affiliate={search.affiliate} batch={search.batch} />
      )}
      <Asked of={asked} rows={8}>
        {() =>
          batches.length === 0 ? (
            <div className="card">
              <Empty title="No batch in these days">
                Uploads of the last {defaultDays} days are listed here, a moment after they come.
              </Empty>
            </div>
          ) : (
            <div className="card">
              <ul className={css.list}>
                {batches.map((batch, i) => (
                  <li
                    key={batch.batch}
                    ref={linked(batch.batch)}
                    data-at={i === at ? '' : undefined}
                    className={css.item}
                  >
                    <button
                      type="button"
                      className={css.line}
                      aria-expanded={search.batch === batch.batch}
                      onClick={() => {
                        setAt(i)
                        toggle(batch)
                      }}
                    >
                      <span className={css.name}>
                        <b>{fileOf(batch.file)}</b>
                        <span className="small soft">
                          {batch.affiliate} · <Moment at={batch.uploadedAt} />
                        </span>
                      </span>
                      <span>
                        <State batch={batch} />
                      </span>
                      <span className={`num ${css.rows}`}>{leads(batch.rows, 'row')}</span>
                      <span className={css.bar}>
                        {isAtWork(batch) ? (
                          <Track
                            value={batch.finishedChunks}
                            of={Math.max(1, Math.ceil(batch.rows / 1000))}
                            label={`${batch.finishedChunks} of ${Math.ceil(batch.rows / 1000)} parts are through`}
                          />
                        ) : (
                          <Stack counts={batch.counts} rows={batch.rows} legend={false} />
                        )}
                      </span>
                    </button>
                    {search.batch === batch.batch && <Detail batch={batch} />}
                  </li>
                ))}
              </ul>
              {asked.hasNextPage && (
                <div className={css.more}>
                  <Button
                    variant="default"
                    size="xs"
                    loading={asked.isFetchingNextPage}
                    onClick={() => void asked.fetchNextPage()}
                  >
                    Show more
                  </Button>
                </div>
              )}
            </div>
          )
        }
      </Asked>
    </>
  )
}

const State = ({ batch }: { batch: Batch }) => (
  <span className={`${parts.badge} ${parts[states[batch.state].colour]}`}>{states[batch.state].word}</span>
)

// A link may name a batch that is older than the list.
function One({ affiliate, batch }: { affiliate: string; batch: string }) {
  const one = useQuery({
    queryKey: ['batch', affiliate, batch],
    queryFn: () => told(api.GET('/batches/{affiliate}/{batch}', { params: { path: { affiliate, batch } } })),
  })
  return (
    <div className="card">
      <Asked of={one}>
        {(data) => (
          <>
            <div className={css.alone}>
              <h2>{fileOf(data.file)}</h2>
              <State batch={data} />
            </div>
            <Detail batch={data} />
          </>
        )}
      </Asked>
    </div>
  )
}

function Detail({ batch }: { batch: Batch }) {
  const accounted = Object.values(batch.counts).reduce((all, n) => all + n, 0)
  const path = `batches/${batch.affiliate}/${batch.batch}`
  return (
    <div className={css.detail}>
      {batch.problem && <p className={css.problem}>{batch.problem}</p>}
      {batch.state !== 'Rejected' && <Stack counts={batch.counts} rows={batch.rows} />}
      {batch.state === 'Completed' && (
        <div className="small soft">
          Rows in = rows accounted for:{' '}
          <span className="num">
            {number(batch.rows)} = {number(accounted)}
          </span>
        </div>
      )}
      <div className={css.chips}>
        {statusNames
          .filter((name) => batch.counts[name])
          .map((name) => (
            <Go key={name} to="/leads" search={{ batch: batch.batch, status: name }} className={parts.chip}>
              {statuses[name].word} <b className="num">{number(batch.counts[name] ?? 0)}</b>
            </Go>
          ))}
      </div>
      <Group gap={8}>
        {batch.rows > 0 && (
          <Go to="/leads" search={{ batch: batch.batch, view: 'rows' }} className={parts.chip}>
            All rows
          </Go>
        )}
        {batch.state === 'Completed' && (
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconDownload size={15} />}
            onClick={() => void save(`${path}/receipt`).catch(failed)}
          >
            Receipt
          </Button>
        )}
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconDownload size={15} />}
          onClick={() => void save(`${path}/file`).catch(failed)}
        >
          Original file
        </Button>
      </Group>
      <div className="mono soft" style={{ overflowWrap: 'anywhere' }}>
        {batch.batch} · {batch.format || 'format not known'}
      </div>
    </div>
  )
}
