// Chromium gives a document without focus no `navigator.clipboard`, but the old way to copy. That takes something selected, and
// what the event is given takes its place: nothing.
document.addEventListener('copy', (event) => {
  event.clipboardData?.setData('text/plain', '');
  event.preventDefault();
});
document.querySelector('textarea')?.select();
document.execCommand('copy');
