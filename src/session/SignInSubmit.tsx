import * as messages from '../messages/messages';
import { Button } from '../ui/Button';
import classes from './SignInForm.module.css';

interface SignInSubmitProps {
  progress: string | null;
}

/** The button of a sign-in form. It keeps the focus while it is busy, so it is not disabled. */
export function SignInSubmit({ progress }: SignInSubmitProps) {
  return (
    <Button type="submit" className={classes.submit} aria-disabled={progress !== null}>
      {progress ?? messages.signIn.submit}
    </Button>
  );
}
