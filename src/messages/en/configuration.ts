import { formatList } from '../format';

/** What is wrong with `config.json`. */
export const configuration = {
  title: 'The configuration needs mending',
  unreachableTitle: 'The configuration cannot be read',
  unreachable: ({ status }: { status: number | null }) =>
    status === null
      ? 'config.json was not reached. The server may be down, or this device offline.'
      : `The server answered with status ${status} when asked for config.json.`,
  unreachableNext: 'For whoever runs Caseload: config.json belongs beside index.html.',
  where: ({ line, member }: { line: number; member: string }) =>
    member === '' ? `config.json, line ${line}` : `config.json, line ${line}: ${member}`,
  next: 'For whoever runs Caseload: mend this line of config.json, then load this page again. Nothing has to be rebuilt.',
  excerpt: 'The line to mend, with those around it',
  lineNumber: ({ line }: { line: number }) => `Line ${line}`,
  reload: 'Load again',
  syntax: {
    value:
      'A value is missing or misspelt here. Values are "text", numbers, true, false, null, [lists] and {objects}.',
    name: 'A name in double quotation marks should stand here. There may be one comma too many before it.',
    colon: 'A colon is missing between a name and its value.',
    comma: 'A comma or a closing bracket is missing in this line, perhaps at its end.',
    string:
      'This text is not closed with a quotation mark, or holds a character that must be escaped.',
    end: 'The configuration is complete before this place. What follows is too much.',
  },
  fault: {
    missing: 'This member is missing.',
    unknown: ({ name }: { name: string }) => `There is no setting “${name}”. It may be misspelt.`,
    type: ({ expected }: { expected: string }) => `This value must be of the type ${expected}.`,
    choice: ({ allowed }: { allowed: readonly string[] }) =>
      `This value must be one of ${formatList(allowed)}.`,
    address:
      'This must be an https:// address (http:// for this machine only) or a path that begins with one slash, without ? and #.',
    duplicateId: 'Another environment has this id already.',
    noEnvironment: 'There must be an environment, or "allowCustomEnvironment": true.',
    other: 'This value cannot be used.',
  },
};
