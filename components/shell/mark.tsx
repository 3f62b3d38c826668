/** Latchkey's mark, drawn from the same file as the toolbar's icon. */
export function Mark() {
  return <img class="mark" src="/icon/128.png" alt="" width="56" height="56" />;
}
