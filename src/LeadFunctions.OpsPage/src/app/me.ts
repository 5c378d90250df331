import { useQuery } from '@tanstack/react-query'
import { api, Problem, told } from '../api/ask'
import { useSession } from './session'

/** Who asks, as the app knows them. */
export function useMe() {
  const { key } = useSession()
  return useQuery({
    queryKey: ['me', key],
    queryFn: () => told(api.GET('/me')),
    staleTime: 60_000,
    refetchInterval: 60_000,
  })
}

export const isUnknown = (problem: Error | null) => problem instanceof Problem && problem.status === 401

export function useMay(role: 'ops.act' | 'ops.privacy') {
  return useMe().data?.roles.includes(role) ?? false
}

/** The day of the app, in UTC: its clock counts, not that of this machine. */
export function useToday() {
  return (useMe().data?.now ?? new Date().toISOString()).slice(0, 10)
}
