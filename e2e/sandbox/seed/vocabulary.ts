import type { FieldName } from '../resourceDefinition';

/** The values that the demonstration agency configures, in their order. */
export const fieldValues: Readonly<Record<FieldName, readonly string[]>> = {
  case_type: [
    'Family preservation',
    'Foster care',
    'Kinship care',
    'Adoption',
    'Youth transition',
    'Housing support',
    'Domestic violence support',
    'Early intervention',
  ],
  status: ['Open', 'Pending', 'On hold', 'Closed'],
  county: [
    'Cook County, IL',
    'DuPage County, IL',
    'Kings County, NY',
    'Queens County, NY',
    'Monroe County, NY',
    'Los Angeles County, CA',
    'Alameda County, CA',
    'Fresno County, CA',
    'Harris County, TX',
    'El Paso County, TX',
    'Doña Ana County, NM',
    'Maricopa County, AZ',
    "Prince George's County, MD",
    'Hennepin County, MN',
    'King County, WA',
    'Multnomah County, OR',
    'Honolulu County, HI',
    'St. Louis County, MO',
    'Peel Region, ON',
    'York Region, ON',
    'Waterloo Region, ON',
    'Metro Vancouver, BC',
    'Halifax Region, NS',
    'Montérégie, QC',
  ],
  role: [
    'Child',
    'Mother',
    'Father',
    'Guardian',
    'Grandparent',
    'Sibling',
    'Foster parent',
    'Kinship caregiver',
  ],
  involvement_type: ['Client', 'Family member', 'Caregiver', 'Professional', 'Collateral contact'],
  closing_reason: [
    'Goals achieved',
    'Family moved away',
    'Transferred to another agency',
    'Services declined',
    'Reunification',
    'Adoption finalized',
    'Aged out',
  ],
};

/** Values that were in use once and cannot be chosen any more. */
export const archivedFieldValues: readonly (readonly [FieldName, string])[] = [
  ['case_type', 'Respite care (before 2020)'],
  ['status', 'Inactive'],
  ['closing_reason', 'Other'],
];

interface CustomFieldSeed {
  name: string;
  label: string;
  field_type: 'text' | 'number' | 'date' | 'boolean' | 'enum';
  required?: true;
  archived?: true;
  options?: readonly string[];
  archivedOption?: string;
}

/** The custom fields of cases. */
export const caseCustomFields: readonly CustomFieldSeed[] = [
  {
    name: 'referralSource',
    label: 'Referral source',
    field_type: 'enum',
    required: true,
    options: ['School', 'Court', 'Hospital', 'Self-referral', 'Police', 'Community partner'],
  },
  {
    name: 'riskLevel',
    label: 'Risk level',
    field_type: 'enum',
    options: ['Low', 'Moderate', 'High', 'Very high'],
    archivedOption: 'Unrated',
  },
  { name: 'courtDate', label: 'Next court date', field_type: 'date' },
  { name: 'docketNumber', label: 'Docket number', field_type: 'text' },
  { name: 'householdSize', label: 'Household size', field_type: 'number' },
  { name: 'monthlyIncome', label: 'Monthly household income', field_type: 'number' },
  { name: 'interpreterNeeded', label: 'Interpreter needed', field_type: 'boolean' },
  { name: 'tribalEnrollment', label: 'Tribal enrollment to be verified', field_type: 'boolean' },
  { name: 'oldCaseloadCode', label: 'Old caseload code', field_type: 'text', archived: true },
];

/** The custom fields of people. The API does not list them. */
export const personCustomFields: readonly CustomFieldSeed[] = [
  { name: 'preferredLanguage', label: 'Preferred language', field_type: 'text' },
  { name: 'interpreterNeeded', label: 'Interpreter needed', field_type: 'boolean' },
];

/** The users of the agency. The first one is whom the Worker application works for. */
export const userNames: readonly string[] = [
  'Dana Whitfield',
  'Amara Okonkwo',
  'Luis Castañeda',
  'Priya Raman',
  'Marie-Ève Côté',
  'Thomas Ericsson',
  'Nguyễn Thu Hà',
  'Keisha Brown',
  'Samuel Oduya',
  'Ольга Коваль',
  'Grace Lindqvist',
  '王小丽',
  "Siobhán O'Brien",
  'Yusuf Mansour',
  'Elena Papadimitropoulou-Konstantinidou',
];

export const goalDescriptions: readonly string[] = [
  'Secure stable housing for the family',
  'Attend weekly parenting classes',
  'Complete the kinship home study',
  'Enroll the children in school',
  'Find a paediatrician and bring vaccinations up to date',
  'Complete a substance use assessment and follow its recommendations',
  'Hold supervised visits twice a week',
  'Open a bank account and agree on a monthly budget',
  'Obtain birth certificate and social security card',
  'Start trauma-focused therapy',
  'Finish the high school equivalency diploma',
  'Agree on a safety plan, review it with every adult in the household, and leave a signed copy with the school, the grandparents and the assigned worker',
];

export const summaries: readonly string[] = [
  'Referred after repeated absences from school. The family asks for help with housing and child care.',
  'Kinship placement with the maternal grandparents. Visits go well; the home study is under way.',
  'The parents work with the parenting coach every week. Next review at the court date.',
  'Youth of 17 who prepares for independent living; looks for an apprenticeship.\n\nStrengths: reliable, good with younger children.',
  'Moved here last year. An interpreter is needed for every meeting.',
];

export const authors: readonly string[] = [
  'Casebook import',
  'Demo Admin',
  'Demo Supervisor',
  'Demo Worker',
  'Intake portal',
  'County nightly sync',
];
