import type { ReactNode } from 'react';
import { useLocation, useSearchParams } from 'react-router';
import { useDialect } from '../../../session/useSession';
import { useRowForms } from '../../../ui/rows/useRowForms';
import { GoalTable } from '../../goals/GoalTable';
import { InvolvementTable } from '../../involvements/InvolvementTable';
import { openerState, personParameter } from '../../people/PersonLink';
import { PersonPanel } from '../../people/PersonPanel';
import { isClosedStatus } from '../CaseStatusMark';
import type { CaseDocument } from '../caseDocument';
import { CaseAttributes } from './CaseAttributes';
import classes from './CaseDetail.module.css';
import { CaseHistory } from './CaseHistory';
import { CustomFieldList } from './CustomFieldList';
import { OtherFields } from './OtherFields';

interface CaseBodyProps {
  caseDocument: CaseDocument;
  /** Stands above what is looked up. */
  aside?: ReactNode;
}

/** What a case holds: what is worked on, edited in place, beside what is looked up. */
export function CaseBody({ caseDocument, aside }: CaseBodyProps) {
  const { caseResource, people } = caseDocument;
  const { rowForms, dialogs } = useRowForms();
  const [searchParams, setSearchParams] = useSearchParams();
  const { state } = useLocation();
  const isCaseClosed = isClosedStatus(caseResource.attributes.status, useDialect());
  const person = people.get(searchParams.get(personParameter) ?? '') ?? null;
  const tables = { caseId: caseResource.id, isCaseClosed, people, rowForms };

  function handlePanelClose() {
    const without = new URLSearchParams(searchParams);
    without.delete(personParameter);
    setSearchParams(without, { state, replace: true, preventScrollReset: true });
    document.getElementById(state?.[openerState])?.focus();
  }

  return (
    <>
      <div className={classes.columns}>
        <div className={classes.wide}>
          <GoalTable goals={caseDocument.goals} {...tables} />
          <InvolvementTable involvements={caseDocument.involvements} {...tables} />
        </div>
        <div className={classes.narrow}>
          {aside}
          <CaseAttributes caseResource={caseResource} />
          <CustomFieldList caseResource={caseResource} />
          <OtherFields caseResource={caseResource} />
          <CaseHistory caseResource={caseResource} />
        </div>
      </div>
      <PersonPanel person={person} onClose={handlePanelClose} />
      {dialogs}
    </>
  );
}
