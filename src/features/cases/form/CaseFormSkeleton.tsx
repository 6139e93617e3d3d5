import * as messages from '../../../messages/messages';
import classes from './CaseForm.module.css';

const groups = [4, 3, 1];

/** The shape of the form while its data loads. Appears after 150 ms. */
export function CaseFormSkeleton() {
  return (
    <div role="status" aria-label={messages.caseForm.loading} className={classes.skeleton}>
      {groups.map((fieldCount) => (
        <div key={fieldCount} className={classes.group}>
          <div className={classes.fields}>
            {[...Array(fieldCount).keys()].map((field) => (
              <div key={field}>
                <span className={classes.skeletonLabel} />
                <span className={classes.skeletonInput} />
              </div>
            ))}
          </div>
        </div>
      ))}
    </div>
  );
}
