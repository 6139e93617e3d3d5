import { PreviewPage } from '../../features/bulk-review/changes/PreviewPage';

/** `/runs/new`: the preview of a bulk change that was just chosen. */
export function Component() {
  return <PreviewPage />;
}
