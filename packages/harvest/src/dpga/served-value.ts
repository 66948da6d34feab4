import { z } from 'zod';

/** A text that some records serve as a number, and some as null. */
export const ServedText = z
  .union([z.string(), z.number().transform(String), z.null().transform(() => undefined)])
  .optional();

const ListElement = z.union([
  z.string(),
  z.number().transform(String),
  z.null().transform(() => ''),
]);

/** A list that is served as the empty string, or as one text, where it has no or one element. */
export const ServedList = z.union([
  z.array(ListElement),
  z.string().transform((text) => (text.trim() === '' ? [] : [text])),
  z.null().transform((): string[] => []),
]);

/** An object that is served as an empty list where it has no fields, as the source's program writes it. */
export function servedObject<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.union([z.looseObject(shape), nothing]).optional();
}

/** A list of objects, some of which may be empty lists; one object stands for a list of one. */
export function servedObjects<Shape extends z.ZodRawShape>(shape: Shape) {
  const object = z.looseObject(shape);
  return z
    .union([
      z
        .array(z.union([object, nothing]))
        .transform((entries) => entries.filter((entry) => entry !== undefined)),
      object.transform((entry) => [entry]),
      nothing.transform((): z.output<typeof object>[] => []),
    ])
    .default([]);
}

const nothing = z
  .union([z.array(z.unknown()).max(0), z.null(), z.literal('')])
  .transform(() => undefined);
