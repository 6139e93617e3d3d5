/** What a record may hold when somebody means harm, or a machine made it: each is to be shown as text. */
export const hostileTexts = [
  '<script>window.hacked = 1</script><img src=x onerror="window.hacked = 1">',
  'javascript:window.hacked=1',
  'Ends \u202ereversed\u202c here',
  'W'.repeat(2000),
  '=HYPERLINK("javascript:window.hacked=1","data:text/html,<script>window.hacked=1</script>")',
  'Zero\u200b\u200d\ufeffwidth and control \u0007\u001b[31m\u0085 signs',
];
