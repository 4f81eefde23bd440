declare const brand: unique symbol;

/** A string or number that must not be mixed with another of its kind: ids, dates, öre. */
export type Brand<Value, Name extends string> = Value & { readonly [brand]: Name };
