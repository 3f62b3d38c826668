/** A refusal where it happened; read out when it appears. */
export function Problem({ text, id }: { text: string | undefined; id?: string }) {
  return (
    <div role="alert" id={id}>
      {text && <p class="problem">{text}</p>}
    </div>
  );
}
