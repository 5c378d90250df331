import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core'

const pine: MantineColorsTuple = [
  '#e9f6f4', '#d3ebe7', '#a4d6cf', '#73c1b6', '#4cafa2', '#34a495', '#12807a', '#0f6b66', '#0a5652', '#04413d',
]

export const theme = createTheme({
  colors: { pine },
  primaryColor: 'pine',
  primaryShade: { light: 7, dark: 6 },
  fontFamily: 'ui-sans-serif, system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif',
  fontFamilyMonospace: 'ui-monospace, SFMono-Regular, Menlo, Consolas, monospace',
  defaultRadius: 'md',
  respectReducedMotion: true,
  cursorType: 'pointer',
})

/** Colours of the page, each with its contrast in docs/developers/ops-page.md. */
export const variables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--page': '#f6f7f8', '--card': '#ffffff', '--line': '#e2e5e9', '--strong-line': '#868e99', '--ink': '#1b2127', '--soft': '#59636e',
    '--accent': '#0f6b66', '--accent-soft': '#e4f2f0', '--row': '#f1f4f5',
    '--green': '#1a6e36', '--green-soft': '#e3f4e7', '--blue': '#1c5fb0', '--blue-soft': '#e5effb', '--amber': '#855700', '--amber-soft': '#fbf0d9',
    '--red': '#ad2d2d', '--red-soft': '#fbe9e8', '--grey': '#525b66', '--grey-soft': '#eaedf0', '--violet': '#6344ab', '--violet-soft': '#efeafa',
    '--orange': '#984310', '--orange-soft': '#fcebdf', '--mantine-color-dimmed': '#59636e', '--mantine-color-placeholder': '#6b7480',
  },
  dark: {
    '--page': '#14181b', '--card': '#1c2125', '--line': '#2f363c', '--strong-line': '#78828c', '--ink': '#e8ecef', '--soft': '#a3adb6',
    '--accent': '#66c7bb', '--accent-soft': '#16332f', '--row': '#242a2f',
    '--green': '#7bd494', '--green-soft': '#173423', '--blue': '#8bbdf7', '--blue-soft': '#17304c', '--amber': '#eebf65', '--amber-soft': '#3a2d11',
    '--red': '#f59b96', '--red-soft': '#432121', '--grey': '#b3bcc5', '--grey-soft': '#2b3238', '--violet': '#c0abf5', '--violet-soft': '#2e2650',
    '--orange': '#f5ad7d', '--orange-soft': '#40270f', '--mantine-color-dimmed': '#a3adb6', '--mantine-color-placeholder': '#98a2ac',
    '--mantine-color-body': '#1c2125',
  },
})
