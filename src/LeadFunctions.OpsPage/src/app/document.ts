const told = (name: string) => document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content ?? ''

/** The nonce of this response: the only one with which styles may be added. */
export const pageNonce = told('nonce')

/** Whether people can sign in with their account, beside keys. */
export const canSignIn = told('sign-in') === 'on'
