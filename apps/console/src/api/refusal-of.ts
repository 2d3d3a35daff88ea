interface Said {
  readonly __typename?: string;
  readonly userErrors?: readonly { readonly message: string }[];
}

/** Why the gateway did not do what was said, in its words; undefined where it did. */
export const refusalOf = ({ __typename, userErrors = [] }: Said): string | undefined =>
  __typename === 'Refused' ? userErrors.map(({ message }) => message).join(' ') : undefined;
