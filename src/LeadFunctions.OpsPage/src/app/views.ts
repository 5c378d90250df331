import type { Icon } from '@tabler/icons-react'
import {
  IconAddressBook,
  IconChartBar,
  IconChartDots,
  IconFileText,
  IconFlag,
  IconId,
  IconInbox,
  IconListDetails,
  IconMessageReport,
  IconPlant2,
  IconRecycle,
  IconRoute,
  IconScale,
  IconSettings,
  IconSunHigh,
  IconTargetArrow,
  IconUsers,
} from '@tabler/icons-react'
import { type ComponentType, lazy } from 'react'
import { Leads } from '../views/leads'
import { Today } from '../views/today'

/** A view is one folder; this list is all that knows of it. */
export type View = { path: string; name: string; key: string; icon: Icon; component: ComponentType }

export const views: View[] = [
  { path: '/', name: 'Today', key: 't', icon: IconSunHigh, component: Today },
  { path: '/leads', name: 'Leads', key: 'l', icon: IconListDetails, component: Leads },
  { path: '/batches', name: 'Batches', key: 'b', icon: IconInbox, component: lazy(() => import('../views/batches')) },
  {
    path: '/campaigns',
    name: 'Campaigns',
    key: 'c',
    icon: IconTargetArrow,
    component: lazy(() => import('../views/campaigns')),
  },
  {
    path: '/estimates',
    name: 'Estimate',
    key: 'e',
    icon: IconChartDots,
    component: lazy(() => import('../views/estimates')),
  },
  {
    path: '/titles',
    name: 'Title list',
    key: 'j',
    icon: IconId,
    component: lazy(() => import('../views/titles')),
  },
  {
    path: '/sources',
    name: 'Sources',
    key: 's',
    icon: IconRoute,
    component: lazy(() => import('../views/sources')),
  },
  {
    path: '/feedback',
    name: 'Feedback',
    key: 'd',
    icon: IconMessageReport,
    component: lazy(() => import('../views/feedback')),
  },
  {
    path: '/recycling',
    name: 'Recycling',
    key: 'w',
    icon: IconRecycle,
    component: lazy(() => import('../views/recycling')),
  },
  {
    path: '/nurture',
    name: 'Nurture list',
    key: 'u',
    icon: IconPlant2,
    component: lazy(() => import('../views/nurture')),
  },
  {
    path: '/affiliates',
    name: 'Affiliates',
    key: 'a',
    icon: IconUsers,
    component: lazy(() => import('../views/affiliates')),
  },
  {
    path: '/standards',
    name: 'Standards',
    key: 'h',
    icon: IconScale,
    component: lazy(() => import('../views/standards')),
  },
  { path: '/flags', name: 'Flags', key: 'i', icon: IconFlag, component: lazy(() => import('../views/flags')) },
  {
    path: '/person',
    name: 'Person',
    key: 'p',
    icon: IconAddressBook,
    component: lazy(() => import('../views/person')),
  },
  { path: '/counts', name: 'Counts', key: 'n', icon: IconChartBar, component: lazy(() => import('../views/counts')) },
  {
    path: '/reports',
    name: 'Reports',
    key: 'r',
    icon: IconFileText,
    component: lazy(() => import('../views/reports')),
  },
  {
    path: '/configuration',
    name: 'Configuration',
    key: 'f',
    icon: IconSettings,
    component: lazy(() => import('../views/configuration')),
  },
]

export const onPhone = ['/', '/leads', '/batches', '/campaigns']
