const QUIET = 4;

function draw(canvas, rows, module) {
  canvas.width = canvas.height = (rows.length + 2 * QUIET) * module;
  const paint = canvas.getContext('2d');
  paint.fillStyle = '#fff';
  paint.fillRect(0, 0, canvas.width, canvas.height);
  paint.fillStyle = '#000';
  rows.forEach((row, y) => {
    [...row].forEach((mark, x) => {
      if (mark === '1') paint.fillRect((x + QUIET) * module, (y + QUIET) * module, module, module);
    });
  });
  return canvas;
}

function drawWebGl(canvas, rows, preserveDrawingBuffer) {
  const module = 5;
  const side = (rows.length + 2 * QUIET) * module;
  canvas.width = canvas.height = side;
  const gl = canvas.getContext('webgl', { preserveDrawingBuffer, alpha: false });
  gl.clearColor(1, 1, 1, 1);
  gl.clear(gl.COLOR_BUFFER_BIT);
  gl.enable(gl.SCISSOR_TEST);
  gl.clearColor(0, 0, 0.3, 1);
  rows.forEach((row, y) => {
    [...row].forEach((mark, x) => {
      if (mark !== '1') return;
      gl.scissor((x + QUIET) * module, side - (y + QUIET + 1) * module, module, module);
      gl.clear(gl.COLOR_BUFFER_BIT);
    });
  });
}

const DRAW = {
  canvas: (canvas, rows) => draw(canvas, rows, 5),
  'webgl-kept': (canvas, rows) => drawWebGl(canvas, rows, true),
  webgl: (canvas, rows) => drawWebGl(canvas, rows, false),
  tainted: async (canvas) => {
    const picture = new Image();
    picture.src = canvas.dataset.src;
    await picture.decode();
    canvas.width = picture.width;
    canvas.height = picture.height;
    canvas.getContext('2d').drawImage(picture, 0, 0);
  },
  blob: async (img, rows) => {
    const canvas = draw(document.createElement('canvas'), rows, 5);
    img.src = URL.createObjectURL(await new Promise((done) => canvas.toBlob(done)));
    await img.decode();
  },
  tiny: async (img, rows) => {
    img.src = draw(document.createElement('canvas'), rows, 1).toDataURL();
    await img.decode();
  },
  video: async (video, rows) => {
    const canvas = draw(document.createElement('canvas'), rows, 5);
    video.srcObject = canvas.captureStream();
    setInterval(() => draw(canvas, rows, 5), 100);
    await video.play();
  },
};

async function drawAll() {
  for (const element of document.querySelectorAll('[data-draw]')) {
    await DRAW[element.dataset.draw](element, element.dataset.rows?.split(' '));
  }
  document.documentElement.dataset.ready = 'yes';
}

drawAll();
