/** A code in groups that are easy to read and to keep in mind: 123 456, 1234 5678, 12345. */
export function CodeText({ code }: { code: string }) {
  return (
    <span class="code">
      {groupsOf(code).map((group, i) => (
        <span key={i} class="code-group">
          {group}
        </span>
      ))}
    </span>
  );
}

function groupsOf(code: string): string[] {
  const size = code.length % 3 === 0 ? 3 : code.length % 4 === 0 ? 4 : code.length <= 5 ? 5 : 4;
  return code.match(new RegExp(`.{1,${size}}`, 'g')) ?? [];
}
