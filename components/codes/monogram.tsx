/** The person's own picture for a name, or its first letter on a colour that the name always has. */
export function Monogram({ name, picture }: { name: string; picture?: string | undefined }) {
  if (picture !== undefined) return <img class="monogram" src={picture} alt="" />;
  const [letter] = name.trim();
  return (
    <span class="monogram" style={{ '--hue': hueOf(name) }} aria-hidden="true">
      {(letter ?? '?').toLocaleUpperCase()}
    </span>
  );
}

/** A hue in degrees, spread by a small polynomial hash. */
function hueOf(name: string): string {
  let hash = 7;
  for (const character of name.toLowerCase()) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) % 36_000;
  // V8 keeps the texts of numbers in a table, which ten of them can make grow by 48 kB; those of `toFixed` it does not keep.
  return (hash / 100).toFixed(2);
}
