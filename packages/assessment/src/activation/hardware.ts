/** Classes of hardware by the memory that a model may fill, from the cheapest to the dearest. */
export const hardwareClasses = [
  { id: 'laptop', title: 'a laptop without a graphics card', memoryBytesMax: 6 * 1024 ** 3 },
  { id: 'gpu-8', title: 'a graphics card with 8 GB', memoryBytesMax: 8 * 1024 ** 3 },
  { id: 'gpu-24', title: 'a graphics card with 24 GB', memoryBytesMax: 24 * 1024 ** 3 },
  { id: 'gpu-48', title: 'a graphics card with 48 GB', memoryBytesMax: 48 * 1024 ** 3 },
  { id: 'gpu-80', title: 'an accelerator with 80 GB', memoryBytesMax: 80 * 1024 ** 3 },
  {
    id: 'node-640',
    title: 'a server with eight accelerators of 80 GB',
    memoryBytesMax: 640 * 1024 ** 3,
  },
  {
    id: 'several-nodes',
    title: 'several servers with accelerators',
    memoryBytesMax: Number.POSITIVE_INFINITY,
  },
] as const;
export type HardwareClass = (typeof hardwareClasses)[number];

/** The cheapest class whose memory holds so many bytes. */
export function cheapestHardware(totalBytes: number): HardwareClass {
  return (
    hardwareClasses.find(({ memoryBytesMax }) => totalBytes <= memoryBytesMax) ?? hardwareClasses[6]
  );
}
