import type { Schemas } from '../api/ask'

export type Reason = Schemas['ReasonView']['code']

/** What speaks against a row or a lead, as people say it. */
export const reasons: Record<Reason, string> = {
  RequiredFieldMissing: 'Required field missing',
  InvalidEmail: 'Address is not valid',
  DisposableEmail: 'Address is a throw-away one',
  PlaceholderName: 'Name is a placeholder',
  CountryNotRecognised: 'Country not recognised',
  CompanySizeNotRecognised: 'Company size not recognised',
  CategoryNotKnown: 'Category not known',
  LeadCodeNotKnown: 'Lead code not known',
  LeadDateNotRecognised: 'Lead date not recognised',
  LeadDateInFuture: 'Lead date is in the future',
  LeadDateTooOld: 'Lead date is too old',
  FieldTooLong: 'A field is too long',
  RowCannotBeRead: 'Row cannot be read',
  ProcessingFailed: 'Not processed by us',
  PhoneLost: 'Phone number lost its digits',
  TextDamaged: 'Letters were damaged before upload',
  Duplicate: 'Is there already',
  Superseded: 'A corrected row took its place',
  AlreadyTaken: 'Correction came too late',
  DoNotContact: 'Person asked not to be contacted',
  CampaignInactive: 'Campaign is not running',
  AffiliateNotAllowed: 'Affiliate may not supply it',
  CategoryNotOpen: 'Category is not open',
  WrongCategory: 'Category was not ordered',
  GeoMismatch: 'Country is not wanted',
  CompanySizeMismatch: 'Company size is not wanted',
  IndustryMismatch: 'Industry is not wanted',
  CompanySizeAmbiguous: 'Company size is only partly inside',
  TitleSuppressed: 'Title is not wanted',
  TitleNotOnList: 'Title is not on the list',
  CompanySuppressed: 'Company is not wanted',
  NotOnApprovedList: 'Company is not on the approved list',
  SmarterAnswersMissing: 'Answers are missing',
  QuestionNotAssigned: 'Question is not assigned to the category',
  SmarterAnswerInvalid: 'Answer is not one of the list',
  AlreadySent: 'Person was sent already',
  CapReached: 'No room: a cap is reached',
  TakenExclusively: 'Went to one campaign only',
  NoCampaign: 'For no campaign of ours yet',
  NotTaken: 'No open campaign takes it',
  Stopped: 'Stopped by ops',
  DeliveryFailed: 'Customer’s system did not take it',
}

export const reasonNames = Object.keys(reasons) as Reason[]

/** Words for any code: one that this page does not know yet is shown as words, never as a code. */
export const reasonInWords = (code: string) =>
  reasons[code as Reason] ?? code.replace(/(?!^)[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
