const QUIET = 4;
const MODULE = 5;

for (const canvas of document.querySelectorAll('canvas[data-rows]')) {
  const rows = canvas.dataset.rows.split(' ');
  canvas.width = canvas.height = (rows.length + 2 * QUIET) * MODULE;
  const paint = canvas.getContext('2d');
  paint.fillStyle = '#fff';
  paint.fillRect(0, 0, canvas.width, canvas.height);
  paint.fillStyle = '#000';
  rows.forEach((row, y) => {
    [...row].forEach((module, x) => {
      if (module === '1') paint.fillRect((x + QUIET) * MODULE, (y + QUIET) * MODULE, MODULE, MODULE);
    });
  });
}
