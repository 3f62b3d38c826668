/** A code in groups that are easy to read and to keep in mind: 123 456, 1234 5678, 12345. */
export function CodeText({ code }: { code: string }) {
  return (
    <span class="code">
      {groupsOf(code).map(({ index, group }) => (
        <span key={index} class="code-group">
          {group}
        </span>
      ))}
    </span>
  );
}

function groupsOf(code: string): { index: number; group: string }[] {
  const groups = code.match(new RegExp(`.{1,${groupSize(code.length)}}`, 'g')) ?? [];
  return groups.map((group, index) => ({ index, group }));
}

/** Five letters (Steam) stay together; else threes where they fit, and fours. */
function groupSize(length: number): number {
  if (length <= 5) return 5;
  return length % 3 === 0 ? 3 : 4;
}
