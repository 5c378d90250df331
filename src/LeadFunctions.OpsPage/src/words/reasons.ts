import type { Schemas } from '../api/ask'

export type Reason = Schemas['ReasonView']['code']

/** What speaks against a row or a lead, as people say it: the same words as in mails and receipts. The app's own test
 * `ReasonsOfThePageTests` holds them equal, and writes them anew with `UPDATE_WORDS=1`. */
export const reasons: Record<Reason, string> = {
  RequiredFieldMissing: 'Required field missing',
  InvalidEmail: 'E-mail address not valid',
  DisposableEmail: 'Throw-away e-mail address',
  PlaceholderName: 'No real name',
  CountryNotRecognised: 'Country not recognised',
  CompanySizeNotRecognised: 'Company size not recognised',
  CategoryNotKnown: 'Category not known',
  LeadCodeNotKnown: 'Lead code not known',
  LeadDateNotRecognised: 'Lead date not recognised',
  LeadDateInFuture: 'Lead date in the future',
  LeadDateTooOld: 'Lead date too old',
  FieldTooLong: 'Text too long',
  RowCannotBeRead: 'Row cannot be read',
  ProcessingFailed: 'Not processed by us',
  PhoneLost: 'Phone lost',
  TextDamaged: 'Letters damaged',
  Duplicate: 'Came before',
  Superseded: 'Corrected by a later row',
  AlreadyTaken: 'Correction too late',
  DoNotContact: 'Must not be contacted',
  CampaignInactive: 'Campaign not running',
  AffiliateNotAllowed: 'Campaign supplied by others',
  CategoryNotOpen: 'Category not open',
  WrongCategory: 'Category not ordered',
  GeoMismatch: 'Country or state not wanted',
  CompanySizeMismatch: 'Company size not wanted',
  IndustryMismatch: 'Industry not wanted',
  CompanySizeAmbiguous: 'Company size only partly wanted',
  TitleSuppressed: 'Title not wanted',
  TitleNotOnList: 'Title not on the list',
  CompanySuppressed: 'Company not wanted',
  NotOnApprovedList: 'Company not on the list',
  SmarterAnswersMissing: 'Answers missing',
  QuestionNotAssigned: 'Question not assigned',
  SmarterAnswerInvalid: 'Answer not allowed',
  EvidenceMissing: 'Evidence missing',
  TooOld: 'Too old for the campaign',
  SentRecently: 'Person sent not long ago',
  AlreadySent: 'Person in the campaign already',
  CapReached: 'No room',
  TakenExclusively: 'Went to another campaign instead',
  DeniedElsewhere: 'Denied by another customer',
  NoCampaign: 'No campaign open to the category',
  NotTaken: 'No campaign takes it as it is',
  Stopped: 'Stopped by ops',
  DeliveryFailed: "Not taken by the customer's system",
}

export const reasonNames = Object.keys(reasons) as Reason[]

/** Words for any code: one that this page does not know yet is shown as words, never as a code. */
export const reasonInWords = (code: string) =>
  reasons[code as Reason] ?? code.replace(/(?!^)[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
