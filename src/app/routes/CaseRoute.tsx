import { useParams } from 'react-router';
import { CaseDetail } from '../../features/cases/detail/CaseDetail';

/** `/cases/:caseId` */
export function Component() {
  const { caseId = '' } = useParams();
  return <CaseDetail key={caseId} caseId={caseId} />;
}
