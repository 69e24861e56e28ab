// node pictures_sharp.mjs WORK: the copies that WORK (JSON) asks for, by sharp; prints seconds and bytes of each kind.
// Two ways to write it: `plain` is what its documentation shows, every file from the original; `once` decodes each
// original once, makes each width from the next larger one, and every kind from the same points.
import { createRequire } from "node:module";
import fs from "node:fs";
import path from "node:path";

const work = JSON.parse(fs.readFileSync(process.argv[2], "utf8"));
const sharp = createRequire(path.join(work.modules, "x.js"))("sharp");
sharp.concurrency(work.threads);
sharp.cache(false);

const encoders = {
  jpg: (s) => s.jpeg({ quality: work.quality.jpg, progressive: true }),
  webp: (s) => s.webp({ quality: work.quality.webp, effort: 4 }),
  avif: (s) => s.avif({ quality: work.quality.avif, effort: work.effort, chromaSubsampling: work.subsampling }),
};
const bytes = {};

async function write(pipeline, kind, name) {
  const made = await encoders[kind](pipeline).toBuffer();
  bytes[kind] = (bytes[kind] ?? 0) + made.length;
  if (work.into) fs.writeFileSync(path.join(work.into, name), made);
}

async function plain(one) {
  const original = fs.readFileSync(one.file);
  for (const [width, height] of one.sizes)
    for (const kind of work.kinds)
      await write(sharp(original).resize(width, height, { fit: "fill" }), kind, `${one.name}-${width}.${kind}`);
  for (const [width, height] of one.thumbs)
    await write(sharp(original).resize(width, height, { fit: "cover" }), "webp", `${one.name}-thumb-${width}.webp`);
}

async function once(one) {
  let from = sharp(fs.readFileSync(one.file));
  for (const [width, height] of one.sizes) {
    const { data, info } = await from.resize(width, height, { fit: "fill" }).raw().toBuffer({ resolveWithObject: true });
    const again = () => sharp(data, { raw: { width: info.width, height: info.height, channels: info.channels } });
    for (const kind of work.kinds) await write(again(), kind, `${one.name}-${width}.${kind}`);
    if (width === one.sizes[0][0])
      for (const [wide, high] of one.thumbs)
        await write(again().resize(wide, high, { fit: "cover" }), "webp", `${one.name}-thumb-${wide}.webp`);
    from = again();
  }
}

const started = performance.now();
const before = process.cpuUsage();
const queue = [...work.originals];
const next = async () => {
  while (queue.length) await { plain, once }[work.way](queue.shift());
};
await Promise.all(Array.from({ length: work.parallel }, next));
const used = process.cpuUsage(before);
const cpu = (used.user + used.system) / 1e6;
console.log(JSON.stringify({ seconds: (performance.now() - started) / 1000, cpu, bytes }));
