import { useQuery } from '@tanstack/react-query';
import { useLocation, useSearchParams } from 'react-router';
import { messages } from '../../../messages/messages';
import { useDialect } from '../../../session/useSession';
import { PageFrame } from '../../../ui/PageFrame';
import { ProblemAlert } from '../../../ui/ProblemAlert';
import { ProblemPage } from '../../../ui/ProblemPage';
import { useRowForms } from '../../../ui/rows/useRowForms';
import { GoalTable } from '../../goals/GoalTable';
import { InvolvementTable } from '../../involvements/InvolvementTable';
import { openerState, personParameter } from '../../people/PersonLink';
import { PersonPanel } from '../../people/PersonPanel';
import { isClosedStatus } from '../CaseStatusMark';
import type { CaseDocument } from '../caseDocument';
import { caseQueries } from '../caseQueries';
import { CaseAttributes } from './CaseAttributes';
import classes from './CaseDetail.module.css';
import { CaseDetailSkeleton } from './CaseDetailSkeleton';
import { CaseHead } from './CaseHead';
import { CaseHistory } from './CaseHistory';
import { CustomFieldList } from './CustomFieldList';
import { OtherFields } from './OtherFields';

interface CaseDetailProps {
  caseId: string;
}

/** The page of one case: what is worked on beside what is looked up. Mount it anew for each case. */
export function CaseDetail({ caseId }: CaseDetailProps) {
  const { data, error, refetch } = useQuery(caseQueries.detail(caseId));
  if (data) return <CaseFile caseDocument={data} refreshError={error} onRetry={() => refetch()} />;
  if (error) {
    return (
      <PageFrame title={messages.caseDetail.documentTitle}>
        <ProblemPage
          error={error}
          onRetry={() => refetch()}
          notFound={messages.caseDetail.notFound}
        />
      </PageFrame>
    );
  }
  return <CaseDetailSkeleton />;
}

interface CaseFileProps {
  caseDocument: CaseDocument;
  /** The case is shown as last read; reading it again failed. */
  refreshError: unknown;
  onRetry: () => void;
}

function CaseFile({ caseDocument, refreshError, onRetry }: CaseFileProps) {
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
    <CaseHead caseDocument={caseDocument}>
      {refreshError != null && (
        <div className={classes.notice}>
          <p>{messages.caseDetail.refreshFailed}</p>
          <ProblemAlert error={refreshError} onRetry={onRetry} />
        </div>
      )}
      <div className={classes.columns}>
        <div className={classes.wide}>
          <GoalTable goals={caseDocument.goals} {...tables} />
          <InvolvementTable involvements={caseDocument.involvements} {...tables} />
        </div>
        <div className={classes.narrow}>
          <CaseAttributes caseResource={caseResource} />
          <CustomFieldList caseResource={caseResource} />
          <OtherFields caseResource={caseResource} />
          <CaseHistory caseResource={caseResource} />
        </div>
      </div>
      <PersonPanel person={person} onClose={handlePanelClose} />
      {dialogs}
    </CaseHead>
  );
}
