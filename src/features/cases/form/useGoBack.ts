import { useLocation, useNavigate } from 'react-router';

/** Goes back to where one came from; to `fallback` where this is the first page of the visit. */
export function useGoBack(fallback: string): () => void {
  const navigate = useNavigate();
  const { key, state } = useLocation();
  return () => {
    if (key === 'default') void navigate(fallback, { replace: true, state });
    else void navigate(-1);
  };
}
