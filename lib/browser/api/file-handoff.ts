import browser from 'webextension-polyfill';

/** Opens the import page in a tab with a file that was chosen here: it asks for the file once it listens. */
export async function importFile(file: File): Promise<void> {
  const id = crypto.randomUUID();
  const channel = channelOf(id);
  channel.onmessage = () => {
    channel.postMessage(file);
    channel.close();
  };
  await browser.tabs.create({ url: browser.runtime.getURL(`/import.html#file=${id}`) });
}

/** Asks the page that opened this one for its file. Answers with how to stop waiting. */
export function takeFile(id: string, onFile: (file: File) => void): () => void {
  const channel = channelOf(id);
  channel.onmessage = ({ data }) => {
    if (data instanceof File) onFile(data);
    channel.close();
  };
  channel.postMessage('ready');
  return () => channel.close();
}

function channelOf(id: string): BroadcastChannel {
  return new BroadcastChannel(`latchkey-file-${id}`);
}
