/**
 * Lets the page's own work run: promises, and the rendering that frameworks put behind them. A message port is not
 * slowed down in a tab in the background, as a timer would be.
 */
export function pageTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(0);
  });
}
