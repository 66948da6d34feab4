/** Version of the rules' code. It changes with every change that can change a finding. */
export const engineVersion = '1.3.0';
