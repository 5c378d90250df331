import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { api, type Schemas, told } from '../../api/ask'
import type { Filter } from './filter'

export type Row = Schemas['LeadRow']

// The first is there at once; whoever scrolls on wants many.
const page = (filter: Filter, next?: string) =>
  told(
    api.GET('/leads', {
      params: { query: { ...filter, order: 'Newest', pageSize: next ? 500 : 100, next } as never },
    }),
  )

/** Rows, the newest uploads first, page by page. */
export const useRows = (filter: Filter, enabled: boolean) =>
  useInfiniteQuery({
    queryKey: ['leads', filter],
    enabled,
    queryFn: ({ pageParam }) => page(filter, pageParam || undefined),
    initialPageParam: '',
    getNextPageParam: (last: Schemas['PageOfLeadRow']) => last.next,
  })

/** How many rows came since: they are shown when somebody wants them, so that nothing moves under a reader. */
export function useNewer(filter: Filter, rows: Row[], enabled: boolean): number {
  const head = useQuery({
    queryKey: ['leads-head', filter],
    queryFn: () => page(filter),
    enabled: enabled && rows.length > 0,
    refetchInterval: 30_000,
    staleTime: 0,
  })
  return newer(head.data?.items ?? [], rows)
}

export function newer(head: Pick<Row, 'leadId'>[], rows: Pick<Row, 'leadId'>[]): number {
  const known = new Set(rows.map((row) => row.leadId))
  const first = head.findIndex((row) => known.has(row.leadId))
  return rows.length === 0 ? 0 : first < 0 ? head.length : first
}
