/* The address of a case's page: the one place where the scripts of the web apps build it. */

export function casePage(number) {
  return '/portvagt/sag/' + encodeURIComponent(number);
}
