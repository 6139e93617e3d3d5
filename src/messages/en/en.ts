import { activity } from './activity';
import { app } from './app';
import { bulk } from './bulk';
import { caseDetail } from './caseDetail';
import { caseForm } from './caseForm';
import { cases } from './cases';
import { common } from './common';
import { conflicts } from './conflicts';
import { forms } from './forms';
import { goals } from './goals';
import { involvements } from './involvements';
import { people } from './people';
import { problems } from './problems';
import { reference } from './reference';
import { review } from './review';
import { rows } from './rows';
import { runs } from './runs';
import { selection } from './selection';
import { session } from './session';
import { views } from './views';

/** The English catalogue, in the areas of the app. */
export const en = {
  activity,
  app,
  bulk,
  caseDetail,
  caseForm,
  cases,
  common,
  conflicts,
  forms,
  goals,
  involvements,
  people,
  problems,
  reference,
  review,
  rows,
  runs,
  selection,
  session,
  views,
};
