import { requirePermission } from './access';
import { type ApiAnswer, type ApiRequest, findRecord, readPresentation } from './apiRequest';
import { resourceUrl, singleDocument } from './documents';
import { requireJsonApiBody } from './negotiation';
import { readQueryParameters } from './queryParameters';
import { parseBody, readResourceDocument } from './requestDocument';
import type { ResourceDefinition } from './resourceDefinition';
import { selectByIds } from './selectRecords';
import { deleteRecord } from './storeDraft';
import { createRecord, updateRecord } from './writeRecord';

/** Creates a record: 201, or a Problem. */
export function create(request: ApiRequest, definition: ResourceDefinition): ApiAnswer {
  requirePermission(request.caller, definition, 'create');
  requireJsonApiBody(request.headers);
  const parameters = readQueryParameters(request.url, ['fields', 'include']);
  const presentation = readPresentation(request, definition, parameters);
  const document = readResourceDocument(parseBody(request.body), definition);
  return request.database.write(() => {
    const id = createRecord(request, definition, document);
    const self = resourceUrl(request.root, definition, id);
    const [row] = selectByIds(request.database, definition, [id]);
    return {
      status: 201,
      headers: { Location: self },
      document: singleDocument(presentation, definition, row, { self }),
    };
  });
}

/** Changes a record: 200 with what it became, or a Problem. */
export function update(request: ApiRequest, definition: ResourceDefinition, id: string): ApiAnswer {
  requirePermission(request.caller, definition, 'edit');
  requireJsonApiBody(request.headers);
  const parameters = readQueryParameters(request.url, ['fields', 'include']);
  const presentation = readPresentation(request, definition, parameters);
  return request.database.write(() => {
    const before = findRecord(request, definition, id);
    const document = readResourceDocument(parseBody(request.body), definition, id);
    updateRecord(request, definition, before, document);
    const [row] = selectByIds(request.database, definition, [id]);
    const links = { self: request.url.href };
    return { status: 200, document: singleDocument(presentation, definition, row, links) };
  });
}

/** Hides a record for good: 204. */
export function remove(request: ApiRequest, definition: ResourceDefinition, id: string): ApiAnswer {
  requirePermission(request.caller, definition, 'delete');
  readQueryParameters(request.url, []);
  return request.database.write(() => {
    const before = findRecord(request, definition, id);
    deleteRecord(request.database, definition, before, request.caller.application.name);
    return { status: 204 };
  });
}
