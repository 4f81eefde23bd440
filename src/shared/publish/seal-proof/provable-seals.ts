/** What is known of a seal when it is decided whether its proof goes with a print. */
interface ProvableSeal<Operation> {
  readonly operation: Operation;
  readonly effective: boolean;
  readonly verified: boolean;
  readonly rival: boolean;
}

/** The seals whose proofs go with a print: one that does not hold, or that another one contradicts, proves nothing. */
export function provableSeals<Operation>(seals: readonly ProvableSeal<Operation>[]): readonly Operation[] {
  return seals.flatMap(({ effective, verified, rival, operation }) =>
    effective && verified && !rival ? [operation] : [],
  );
}
