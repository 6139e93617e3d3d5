/** The requests that the app makes, which the floor page repeats. */
export interface FloorRequests {
  /** The list's path and query, page 1. */
  list: string;
  /** A case's path and query, with `:id` for its id. */
  detail: string;
}

/**
 * The floor: one page of plain DOM code with the app's requests and columns, and nothing else. What no app can
 * be faster than without fetching ahead or showing less.
 */
export function floorPage(requests: FloorRequests): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Floor</title>
<style>body{font:14px system-ui}table{border-collapse:collapse}th,td{padding:7px 12px;text-align:left}</style>
<main id="main"></main><script type="module">(${floor.toString()})(${JSON.stringify(requests)})</script></html>`;
}

/** Runs in the page. Must not use anything from outside. */
function floor(requests: FloorRequests): void {
  // biome-ignore-start lint/suspicious/noExplicitAny: plain code over plain documents
  const token = JSON.parse(sessionStorage.getItem('caseload.session') ?? '{}').token;
  const main = document.getElementById('main') as HTMLElement;
  const columns = ['status', 'case_type', 'county', 'assignees', 'opened_on', 'updated_at'];
  const headers = { Authorization: `Bearer ${token}`, Accept: 'application/vnd.api+json' };
  const get = async (path: string): Promise<any> => (await fetch(path, { headers })).json();
  const element = (name: string, text = '', attributes: Record<string, string> = {}) => {
    const made = document.createElement(name);
    made.textContent = text;
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    return made;
  };
  let page = 1;
  let size = 10;
  let sort = '-updated_at';
  const pathOf = (number: number, count: number) => {
    const url = new URL(requests.list, location.href);
    url.searchParams.set('page[number]', String(number));
    url.searchParams.set('page[size]', String(count));
    url.searchParams.set('sort', sort);
    return url.pathname + url.search;
  };

  function rowsOf({ data, included = [] }: any): HTMLElement[] {
    const names = new Map(included.map((one: any) => [one.id, one.attributes.name]));
    return data.map((one: any) => {
      const row = element('tr');
      const head = element('th');
      head.append(element('a', one.attributes.name, { href: `/floor/${one.id}` }));
      row.append(head);
      for (const column of columns) {
        const text =
          column === 'assignees'
            ? one.relationships.assignees.data.map((user: any) => names.get(user.id)).join(', ')
            : one.attributes[column];
        row.append(element('td', text ?? ''));
      }
      return row;
    });
  }

  async function showList(): Promise<void> {
    showTable(rowsOf(await get(pathOf(page, size))));
  }

  function showTable(rows: HTMLElement[]): void {
    const table = element('table');
    const heads = element('tr');
    heads.append(
      element('th', 'Name', { class: 'sort' }),
      ...columns.map((name) => element('th', name)),
    );
    const body = element('tbody');
    body.append(...rows);
    const head = element('thead');
    head.append(heads);
    table.append(head, body);
    const choice = element('select');
    choice.append(...['10', '100'].map((count) => element('option', count, { value: count })));
    (choice as HTMLSelectElement).value = String(size);
    const next = element('button', 'Next page');
    const previous = element('button', 'Previous page');
    const many = element('button', '1000 rows');
    main.replaceChildren(table, previous, next, choice, many);
    heads.firstElementChild?.addEventListener('click', () => {
      sort = 'name';
      void showList();
    });
    next.onclick = () => {
      page += 1;
      void showList();
    };
    previous.onclick = () => {
      page -= 1;
      void showList();
    };
    choice.onchange = () => {
      size = Number((choice as HTMLSelectElement).value);
      void showList();
    };
    many.onclick = async () => {
      const all: HTMLElement[] = [];
      for (let number = 1; number <= 10; number += 1)
        all.push(...rowsOf(await get(pathOf(number, 100))));
      showTable(all);
    };
  }

  async function showCase(id: string): Promise<void> {
    const { data, included = [] } = await get(requests.detail.replace(':id', id));
    const table = element('table');
    const body = element('tbody');
    const byId = new Map<string, any>(included.map((one: any) => [one.id, one]));
    for (const { attributes, relationships } of included.filter(
      (one: any) => one.type === 'involvements',
    )) {
      const row = element('tr');
      const { name, first_name, last_name } =
        byId.get(relationships.person?.data?.id)?.attributes ?? {};
      row.append(element('th', name ?? `${first_name} ${last_name}`));
      for (const key of ['role', 'involvement_type', 'start_date', 'end_date'])
        row.append(element('td', attributes[key] ?? ''));
      body.append(row);
    }
    table.append(body);
    const facts = Object.entries(data.attributes).map(([key, value]) =>
      element('p', `${key}: ${typeof value === 'object' ? JSON.stringify(value) : value}`),
    );
    const goals = included
      .filter((one: any) => one.type === 'goals')
      .map((one: any) => element('p', one.attributes.description));
    const section = element('section', '', { 'aria-labelledby': 'name' });
    section.append(table);
    main.replaceChildren(element('h1', data.attributes.name), ...facts, ...goals, section);
  }

  async function showForm(id: string): Promise<void> {
    const { data } = await get(requests.detail.replace(':id', id));
    main.replaceChildren(
      ...Object.entries(data.attributes).map(([key, value]) => {
        const label = element('label', key);
        const field = element(key === 'summary' ? 'textarea' : 'input', '', { name: key });
        (field as HTMLInputElement).value = typeof value === 'string' ? value : '';
        label.append(field);
        return label;
      }),
    );
  }

  function show(): void {
    const [, , id, edit] = location.pathname.split('/');
    if (!id) void showList();
    else if (edit) void showForm(id);
    else void showCase(id);
  }

  document.addEventListener('click', (event) => {
    const link = (event.target as Element).closest('a');
    if (!link) return;
    event.preventDefault();
    history.pushState(null, '', link.getAttribute('href'));
    show();
  });
  addEventListener('popstate', show);
  show();
  // biome-ignore-end lint/suspicious/noExplicitAny: plain code over plain documents
}
