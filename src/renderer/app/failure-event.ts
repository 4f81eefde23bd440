/** Carries a failure that nobody caught to the shell, which tells the user. */
export const failureEvent = 'samsyn-failure';
